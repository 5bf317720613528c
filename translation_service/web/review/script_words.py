"""The sentences the editor's script says, in the language of the page."""

from flask_babel import gettext


def script_words() -> dict[str, str]:
    """Return the sentences by the names the script knows; `{number}` and the like are filled by it."""
    return {
        "allSaved": gettext("Everything is saved."),
        "unsaved": gettext("Not saved yet"),
        "saveFirst": gettext("Save segment {number} first."),
        "saving": gettext("Saving segment {number}…"),
        "saved": gettext("Segment {number} is saved."),
        "confirmed": gettext("Segment {number} is saved and confirmed."),
        "away": gettext(
            "The desk does not answer now: the text of segment {number} is kept here and sent again by itself."
        ),
        "refused": gettext("Segment {number} is not saved: {sentence}"),
        "conflict": gettext("Segment {number} was saved with another text meanwhile; both texts are shown there."),
        "restored": gettext("Text you had not saved ({moment}) was put back."),
        "leftBehind": gettext("You typed this ({moment}) and it was never saved; this browser alone keeps it:"),
        "gone": gettext(
            "You typed this ({moment}) in a segment that is gone since; it was never saved, and this browser alone"
            " keeps it. The sentence was:"
        ),
        "discard": gettext("Discard it"),
        "signedOut": gettext("You are signed out. Your text is kept here: sign in beside this page, then save again."),
        "signIn": gettext("Sign in"),
        "blocking": gettext("Must be put right:"),
        "warning": gettext("Please check:"),
        "insertTerm": gettext("Insert “{term}”"),
        "termForms": gettext("Forms of “{term}”"),
        "noHistory": gettext("Nothing has been saved in this segment yet."),
        "useThis": gettext("Use this"),
        "machine": gettext("machine"),
        "somebody": gettext("Somebody"),
        "confirmedCount": gettext("{confirmed} of {segments} confirmed"),
        "allConfirmed": gettext("Every segment of this page is confirmed."),
        "nothingLeft": gettext("Every segment is confirmed."),
        "approve": gettext("Approve the document (Alt+A)"),
        "endOfPage": gettext("This was the last segment of the page."),
    }
