"""What the forms of a term are called in the menu of the editor."""

from typing import Final

from glossary.insertion.choices import Choice
from translation_service.domain.sentences import N_
from translation_service.web.speaking import spoken

FORM_NAMES: Final[dict[str, str]] = {
    "singular": N_("singular"),
    "plural": N_("plural"),
    "definite": N_("with its article"),
    "nominative": N_("nominative"),
    "accusative": N_("accusative (-i)"),
    "dative": N_("dative (-e)"),
    "locative": N_("locative (-de)"),
    "ablative": N_("ablative (-den)"),
    "genitive": N_("genitive (-in)"),
    "instrumental": N_("with (-le)"),
    "which": N_("that which is there (-deki)"),
    "is": N_("is (-dir)"),
    "equative": N_("by (-ce)"),
    "its": N_("its (-i)"),
    "my": N_("my"),
    "our": N_("our"),
    "your": N_("your"),
}


def form_words(choice: Choice) -> str:
    """Name a form in the language of the page: "plural, dative (-e)"."""
    return ", ".join(spoken(FORM_NAMES[part]) for part in choice.name.split("-"))
