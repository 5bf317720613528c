"""Regular verbs of other languages as terms: approuver is said in approuvée, genehmigen in genehmigt."""

import re
from collections.abc import Iterator
from typing import Final

from glossary.languages.german_verbs import german_verb_forms
from glossary.languages.irregular_verbs import irregular_forms

_Table = tuple[tuple[str, tuple[str, ...]], ...]


def _table(rows: str) -> _Table:
    """Read a table: an infinitive's ending and the endings of its forms a row, `-` for none."""
    read = (row.split() for row in rows.strip().splitlines())
    return tuple((first, tuple(ending.strip("-") for ending in others)) for first, *others in read)


# Plurals and feminines are found as those of other words are. Before -lo, a Portuguese infinitive has lost its r.
_ENDINGS: Final = {
    "fr": _table("""
        er e es ons ez ent é ée ant ait aient ions iez a èrent era erons erez eront erait eraient
        ir is it issons issez issent isse i ie issant issait issaient irent ira irons irez iront irait iraient
        re s - ons ez ent e u ue ant ait aient it irent ra rons rez ront rait raient
    """),
    "es": _table("""
        ar o a an amos e en emos ó aron aba aban ado ada ando ará arán aremos aría arían ara aran
        er o e en emos a an amos ió ieron ía ían ido ida iendo erá erán eremos ería erían iera ieran
        ir o e en imos a an amos ió ieron ía ían ido ida iendo irá irán iremos iría irían iera ieran
    """),
    "pt": _table("""
        ar o a am amos e em emos ou aram ava avam ado ada ando ará arão aremos aria ariam asse assem á
        er o e em emos a am amos eu eram ia iam ido ida endo erá erão eremos eria eriam esse essem ê
        ir o e em imos a am amos iu iram ia iam ido ida indo irá irão iremos iria iriam isse issem i
    """),
    "it": _table("""
        are o a i iamo ano ino ate ato ata ando ò arono ava avano erà eremo eranno erebbe asse assero
        ere o e a iamo ono ano ete uto uta endo erono eva evano erà eremo eranno erebbe esse essero
        ire o e isce isca iamo ono iscono iscano ite ito ita endo ì irono iva ivano irà iremo iranno irebbe isse issero
    """),
    "ru": _table("""
        овать овал овала овало овали ует уют уйте ован ована овано ованы ованный ованные
        ать ал ала ало али ает ают айте ет ут ан ана ано аны анный анные
        ить ил ила ило или ит ят ьте ите ен ена ено ены енный енные
    """),
}
# What the last letters of a stem become before some endings: утвердить, утвержден; aprobar, aprueba; indicar, indique;
# establecer, establezca; construir, construyó; exigir, exija; rejeter, rejette; compléter, complète; employer, emploie.
_CHANGING: Final = {
    "es": (
        ("c$", "qu"), ("g$", "gu"), ("z$", "c"), (r"o(?=[^aeiou]+$)", "ue"), (r"e(?=[^aeiou]+$)", "ie"),
        ("(?<=[aeiou])c$", "zc"), ("(?<!q)u$", "uy"), ("g$", "j"), (r"e(?=[^aeiou]+$)", "i"),
    ),
    "pt": (("c$", "qu"), ("g$", "gu"), ("ç$", "c"), ("c$", "ç"), ("g$", "j"), (r"e(?=[^aeiou]+$)", "i")),
    "it": (("c$", "ch"), ("g$", "gh")),
    "fr": (
        ("c$", "ç"), ("g$", "ge"), ("(?<=e)t$", "tt"), ("(?<=e)l$", "ll"), ("[eé](?=[^aeiouéy]+$)", "è"), ("y$", "i"),
    ),
    "ru": (("д$", "жд"), ("ст$", "щ"), ("т$", "щ"), ("т$", "ч"), ("с$", "ш"), ("з$", "ж"), ("([пбвм])$", r"\1л")),
}  # fmt: skip
# What stands behind an infinitive or gerund in one word with it: aprobarlo, approvandolo.
_PRONOUNS: Final = {
    "es": ("la", "las", "le", "les", "lo", "los", "me", "nos", "se"),
    "it": ("ci", "gli", "la", "le", "li", "lo", "ne", "si", "vi"),
}
# Spanish marks where the voice falls then: aprobándolo.
_ACCENTED: Final = {"es": {"ando": "ándo", "iendo": "iéndo"}}
_SHORTEST_STEM: Final = 2


def european_verb_forms(verb: str, language: str) -> Iterator[str]:
    """Yield the forms of a verb in small letters that regular verbs of its ending have, but for the infinitive."""
    if language == "de":
        yield from german_verb_forms(verb)
    yield from irregular_forms(verb, language)
    for infinitive, endings in _ENDINGS.get(language, ()):
        stem = verb.removesuffix(infinitive)
        if stem == verb or len(stem) < _SHORTEST_STEM:
            continue
        yield from (stem + ending for ending in endings)
        yield from _with_pronouns(verb, stem, endings, language)
        changing = _CHANGING.get(language, ())
        yield from (
            _joined(re.sub(end, new, stem), ending)
            for end, new in changing
            if re.search(end, stem)
            for ending in endings
        )
        return


def _joined(stem: str, ending: str) -> str:
    """Return a form; behind a y no i is written: construyó, construyeron."""
    return stem + (ending[1:] if stem.endswith("y") and ending.startswith("i") else ending)


def _with_pronouns(verb: str, stem: str, endings: tuple[str, ...], language: str) -> Iterator[str]:
    accented = _ACCENTED.get(language, {})
    gerunds = [stem + accented.get(ending, ending) for ending in endings if ending.endswith("ndo")]
    infinitive = verb.removesuffix("e") if language == "it" else verb
    for pronoun in _PRONOUNS.get(language, ()):
        yield from (form + pronoun for form in (infinitive, *gerunds))
