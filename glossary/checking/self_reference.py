"""Who writes, named in Turkish and said by a pronoun elsewhere: belediyemizin bütçesi, our budget."""

import re
from collections.abc import Iterable
from typing import Final

from glossary.finding.matching import Hit
from glossary.folding import fold
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.heads import is_possessed, noun_beneath

_WRITERS: Final = tuple(
    words_of("""
    belediye başkanlık bakanlık birim birlik büro büyükelçilik daire dernek ekip elçilik encümen heyet idare itfaiye
    kaymakamlık komisyon konsolosluk kurul kurum kütüphane makam meclis merkez müdürlük müze oda ofis okul şirket
    temsilcilik üniversite vakıf valilik zabıta
""")
)
_OUR: Final = lazily(r"\w+m[ıiuü]z(?:[ıiuü]n?|y?[ae]|[dt][ae]n?|[dt][ae]ki|l[ae]|c[ae])?")
# rica ederiz, kararlaştırdık, bildiririz: the pronoun of the translation is that of the verb.
_WE_DO: Final = lazily(r"\b\w+(?:[ıiuü]z|[dt][ıiuü]k|m[ae]l[ıi]y[ıi]z)(?=\s*(?:[.;:!?,]|$))")
_AS: Final = lazily(r"\s+olarak\b")
# No US: that is a country.
_WE: Final = {
    "en": lazily(r"\b(?:[Ww][Ee]|[Uu]s)\b"),
    "de": lazily(r"\b(?:wir|uns)\b", re.IGNORECASE),
    "fr": lazily(r"\bnous\b", re.IGNORECASE),
}
_OURS: Final = {
    "en": lazily(r"\bour\b\s*", re.IGNORECASE),
    "de": lazily(r"\bunser(?:e[mnrs]?)?\b\s*", re.IGNORECASE),
    "fr": lazily(r"\b(?:notre|nos)\b\s*", re.IGNORECASE),
}


def is_said_by_pronoun(hits: Iterable[Hit], source: str, target: str, renderings: Iterable[Hit]) -> bool:
    """Tell whether the organ that writes is `we` or `our` in the target wherever the source has it.

    `our` tells so before what is the rendering of something else, or before a number: our fire brigade, our 2027
    budget; in `our company` it would hide a wrong word. `renderings` are what is there of terms that the source does
    not call ours themselves.
    """
    found = list(hits)
    language = found[0].term.target_language
    if language not in _WE or not all(_is_writer(hit) for hit in found):
        return False
    is_of_verb = _WE_DO.search(source) and not any(_AS.match(source, hit.end) for hit in found)
    if not is_of_verb and _WE[language].search(target):
        return True
    starts = {hit.start for hit in renderings}
    behind = (ours.end() for ours in _OURS[language].finditer(target))
    return any(place in starts or target[place : place + 1].isdigit() for place in behind)


def is_ours(hit: Hit) -> bool:
    """Tell whether a Turkish term has the possessive of us where it stands: belediyemizin."""
    surface = fold(hit.surface.split()[-1], hit.term.source_language)
    return hit.term.source_language == "tr" and _OUR.fullmatch(surface) is not None


def _is_writer(hit: Hit) -> bool:
    head = fold(hit.term.source.split()[-1], hit.term.source_language)
    noun = noun_beneath(head) if is_possessed(head) else head
    return is_ours(hit) and noun.endswith(_WRITERS)
