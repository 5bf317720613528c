"""What a translation says of a term in other shape than any inflection: apart, together, derived, in another order."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from glossary.checking.deeds import beginnings_of_verb
from glossary.checking.german_compounds import is_compound_otherwise, verbs_of, without_marks
from glossary.folding import fold
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from glossary.tokens import split_words

_LONGEST_RUN: Final = 4
_SHORTEST_JOINED: Final = 6
_SHORTEST_CUT: Final = 5
_LEAST_OF_WORD: Final = 4
_SHORTEST_DERIVED: Final = 5
_SHORTEST_DEED: Final = 8
_SHORTEST_OWNED: Final = 6
_NAMES_A_DEED: Final = {"en": lazily(r"\w{3,}(?:ing|tion|ment)"), "tr": lazily(r"\w{5,}m[ae]")}
# What a rendering may end in without saying more: tree planting (work), public display (period).
_LIGHT: Final = {
    "en": frozenset(
        {"work", "works", "activity", "activities", "process", "procedure", "period", "operation", "matter"}
    ),
    "tr": words_of("çalışması çalışmaları faaliyeti faaliyetleri işlemi işlemleri süreci ilişkisi ilişkileri"),
}
_ENGLISH_DOING: Final = lazily(r"(\w{4,}?)(?:[ai]?tion|ion|ment|ance|ence|ing|(?:(?<=[vw])|(?<=[ou]s))al)s?|(\w{3})ing")
# French nouns of deeds that their verbs are spelt unlike, by what these begin with.
_FRENCH_DEEDS: Final = {
    "achat": "achet", "choix": "choisi", "don": "donn", "emploi": "emplo", "entretien": "entret", "envoi": "envo",
    "extinction": "éte", "fermeture": "ferm", "mise": "met", "ouverture": "ouvr", "perte": "perd", "prise": "pren",
    "remise": "remet", "signature": "sign", "soutien": "sout", "vente": "vend",
}  # fmt: skip
# French adjectives made of a noun, which may stand there with `de`: entretien routier, des routes; école, scolaire.
_FRENCH_ADJECTIVE: Final = lazily(
    r"(\w{4,}?)(?:i?ales?|i?aux|i?al|i?els?|i?elles?|iers?|ières?|iques?|aires?|ien(?:ne)?s?)"
)
_FRENCH_NOUNS: Final = (
    (lazily("municipale?s?|municipaux"), ("ville", "commune", "mairie", "municipalité")),
    (lazily("urbaine?s?"), ("ville",)),
    (lazily("scolaires?"), ("école",)),
    (lazily("maritimes?"), ("mer",)),
    (lazily("sanitaires?"), ("santé",)),
    (lazily("fiscale?s?|fiscaux"), ("impôt",)),
)
# Nouns whose verbs are spelt another way: decision, decide; application, apply.
_ENGLISH_DEEDS: Final = tuple(
    (lazily(rf"(\w+){noun}s?"), beginnings.split())
    for noun, beginnings in {
        "ision": "id", "ission": "it", "ension": "end", "ification": "if", "lication": "li ly", "ription": "rib",
        "eption": "eiv", "uction": "uc", "olution": "olv",
    }.items()
)  # fmt: skip
_ENGLISH_COMPOUND: Final = lazily(
    r"(\w{3,})(basket|fill|ground|hold|land|paper|place|scape|shed|shop|side|water|way)s?"
)
_VOWEL_AT_END: Final = lazily("[аяоеьйыиة]$")
_TURKISH_PLURAL: Final = lazily(r"(\w{4,})l[ae]r[ıi]?")
# Of a word within a term, whose owner may be named: yürütmenin, işlemin yürütmesinin.
_TURKISH_OWNER: Final = lazily(r"(\w{4,}?)n?[ıiuü]n")
# What names of Turkish institutions end in, and leave out in running text: Toplu Konut İdaresi (Başkanlığı).
_LEFT_OUT: Final = frozenset({"başkanlığı", "müdürlüğü", "genel"})
_NO_WORD: Final = "\n"
_NUMBER: Final = lazily(r"\d{3,5}")
_LAWS: Final = {
    "tr": lazily(r"\b(?:kanun|yasa)", re.IGNORECASE),
    "en": lazily(r"\b(?:law|act|code)\b", re.IGNORECASE),
    "de": lazily(r"gesetz", re.IGNORECASE),
    "fr": lazily(r"\b(?:loi|code)\b", re.IGNORECASE),
}
_SHORTEST_ABBREVIATION: Final = 2
_LEAST_OF_NAME: Final = 3
_ROOM: Final = 4
_LONGEST_ENDING: Final = 8
_KEPT: Final = 20_000
# What makes an adjective, an adverb or an opposite of a noun and names the same thing.
_DERIVED: Final = {
    "en": r"(?:un|non|anti|in)?(?:{word}|{cut})(?:[iu]?al(?:ly|ist|ity)?|ary|ic(?:al)?)|(?:inter)?{root}(?:ly)?"
    r"|{verb}(?:ed|ing)",
    # A noun that names what is done, too: kamulaştırma is in kamulaştırılması and kamulaştırdı.
    # What is done is named by its root as well: kopyala, kopyasını; ayrıştır, ayrıştırma.
    "tr": r"{word}(?:s?[ae]l\w*|(?<=[aeıi])l)|{deed}\w+|{long}(?:l[ıiuü](?![kğ])|s[ıiuü]z(?!l))\w*"
    r"|{made}\w*|{word}(?:[ıiuü]?[ln])?(?:m[ae]|m[ıiuü]ş|[ıiuü]yor)\w*",
    # Compounds say their parts: Passwort in passwortgeschützt, Datei in Dateiformate.
    # What somebody is by a quality: einstimmig of Einstimmigkeit, unanime of unanimité.
    "de": r"{word}\w*|\w{3,}{word}\w{0,3}|{kept}(?:e[mnrs]?)?",
    "fr": r"{word}(?:n?el|n?al)\w*|{quality}(?:e?s?|ement)",
    "ru": r"{stem}(?:ь?н|енн|онн|ов|ев|ск|енск|овск|ическ)"
    r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ую|юю|ом|ем|ей)",
    "ar": r"[وفبلك]{0,2}(?:ا?ل)?{stem}ية?",
}
# What is made of a word too short for all of these: fined.
_DONE: Final = {"en": r"{verb}(?:ed|ing)"}


# A council of something else is another body, or the same by another name.
_OF_NO_TOWN: Final = "(?<!city )(?<!town )(?<!urban )(?<!county )(?<!provincial )(?<!village )"
# What is said for short of the bodies and people of a municipality, as folded words, and what stands before a noun.
_SHORT: Final = {
    "en": {
        "municipal council": rf"{_OF_NO_TOWN}council(?! of the (?:town|city|village)\b)",
        "municipal assembly": rf"{_OF_NO_TOWN}(?<!national )(?<!general )assembly(?! of the (?:town|city|village)\b)",
        "municipal executive committee": "executive committee",
        "executive committee": "committee",
        "municipal councillor": "councill?ors?|council members?|members? of the council",
        "fire brigade": "fire (?:crew|engine|truck|station|fighter)s?|firefight(?:er|ing)s?|firem[ae]n",
    },
    "tr": {
        "belediye başkanı": r"(?<!şehir )(?<!kent )(?<!kasaba )başkan(?:[ae]|[ıi]n?|l[ae]r\w*|da|dan|la|lı[kğ]\w*)?",
        "belediye meclisi": r"(?<!şehir )(?<!kent )(?<!kasaba )(?<!il )(?<!il genel )meclis\w*",
        "belediye encümeni": r"(?<!şehir )(?<!kent )(?<!il )encümen\w*",
        # A fine, not a sentence (hapis cezası) nor a prison (cezaevi).
        **dict.fromkeys(("para cezası", "idari para cezası"), r"ceza(?:y[ıa]|nın|da|dan|yla|lar(?!ı\b)\w*)?(?! evi)"),
        # The governor's office, and what it announced.
        "vali": r"valili[kğ]\w*",
        "kaymakam": r"kaymakamlı[kğ]\w*",
        "muhtar": r"muhtarlı[kğ]\w*",
        **dict.fromkeys(("köy muhtarı", "mahalle muhtarı"), r"muhtar\w*"),
        "belediye meclis üyesi": r"meclis üye\w*",
        # Not birlikte, together.
        **dict.fromkeys(("ab", "avrupa birliği"), r"birli(?:k|kçe|kten|ğ[ei]\w*)"),
    },
}


def is_said_otherwise(target: str, *, rendering: str, language: str) -> bool:
    """Tell whether a target has a rendering's words in a shape that no person would call another word.

    Those are `web site` for `website` and `U.N.` for `UN`, `European Union` for `EU`, `unconstitutional` for
    `constitution`, `TÜİK` for `Türkiye İstatistik Kurumu`, a law by its number, `Başkan` for `belediye başkanı`, and
    all words of a rendering of several, in any form and order, close together: `kültürel ve sanatsal bir merkez`.
    """
    words = folded_words(target, language)
    wanted = _without_light_head(folded_words(rendering, language), language)
    if not wanted:
        return False
    return (
        _is_written_together(words, wanted)
        or _is_derived(words, wanted, language)
        or _is_apart(words, wanted, language)
        or (language == "de" and is_compound_otherwise(words, wanted))
        or _is_written_out(target, rendering, language)
        or _is_abbreviated(target, rendering, language)
        or _is_same_law(target, rendering, language)
        or _is_short(words, rendering, language)
    )


def is_said_by_verb(target: str, *, rendering: str, language: str) -> bool:
    """Tell whether a target has, of a deed named by one word, a word of the same beginning: notified for notification.

    Right only where the source makes a verb of the deed too: tebliğ edilmiştir.
    """
    wanted = folded_words(rendering, language)
    if len(wanted) != 1 or len(wanted[0]) < _SHORTEST_DERIVED:
        return False
    return any(word.startswith(trunks_of(wanted[0], language)) for word in folded_words(target, language))


def is_deed(rendering: str, language: str) -> bool:
    """Tell whether a rendering names what is done, so that a verb says it too: notification, but not communiqué."""
    return any(len(trunks_of(word, language)) > 1 for word in folded_words(rendering, language)[-1:])


@lru_cache(maxsize=_KEPT)
def folded_words(text: str, language: str) -> tuple[str, ...]:
    """Return the words of a text without their capitals."""
    return tuple(fold(word.written, language) for word in split_words(text, language))


def _without_light_head(wanted: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Leave out a last word that names no more than that something is done, behind words that name what."""
    if len(wanted) < 2 or wanted[-1] not in _LIGHT.get(language, ()):
        return wanted
    says_what = len(wanted) > 2 or _NAMES_A_DEED[language].fullmatch(wanted[0])
    return wanted[:-1] if says_what else wanted


def _is_written_together(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Tell whether some words in a row are the rendering but for spaces, hyphens and points."""
    joined = "".join(wanted)
    if len(joined) < _SHORTEST_JOINED:
        return any(_run(words, at, len(joined)) == joined for at in range(len(words)) if len(words[at]) == 1)
    counts = [count for count in range(1, _LONGEST_RUN) if count != len(wanted)]
    runs = (
        _run(words, at, count)
        for at, word in enumerate(words)
        for count in counts
        if count == 1 or len(word) < len(joined) - 1
    )
    return any(run.startswith(joined[:-1]) and len(run) <= len(joined) + _LONGEST_ENDING for run in runs)


def _run(words: tuple[str, ...], at: int, count: int) -> str:
    return "".join(words[at : at + count])


def _is_derived(words: tuple[str, ...], wanted: tuple[str, ...], language: str) -> bool:
    template = _DERIVED.get(language)
    if template is None or len(wanted) > 1 or len(wanted[0]) < _LEAST_OF_WORD:
        return False
    if len(wanted[0]) < _SHORTEST_DERIVED:
        template = _DONE.get(language, _NO_WORD)
    if language == "de":
        # Gesamtbeträge has Betrag.
        words, wanted = without_marks(words), without_marks(wanted)
    derived = _derivations(template, wanted[0])
    return any(derived.fullmatch(word) for word in words)


@lru_cache(maxsize=_KEPT)
def _derivations(template: str, word: str) -> re.Pattern[str]:
    """Return what matches the derivations of a word: of itself, without its last vowel (culture), its root (-ity).

    The `deed` is what a verbal noun of Turkish has before its -ma, where that is long enough to be no other word.
    """
    deed = word[:-2] if word.endswith(("ma", "me")) and len(word) >= _SHORTEST_DEED else _NO_WORD
    cut = word[:-1] if word.endswith(("e", "y")) else word
    verb = word.removesuffix("e")
    # apostilli, ruhsatsız; with a short word it may be another one: köylü.
    long = word if len(word) >= _SHORTEST_OWNED else _NO_WORD
    root = word.removesuffix("ity")
    kept = word.removesuffix("keit") if word.endswith("keit") else _NO_WORD
    quality = word.removesuffix("ité") if word.endswith("ité") and len(word) >= _SHORTEST_DEED else _NO_WORD
    made = word[:-2] if word.endswith(("la", "le")) and len(word) > _SHORTEST_OWNED else _NO_WORD
    places = {"word": word, "long": long, "verb": verb, "cut": cut, "root": root, "deed": deed, "made": made}
    places |= {"kept": kept, "quality": quality}
    places["stem"] = _VOWEL_AT_END.sub("", word)
    for place, text in places.items():
        template = template.replace(f"{{{place}}}", re.escape(text))
    return re.compile(template)


def _is_apart(words: tuple[str, ...], wanted: tuple[str, ...], language: str) -> bool:
    """Tell whether every word of a rendering stands within a stretch not much longer than the rendering."""
    small = STOP_WORDS.get(language, frozenset())
    trunks = [trunks_of(word, language) for word in wanted if word not in small]
    if len(trunks) < 2:
        return False
    length = len(wanted) + _ROOM
    said = [() if _names_another_thing(word, wanted, language) else (word,) for word in words]
    return any(
        all(any(word.startswith(trunk) for found in said[at : at + length] for word in found) for trunk in trunks)
        for at, word in enumerate(words)
        if any(word.startswith(trunk) for trunk in trunks)
    )


def _names_another_thing(word: str, wanted: tuple[str, ...], language: str) -> bool:
    """Tell whether a word is made of one of the wanted ones and a second noun that says what it is: wastewater."""
    compound = _ENGLISH_COMPOUND.fullmatch(word) if language == "en" else None
    return compound is not None and compound[1] in wanted and not any(one.endswith(compound[2]) for one in wanted)


@lru_cache(maxsize=_KEPT)
def trunks_of(word: str, language: str) -> tuple[str, ...]:
    """Return the beginning of a word and those of the verb it is the noun of."""
    if language in {"de", "fr"}:
        others = verbs_of(word) if language == "de" else _beginnings_of_others(word)
        return _trunk(word, language), *beginnings_of_verb(word, language), *others
    if language != "en":
        return (_trunk(word, language),)
    nouns = ((deed.fullmatch(word), beginnings) for deed, beginnings in _ENGLISH_DEEDS)
    return _trunk(word, language), *(noun[1] + beginning for noun, verbs in nouns if noun for beginning in verbs)


def _beginnings_of_others(word: str) -> Iterator[str]:
    """Yield what the nouns begin with that a French adjective may be made of, and the verb of a noun of a deed."""
    made = _FRENCH_ADJECTIVE.fullmatch(word)
    if made:
        # A short beginning is that of other words, too: technique, technologie.
        yield from (made[1],) if len(made[1]) >= _SHORTEST_JOINED else (f"{made[1]}e", f"{made[1]}ie")
    yield from (noun for adjective, nouns in _FRENCH_NOUNS if adjective.fullmatch(word) for noun in nouns)
    if verb := _FRENCH_DEEDS.get(word.removesuffix("s")):
        yield verb


def _is_written_out(target: str, abbreviation: str, language: str) -> bool:
    """Tell whether names in a row, small words between them left out, begin with the letters of an abbreviation."""
    if not abbreviation.isupper() or len(abbreviation) < _SHORTEST_ABBREVIATION:
        return False
    small = STOP_WORDS.get(language, frozenset())
    words = (word.written for word in split_words(target, language) if fold(word.written, language) not in small)
    return abbreviation in "".join(word[0] if word[0].isupper() else " " for word in words)


def _is_abbreviated(target: str, name: str, language: str) -> bool:
    """Tell whether a word in capitals is made of the beginnings of a name's words: TÜİK, TOKİ, MEB."""
    made_of = _abbreviations_of(name, language)
    written = (word.written for word in split_words(target, language))
    return made_of is not None and any(
        word.isupper() and made_of.fullmatch(fold(word, language)) is not None for word in written
    )


@lru_cache(maxsize=_KEPT)
def _abbreviations_of(name: str, language: str) -> re.Pattern[str] | None:
    """Return what matches the abbreviations of a name, up to three letters a word; of two words their initials."""
    written = [word.written for word in split_words(name, language)]
    words = [fold(word, language) for word in written if word[0].isupper()]
    if len(words) == len(written) == _SHORTEST_ABBREVIATION:
        return re.compile("".join(re.escape(word[0]) for word in words))
    while len(words) > _LEAST_OF_NAME and words[-1] in _LEFT_OUT:
        words.pop()
    if len(words) < _LEAST_OF_NAME or not all(len(word) >= _LEAST_OF_NAME for word in words):
        return None
    return re.compile(
        "".join(rf"{re.escape(word[0])}(?:{re.escape(word[1])}(?:{re.escape(word[2])})?)?" for word in words)
    )


def _is_short(words: tuple[str, ...], rendering: str, language: str) -> bool:
    short = _SHORT.get(language, {}).get(fold(rendering, language))
    return short is not None and re.search(rf"\b(?:{short})\b", " ".join(words)) is not None


def _is_same_law(target: str, law: str, language: str) -> bool:
    """Tell whether a law is there by its number, whatever its title: the Municipalities Act, no. 5393."""
    number, kind = _NUMBER.search(law), _LAWS.get(language)
    if number is None or kind is None or not kind.search(law):
        return False
    return kind.search(target) is not None and re.search(rf"(?<!\d){number[0]}(?!\d)", target) is not None


def _trunk(word: str, language: str) -> str:
    """Return the beginning that the forms of a word and its derivations share: adapt for adaptation."""
    doing = _ENGLISH_DOING.fullmatch(word) if language == "en" else None
    if doing:
        return doing[1] or doing[2]
    plural = _TURKISH_PLURAL.fullmatch(word) if language == "tr" else None
    if plural:
        return plural[1][:-1]
    owner = _TURKISH_OWNER.fullmatch(word) if language == "tr" else None
    if owner:
        return owner[1]
    return word if len(word) < _SHORTEST_CUT else word[: max(_LEAST_OF_WORD, len(word) - 2)]
