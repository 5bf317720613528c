"""What stands in the way of a wording: terms that it would contradict, told before it is kept, and its twin.

What the opposite direction says otherwise stands in no way, and is told once a wording is kept.
"""

from flask import flash, request

from translation_service.application.terms.editing import same_term
from translation_service.application.terms.entries import TermEntry, key_of
from translation_service.application.terms.other_way import one_said_otherwise
from translation_service.domain.errors import RequestRefused
from translation_service.persistence.reading.terms import TermLine, find_term, with_source
from translation_service.web.services import services
from translation_service.web.speaking import spoken
from translation_service.web.terms.presenters import clashes_of, clashes_with, entry_of_line


def unseen_clashes(entry: TermEntry, line: TermLine | None = None) -> tuple[TermLine, ...]:
    """Return the terms that an entry would contradict, none where the person wants it all the same.

    What `line`, the term as it is now, contradicts already is no news. The same term again is refused elsewhere.
    """
    if "anyway" in request.form:
        return ()
    with services().reading() as session:
        language, but = entry.source_language, line.id if line else None
        others = with_source(session, source=entry.source, language=language, but=but)
    known = clashes_with(line, others) if line else ()
    found = (other for other in clashes_of(entry, others) if key_of(entry_of_line(other)) != key_of(entry))
    return tuple(other for other in found if other not in known)


def twin_of(entry: TermEntry, refusal: RequestRefused) -> TermLine | None:
    """Return the term that an entry repeats, where that is why it was refused."""
    if refusal.code != "term-exists":
        return None
    with services().reading() as session:
        row = same_term(session, entry)
        return find_term(session, term_id=row.id) if row else None


def tell_kept(words: str, entry: TermEntry) -> None:
    """Say on the next page that a wording is kept, and what the opposite direction of the glossary calls it."""
    flash(words, "good")
    with services().reading() as session:
        otherwise = one_said_otherwise(session, entry)
    if otherwise is not None:
        flash(spoken(otherwise), "care")
