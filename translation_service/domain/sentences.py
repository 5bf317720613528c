"""Sentences shown to people, kept as an English template and its values until a language is known.

A template is the message id of the gettext catalogue in `translation_service/locale`; `N_` marks it for extraction
where it is written, and whoever shows it (a page, a mail, the command line) translates and fills it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


def N_(template: str) -> str:
    """Mark a template for translation without translating it here."""
    return template


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A template with named `%(name)s` places, and the values that fill them; a value may be a sentence itself."""

    template: str
    values: "Mapping[str, str | int | Sentence]" = field(default_factory=dict)

    def __str__(self) -> str:
        return self.spoken(lambda template: template)

    def spoken(self, gettext: Callable[[str], str], number: Callable[[int], int] = int) -> str:
        """Return the sentence in the language of `gettext`; `number` makes of each number what is put into it."""
        if not self.values:
            return gettext(self.template)
        return gettext(self.template) % {name: _spoken(value, gettext, number) for name, value in self.values.items()}


def sentence(template: str, **values: str | int | Sentence) -> Sentence:
    """Build a sentence from a marked template: `sentence(N_("%(count)d pages"), count=3)`."""
    return Sentence(template=template, values=values)


def write_sentence(written: Sentence) -> dict[str, object]:
    """Return a sentence as plain data, for a database or another process; so is a value that is a sentence."""
    values = {
        name: write_sentence(value) if isinstance(value, Sentence) else value for name, value in written.values.items()
    }
    return {"template": written.template, "values": values}


def read_sentence(written: Mapping[str, Any]) -> Sentence:
    """Return the sentence that `write_sentence` wrote; `written` may hold more than it."""
    values = {
        name: read_sentence(value) if isinstance(value, dict) else value for name, value in written["values"].items()
    }
    return Sentence(template=written["template"], values=values)


def _spoken(value: str | int | Sentence, gettext: Callable[[str], str], number: Callable[[int], int]) -> str | int:
    if isinstance(value, Sentence):
        return value.spoken(gettext, number)
    return number(value) if isinstance(value, int) else value
