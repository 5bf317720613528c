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
# French verbs whose participle follows no rule: what their infinitive ends in, and what the other forms end in instead.
_FRENCH: Final = _table("""
    mettre met mets mettent mis mise mises mettant mettait mettra mettront
    prendre prend prends prennent pris prise prises prenant prenait prendra prendront
    uire uit uits uite uites uisent uisant uisait uira uiront
    crire crit crits crite crites crivent crivant crivait crira criront
    lire lu lus lue lues lit lisent lisant lisait lira liront
    vrir vert verts verte vertes vre vrent vrant vrait vrira vriront
    frir fert ferts ferte fertes fre frent frant frait frira friront
    cevoir çu çus çue çues çoit çoivent cevant cevait cevra cevront
    prévoir prévu prévus prévue prévues prévoit prévoient prévoyant prévoyait prévoira prévoiront
    tenir tenu tenus tenue tenues tient tiennent tenant tenait tiendra tiendront
    venir venu venus venue venues vient viennent venant venait viendra viendront
    indre int ints inte intes ignent ignant ignait indra indront
    inclure inclus incluse incluses inclut incluent incluant inclura
    clure clu clus clue clues clut cluent cluant cluait clura cluront
    soudre solu solus solue solues sout solvent solvant soudra
    quérir quis quise quises quiert quièrent quérant querra
    suivre suivi suivis suivie suivies suit suivent suivant suivra suivront
    battre battu battus battue battues bat battent battant battra battront
    connaître connu connus connue connues connaît connaissent connaissant connaîtra
    faire fait faits faite faites fait font faisant faisait fera feront
    dire dit dits dite dites dit disent disant disait dira diront
""")
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
    if language == "fr":
        yield from _irregular_in_french(verb)
    for infinitive, endings in _ENDINGS.get(language, ()):
        stem = verb.removesuffix(infinitive)
        if stem == verb or len(stem) < _SHORTEST_STEM:
            continue
        yield from (stem + ending for ending in endings)
        yield from _with_pronouns(verb, stem, endings, language)
        changing = _CHANGING.get(language, ())
        yield from (
            re.sub(end, new, stem) + ending for end, new in changing if re.search(end, stem) for ending in endings
        )
        return


def _irregular_in_french(verb: str) -> Iterator[str]:
    for infinitive, endings in _FRENCH:
        if verb.endswith(infinitive):
            yield from (verb.removesuffix(infinitive) + ending for ending in endings)
            return


def _with_pronouns(verb: str, stem: str, endings: tuple[str, ...], language: str) -> Iterator[str]:
    accented = _ACCENTED.get(language, {})
    gerunds = [stem + accented.get(ending, ending) for ending in endings if ending.endswith("ndo")]
    infinitive = verb.removesuffix("e") if language == "it" else verb
    for pronoun in _PRONOUNS.get(language, ()):
        yield from (form + pronoun for form in (infinitive, *gerunds))
