"""Sentences shown to people, kept as an English template and its values until a language is known.

A template is the message id of the gettext catalogue in `translation_service/locale`; `N_` marks it for extraction
where it is written, and whoever shows it (a page, a mail, the command line) translates and fills it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


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

    def spoken(self, gettext: Callable[[str], str]) -> str:
        """Return the sentence in the language of `gettext`."""
        if not self.values:
            return gettext(self.template)
        return gettext(self.template) % {name: _spoken(value, gettext) for name, value in self.values.items()}


def sentence(template: str, **values: str | int | Sentence) -> Sentence:
    """Build a sentence from a marked template: `sentence(N_("%(count)d pages"), count=3)`."""
    return Sentence(template=template, values=values)


def _spoken(value: str | int | Sentence, gettext: Callable[[str], str]) -> str | int:
    return value.spoken(gettext) if isinstance(value, Sentence) else value
