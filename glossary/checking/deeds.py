"""A deed that one language names by a noun and another says by its verb: karar, decided; onaylamak, ratification."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from glossary.folding import fold
from glossary.languages.english_verbs import verb_forms
from glossary.languages.german_verbs import stands_in_two_parts
from glossary.languages.infinitives import is_infinitive
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.tokens import split_words
from glossary.turkish.deeds import is_said_as_turkish_deed

# A noun of a deed: what it shares with its verb, and its ending.
_NOUNS: Final = {
    language: tuple(lazily(pattern) for pattern in patterns)
    for language, patterns in {
        "de": (r"(\w{4,})ung(?:en)?",),
        "en": (
            r"(\w{5,}?)(?:ation|ion|ance|ence|(?<=[vs])al|(?<=[vw])al)s?",
            r"(\w{4,}?)(?:ment|ing|(?<=gn)ature|(?<=s)ure)s?",
            r"(pay)ments?",
        ),
        "es": (r"(\w{4,}?)(?:[ai]?ci[oó]n(?:es)?|[ai]mientos?)",),
        "fr": (r"(\w{4,}?)(?:[aiu]tion|e?ment|ade|age|ance)s?",),
        "it": (r"(\w{4,}?)(?:[aiu]zion[ei]|[ai]ment[oi])",),
        "pt": (r"(\w{4,}?)(?:[ai]?ç(?:ão|ões)|[ai]mentos?)",),
        "ru": (r"(\w{4,}?)(?:ени|ани|аци)(?:[еяюий]|ем|ей|ям|ями|ях)",),
    }.items()
}
# Their verbs are spelt another way: decision, decide; application, apply.
_OTHER_STEMS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "en": {
        "ision": ("id",), "ission": ("it",), "ension": ("end",), "lication": ("ly", "lie"), "ription": ("rib",),
        "eption": ("eiv",), "uction": ("uc",), "olution": ("olv",), "ification": ("ify", "ifie"), "olition": ("olish",),
        "cellation": ("cel",),
    },
    # Adoption, adoptiert; Organisation, organisiert; Produktion, produziert.
    "de": {"ation": ("ier",), "atur": ("ier",), "ion": ("ier",), "ktion": ("zier",)},
    "es": {"isión": ("id",), "isiones": ("id",), "cripción": ("crib",)},
    "fr": {
        "ision": ("id",), "probation": ("prouv",), "cription": ("criv", "crit"), "ission": ("ett",),
        "ification": ("ifi",), "ption": ("pt",), "diction": ("di",), "eption": ("ev", "eç"), "uction": ("ui",),
        "tection": ("tég", "tèg"),
    },
    "it": {"isione": ("id", "is"), "crizione": ("criv", "critt"), "issione": ("ett", "ess")},
    "pt": {"isão": ("id",), "crição": ("crev", "crit")},
}  # fmt: skip
# They name a thing, and their verb says nothing of it: a house was built, an event organised.
_THINGS: Final = words_of("""
    apartment association basement building ceiling commission condition constitution convention corporation crossing
    department document dwelling environment equipment federation foundation government housing institution instrument
    meeting monument organisation organization parking parliament pavement position regulation settlement
""")
# What a noun without an ending of its own adds to the stem of its verb: rejeter, rejet; pagar, pago.
_BARE_ENDS: Final = {
    "es": lazily(r"[oae]s?"),
    "fr": lazily(r"e?s?"),
    "it": lazily(r"[oaei]"),
    "pt": lazily(r"[oae]s?"),
}
_INFINITIVE: Final = {
    "de": lazily(r"(\w{4,}?)e?n"),
    "es": lazily(r"(\w{4,})[aei]r"),
    "fr": lazily(r"(\w{4,}?)(?:er|ir|re)"),
    "it": lazily(r"(\w{4,})[aei]re"),
    "pt": lazily(r"(\w{4,})[aei]r"),
    # The last consonant may change: утвердить, утверждение.
    "ru": lazily(r"(\w{4,})\w[аяие]ть"),
}
_ARTICLES: Final = words_of("a all an any each every his her its my no our the their these this those your")
_PREFIXED: Final = lazily(r"(ab|an|auf|aus|bei|durch|ein|fest|mit|nach|vor|zu|zurück)(\w{3,})")
# What says no more than that something is done: Asphaltierungsarbeiten, travaux d'asphaltage.
_LIGHT: Final = {
    "de": lazily(r"(\w{4,}ung)s(?:arbeit|massnahme|prozess|tätigkeit|verfahren|vorgang)(?:en|e|n|s)?"),
    "fr": lazily(r"(?:actions?|activités?|opérations?|procédures?|processus|travaux) d(?:es?|u|e la|e l'|') ?(\w+)"),
}
_MOST_CUT: Final = 3
_KEPT: Final = 20_000


def is_said_as_deed(target: str, *, rendering: str, language: str) -> bool:
    """Tell whether a target says a noun of a deed by its verb (decided for decision), or a verb by its noun."""
    if language == "tr":
        return is_said_as_turkish_deed(target, rendering)
    if language not in _NOUNS:
        return False
    wanted = fold(rendering, language)
    words = _words(target, language)
    if wanted.startswith("to ") or is_infinitive(rendering, language):
        is_parted = language == "de" and stands_in_two_parts(wanted, words)
        return is_parted or any(_is_noun_of(word, wanted, language) for word in words)
    light = _LIGHT[language].fullmatch(wanted) if language in _LIGHT else None
    beginnings = tuple(beginnings_of_verb(light[1] if light else wanted, language))
    return any(word.startswith(beginnings) for word in words)


def _words(text: str, language: str) -> list[str]:
    """Return the words of a text without what only says what kind of a thing is meant: the amalgamated plots."""
    words = [fold(word.written, language) for word in split_words(text, language)]
    if language != "en":
        return words
    before = ("", *words)
    return [word for last, word in zip(before, words, strict=False) if not (word.endswith("ed") and last in _ARTICLES)]


@lru_cache(maxsize=_KEPT)
def _stems(noun: str, language: str) -> tuple[str, ...]:
    """Return what the verb of a noun of a deed begins with; nothing where the word is no such noun."""
    if language == "en" and noun.removesuffix("s") in _THINGS:
        return ()
    bare = noun.removesuffix("s") if language in {"en", "fr"} else noun
    others = _OTHER_STEMS.get(language, {})
    found = (pattern.fullmatch(noun) for pattern in _NOUNS[language])
    spelt = (bare.removesuffix(end) + stem for end, stems in others.items() if bare.endswith(end) for stem in stems)
    return (*(deed[1] for deed in found if deed), *spelt)


def beginnings_of_verb(noun: str, language: str) -> Iterator[str]:
    """Yield what the forms of the verb begin with that a folded noun names the deed of; nothing of other nouns."""
    for stem in _stems(noun, language):
        yield stem
        if language == "en":
            yield from verb_forms(stem)
        part = _PREFIXED.fullmatch(stem) if language == "de" else None
        if part:
            # abgelehnt, abzulehnen
            yield from (f"{part[1]}{within}{part[2]}" for within in ("ge", "zu"))


def _is_noun_of(word: str, infinitive: str, language: str) -> bool:
    if language == "en":
        verb = infinitive.removeprefix("to ")
        return any(verb.startswith(stem) and len(stem) >= len(verb) - _MOST_CUT for stem in _stems(word, language))
    verb_stem = _INFINITIVE[language].fullmatch(infinitive)
    if verb_stem is None:
        return False
    if language == "ru":
        return word.startswith(verb_stem[1]) and bool(_stems(word, language))
    return verb_stem[1] in _stems(word, language) or _is_bare_noun(word, verb_stem[1], language)


def _is_bare_noun(word: str, stem: str, language: str) -> bool:
    end = _BARE_ENDS.get(language)
    return end is not None and word.startswith(stem) and end.fullmatch(word, len(stem)) is not None
