"""Regular verbs of other languages as terms: approuver is said in approuvée, genehmigen in genehmigt."""

import re
from collections.abc import Iterator
from typing import Final

from glossary.languages.german_verbs import german_verb_forms

_Table = tuple[tuple[str, tuple[str, ...]], ...]


def _table(rows: str) -> _Table:
    """Read a table: an infinitive's ending and the endings of its forms a row, `-` for none."""
    read = (row.split() for row in rows.strip().splitlines())
    return tuple((first, tuple(ending.strip("-") for ending in others)) for first, *others in read)


# Plurals and feminines are found as those of other words are.
_ENDINGS: Final = {
    "fr": _table("""
        er e es ons ez ent é ée ant ait aient a èrent era eront
        ir is it issez issent i ie issant issait irent ira iront
        re s - ez ent u ue ant it irent ra ront
    """),
    "es": _table("""
        ar o a an e en ó aron aba aban ado ada ando ará arán
        er o e en a an ió ieron ía ían ido ida iendo erá erán
        ir o e en a an ió ieron ía ían ido ida iendo irá irán
    """),
    "pt": _table("""
        ar o a am e em ou aram ava avam ado ada ando ará arão
        er o e em a am eu eram ia iam ido ida endo erá erão
        ir o e em a am iu iram ia iam ido ida indo irá irão
    """),
    "it": _table("""
        are o a i ano ino ate ato ata ando ò arono ava avano erà eranno
        ere o e a ono ano ete uto uta endo erono eva evano erà eranno
        ire o e isce ono iscono ite ito ita endo irono iva ivano irà iranno
    """),
    "ru": _table("""
        овать овал овала овало овали ует уют уйте ован ована овано ованы ованный ованные
        ать ал ала ало али ает ают айте ет ут ан ана ано аны анный анные
        ить ил ила ило или ит ят ьте ите ен ена ено ены енный енные
    """),
}
# What the last letters of a stem become before some endings: утвердить, утвержден; aprobar, aprueba; indicar, indique.
_CHANGING: Final = {
    "es": (("c$", "qu"), ("g$", "gu"), ("z$", "c"), (r"o(?=[^aeiou]+$)", "ue"), (r"e(?=[^aeiou]+$)", "ie")),
    "pt": (("c$", "qu"), ("g$", "gu"), ("ç$", "c")),
    "it": (("c$", "ch"), ("g$", "gh")),
    "fr": (("c$", "ç"), ("g$", "ge")),
    "ru": (("д$", "жд"), ("ст$", "щ"), ("т$", "щ"), ("т$", "ч"), ("с$", "ш"), ("з$", "ж"), ("([пбвм])$", r"\1л")),
}
_SHORTEST_STEM: Final = 2


def european_verb_forms(verb: str, language: str) -> Iterator[str]:
    """Yield the forms of a verb in small letters that regular verbs of its ending have, but for the infinitive."""
    if language == "de":
        yield from german_verb_forms(verb)
    for infinitive, endings in _ENDINGS.get(language, ()):
        stem = verb.removesuffix(infinitive)
        if stem == verb or len(stem) < _SHORTEST_STEM:
            continue
        yield from (stem + ending for ending in endings)
        changing = _CHANGING.get(language, ())
        yield from (
            re.sub(end, new, stem) + ending for end, new in changing if re.search(end, stem) for ending in endings
        )
        return
