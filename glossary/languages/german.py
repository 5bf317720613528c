"""German nouns in their cases, and nouns that look like forms of another: Lehrer and Lehre, Rate and Rat."""

from collections.abc import Iterator
from typing import Final

from glossary.languages.european_plurals import around_german_noun, is_somebody, plural_in
from glossary.languages.german_nouns import noun_of
from glossary.patterns import lazily
from glossary.stop_words import words_of

# Who does something: what ends in -er is no form of what ends in -e, -en or nothing.
_DOER: Final = lazily(r"(\w+)er[ns]?")
_ENDINGS: Final = frozenset({"", "e", "em", "en", "es", "n", "s"})
# What bends as an adjective has a form in -er: Vorsitzender, kommunaler, geförderter.
_ADJECTIVE: Final = lazily(
    r"\w*(?:(?<!ä)nd|ig|\w\w\wisch|deutsch|lich|angestellt|beamt|bedienstet|behindert|geordnet)|\w{2,}(?:al|är|bar|ell|frei|(?<!sc)haft|iv|los|sam|voll)"
    r"|\w*ge\w{2,}t|\w{3,}iert|\w*be(?:auftragt|fragt|nachteiligt|rechtigt|schäftigt|teiligt|troffen|vollmächtigt)"
    r"|\w*(?:erkrankt|erwachsen|gefangen|krank|verletzt|vermisst|versichert|verstorben|vertrieben|verurteilt|verwandt)"
)
# Nouns with a plural in -er, without their marks; compounds follow them.
_PLURAL_IN_ER: Final = lazily(
    # Who is from a land is no plural of it: Ausländer, Engländer.
    r"(?!(?:aus|eng|est|finn|hol|in|ir|is|lett|niederl?|rhein|ru[sß]|saar|thai)land$)\w*(?:amt|bad|band|bild|blatt|brett|buch|dach|denkmal|dorf|ei|fach|fass|feld|gehalt|geist|geld|geschlecht|gesicht"
    r"|gewand|glas|glied|gott|grab|gras|gut|haupt|haus|hemd|holz|horn|huhn|kalb|kind|kleid|korn|kraut|lamm|land|licht"
    r"|lied|loch|mal|mann|mahl|maul|mund|nest|pfand|rad|rand|regiment|rind|scheit|schild|schloss|schwert|spital|stift"
    r"|strauch|tal|tuch|tum|volk|wald|weib|wort|wurm)"
)
# Nouns, and verbs, of their own that an old dative would be spelt like: die Rate is not dem Rate.
_OWN_WORDS: Final = words_of("akte akten bande banden fallen plane planen rate raten")
_SHORTEST: Final = 4
_UNMARKED: Final = str.maketrans("äöü", "aou")

_ADJECTIVE_ENDING: Final = lazily(r"e[mnrs]?$")
_ADJECTIVE_ENDINGS: Final = ("e", "en", "er", "es", "em")
_FEMININE: Final = lazily(
    r"(?!.*(?:ein|termin|magazin|kamin|benzin|eur|stadion|mosaik|tanz|kranz|glanz|ende|gebäude|gelände|gewerbe|gemälde"
    r"|gebirge|interesse|auge|erbe|name|gedanke|wille)$)(?!.*(?:kund|zeug|bot|expert|kolleg|nachfahr|neff|biolog|log)e$)"
    r".*(?:ung|heit|keit|schaft|ion|tät|ei|ik|ur|enz|anz|in|e|arbeit|bank|fahrt|frau|thek|wehr|antwort|gefahr|bahn|kammer|mauer|post|form|not|anstalt|haft|vollmacht|feier|dauer|frist|gebühr|gewalt|hand|kraft"
    r"|kunft|macht|mutter|nacht|nummer|person|pflicht|schrift|sicht|stadt|steuer|tochter|tür|uhr|wahl|wand|welt|zahl|zeit)"
)
# Who does something, or is somebody: in all cases but the first of the singular they end in -en.
_WEAK: Final = lazily(
    r".*(?:ist|ant|dent|gent|mensch|graf|soph|prinz|narr|herr|kandidat|soldat|advokat|diplomat|automat|nachbar|architekt"
    r"|(?:pati|abonn|doz|refer|konsum|produz|interess|absolv|kli|konkurr)ent|pilot|demokrat|athlet|chirurg|präfekt|held)"
    r"|.*(?:kund|zeug|bot|expert|kolleg|nachfahr|neff|log|insass|bürg|pädagog|gatt)e"
)
_HISSING: Final = lazily(r".*(?:s|ß|x|z|tsch|sch|st)")


def german_forms(term: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a term, each behind the name of its case and the ending of its adjectives."""
    adjectives, noun, rest = around_german_noun(term)
    for case, form in _noun_forms(noun):
        before = adjectives if case != "many" else around_german_noun(plural_in(term, "de"))[0]
        yield case, " ".join((*before, form, *rest))
        for ending in _ADJECTIVE_ENDINGS if adjectives else ():
            bent = (_ADJECTIVE_ENDING.sub(ending, word) for word in adjectives)
            yield f"{case} {ending}", " ".join((*bent, form, *rest))


def _noun_forms(noun: str) -> Iterator[tuple[str, str]]:
    yield "nominative", noun
    yield "object", _weak(noun) if _is_weak(noun) else noun
    yield from (("genitive", form) for form in _genitives(noun))
    plural = plural_in(noun, "de")
    yield "many", plural
    yield "many dative", plural if plural.endswith(("n", "s")) else f"{plural}n"


def _is_weak(noun: str) -> bool:
    listed = noun_of(noun)
    if listed is not None:
        return listed.genitive in {"n", "en", "ns"}
    return _WEAK.fullmatch(noun.lower()) is not None or is_somebody(noun)


def _weak(noun: str) -> str:
    """Return a noun that ends in -n in all other cases of the singular: Experten, Nachbarn, Beamten."""
    if is_somebody(noun):
        return f"{noun[:-1]}n"
    return f"{noun}n" if noun.endswith(("e", "herr", "Herr", "achbar")) else f"{noun}en"


def _genitives(noun: str) -> tuple[str, ...]:
    lower = noun.lower()
    listed = noun_of(noun)
    if listed is not None and listed.genitive != "s" and not noun.isupper():
        return (noun + listed.genitive,)
    if noun.isupper() or (listed is None and _FEMININE.fullmatch(lower)):
        return (noun,)
    if _is_weak(noun):
        return (_weak(noun),)
    if lower.endswith("nis"):
        return (f"{noun}ses",)
    return (f"{noun}es",) if _HISSING.fullmatch(lower) else (f"{noun}s", f"{noun}es")


def are_other_nouns(one: str, other: str) -> bool:
    """Tell whether of two folded words alike at the beginning one names who does the other, or another thing."""
    return (
        _names_a_doer(one, other) or _names_a_doer(other, one) or _is_own_word(one, other) or _is_own_word(other, one)
    )


def is_adjectival(word: str) -> bool:
    """Tell whether a folded word bends as an adjective: auswärtige, Vorsitzender, Geflüchtete."""
    stem = _ADJECTIVE_ENDING.sub("", word)
    return stem != word and _ADJECTIVE.fullmatch(stem) is not None


def _names_a_doer(one: str, other: str) -> bool:
    doer = _DOER.fullmatch(one)
    if doer is None or _ADJECTIVE.fullmatch(doer[1]):
        return False
    stem, plain = doer[1].translate(_UNMARKED), other.translate(_UNMARKED)
    if plain == stem:
        return len(stem) >= _SHORTEST and _PLURAL_IN_ER.fullmatch(stem) is None
    return plain.startswith(stem) and plain[len(stem) :] in _ENDINGS


def _is_own_word(one: str, other: str) -> bool:
    """Tell whether one is a word of its own and the other has no more than its beginning: Raten, but not Rate."""
    return one in _OWN_WORDS and other == one.removesuffix("n").removesuffix("e")
