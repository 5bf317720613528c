"""Findings: what a quality check reports on a segment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from translation_service.domain.sentences import N_, Sentence


class Severity(StrEnum):
    """A blocking finding stops approval; a warning is for the reviser to judge."""

    BLOCKING = "blocking"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One report of one check: `code` names the check, `values` fill its sentence."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        return Severity.BLOCKING if self.code in BLOCKING else Severity.WARNING

    @property
    def sentence(self) -> Sentence:
        return Sentence(template=SENTENCES[self.code], values=self.values)


BLOCKING: Final = frozenset({"untranslated", "tag-missing", "tag-unknown", "tag-doubled", "tag-unbalanced"})

SENTENCES: Final[dict[str, str]] = {
    "untranslated": N_("This segment has no translation."),
    "tag-missing": N_("Tag %(tags)s of the source is missing."),
    "tag-unknown": N_("Tag %(tags)s is not in the source."),
    "tag-doubled": N_("Tag %(tags)s stands more often than in the source."),
    "tag-unbalanced": N_("Tag %(tags)s is opened and closed in the wrong order."),
    "number-missing": N_("The number %(numbers)s of the source is missing."),
    "number-extra": N_("The number %(numbers)s is not in the source."),
    "value-missing": N_("“%(values)s” of the source is missing."),
    "value-extra": N_("“%(values)s” is not in the source."),
    "sign-changed": N_("The minus before %(numbers)s is not as in the source."),
    "unit-changed": N_("The source says “%(wanted)s”, the translation “%(found)s”."),
    "values-exchanged": N_("“%(values)s” seem to have changed places; compare them with the source."),
    "negation-lost": N_("The source says that something is not so; the translation does not."),
    "negation-added": N_("The translation says that something is not so; the source does not."),
    "suffix-harmony": N_("“%(found)s” should be “%(wanted)s”, as it is read aloud."),
    "double-word": N_("“%(words)s” stands twice."),
    "end-sign": N_("The source ends with “%(wanted)s”, the translation with “%(found)s”."),
    "end-sign-missing": N_("The “%(wanted)s” at the end of the source is missing."),
    "end-sign-extra": N_("The “%(found)s” at the end is not in the source."),
    "brackets-unbalanced": N_("Not every %(signs)s that is opened is closed."),
    "spaces": N_("There is a space too many."),
    "space-missing": N_("A space is missing: “%(found)s”."),
    "doubled-stop": N_("There is a full stop too many."),
    "invisible-sign": N_("A sign that nobody sees, a space without width, stands in the translation."),
    "already-translated": N_("This seems to be in the language of the translation already; it was left as it is."),
    "other-script": N_("This is written in another script than the language of the document; it was left as it is."),
    "same-as-source": N_("The translation is the same as the source."),
    "term-missing": N_("The glossary wants “%(wanted)s” for “%(term)s”."),
    "term-forbidden": N_("The glossary forbids “%(found)s”; it wants “%(wanted)s” for “%(term)s”."),
    "term-casing": N_("The glossary writes “%(wanted)s”, not “%(found)s”."),
    "do-not-translate-changed": N_("“%(term)s” must stay as it is."),
    "tag-placement": N_("The machine was not sure where the tags belong."),
    "value-restored": N_("The machine changed a number or a name; compare it with the source."),
    "repeated-words": N_("The machine repeated words."),
    "length-unusual": N_("The machine's text is much shorter or longer than the source."),
    "term-put-in": N_("A term of the glossary was put in place of the machine's word; read how it fits."),
    "engine-failed": N_("The translation engine failed on this text; it is left to you."),
    "untranslated-words": N_("The machine left words untranslated."),
    "limit-changed": N_("The machine lost a limit or turned it round (at most, at least); compare it with the source."),
    "name-changed": N_("The machine seems to have changed or translated a name; compare it with the source."),
}
