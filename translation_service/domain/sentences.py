"""Sentences shown to people, kept as an English template and its values until a language is known.

A template is the message id of the gettext catalogue in `translation_service/locale`; `N_` marks it for extraction
where it is written, and whoever shows it (a page, a mail, the command line) translates and fills it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def N_(template: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a template for translation without translating it here."""
    return template


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A template with named `%(name)s` places, and the values that fill them."""

    template: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.spoken(lambda template: template)

    def spoken(self, gettext: Callable[[str], str]) -> str:
        """Return the sentence in the language of `gettext`."""
        return gettext(self.template) % self.values if self.values else gettext(self.template)


def sentence(template: str, **values: str | int) -> Sentence:
    """Build a sentence from a marked template: `sentence(N_("%(count)d pages"), count=3)`."""
    return Sentence(template=template, values=values)
