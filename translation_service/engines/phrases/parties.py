"""What agreements call those who make them, and themselves, with capitals: `YÜKLENİCİ'nin`, `the Lessor`.

Engines take such words for names, or for others; in small letters they know them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.words.casing import lowered, raised, with_first_raised

# Turkish words, and the English ones that may stand for each.
_NAMES: Final = {
    "abone": "subscriber", "alacaklı": "creditor", "alıcı": "buyer purchaser recipient receiver",
    "anlaşma": "agreement", "aracı": "intermediary agent", "bağışçı": "donor", "bakanlık": "ministry",
    "banka": "bank", "başkanlık": "presidency department", "belediye": "municipality", "birlik": "union association",
    "borçlu": "debtor borrower", "danışman": "consultant advisor adviser", "dernek": "association",
    "firma": "company firm", "hizmet": "service", "idare": "administration authority", "imzacı": "signatory",
    "istekli": "bidder tenderer", "işçi": "worker employee", "işletmeci": "operator", "işveren": "employer",
    "katılımcı": "participant", "kefil": "guarantor surety", "kiracı": "tenant lessee", "kiralayan": "lessor landlord",
    "kiraya": "lessor landlord", "veren": "lessor landlord giver", "konsorsiyum": "consortium",
    "koordinatör": "coordinator", "kullanıcı": "user", "kurum": "institution", "kuruluş": "organisation organization",
    "meclis": "council",
    "müdürlük": "directorate", "müşteri": "customer client", "müteahhit": "contractor", "okul": "school",
    "ortak": "partner", "öğrenci": "student", "personel": "personnel staff", "protokol": "protocol",
    "sağlayıcı": "provider", "sahibi": "owner holder", "satıcı": "seller vendor", "sigortacı": "insurer",
    "sözleşme": "contract agreement convention", "stajyer": "intern trainee", "şirket": "company", "taraf": "party",
    "taraflar": "parties", "taşeron": "subcontractor", "taşıyıcı": "carrier", "tedarikçi": "supplier",
    "temsilci": "representative", "üniversite": "university", "vakıf": "foundation", "valilik": "governorship",
    "veli": "guardian parent", "yararlanıcı": "beneficiary", "yatırımcı": "investor", "yayıncı": "publisher",
    "şehir": "city", "yüklenici": "contractor", "yönetmelik": "regulation", "bilgi": "information",
}  # fmt: skip
_WORD: Final = lazily(r"(?<![\w'’.@/-])(?P<name>[^\W\d_]{4,40})(?:['’](?P<suffix>[^\W\d_]{1,8}))?(?![\w@/-]|[.'’]\w)")
# Most sentences are done with a glance: no name of a party begins otherwise.
_HINT: Final = lazily(r"[A-ZÇĞİÖŞÜ]{4}| [BCDGLPSTV][a-z]{4}")
_LONGEST_SUFFIX: Final = 10
_DETERMINER: Final = lazily(r"(?<!\w)(?:the|each|either|neither|both|every|this|such|said) $", re.IGNORECASE)
_NAME_GOES_ON: Final = lazily(r" (?:of )?[A-Z]")
_LOOKED_BACK: Final = 12
_UNKNOWN_WITH_CAPITAL: Final = frozenset({
    "beneficiary", "bidder", "buyer", "consultant", "contractor", "donor", "guarantor", "landlord", "lessee", "lessor",
    "purchaser", "seller", "subcontractor", "supplier", "tenant", "tenderer", "vendor",
})  # fmt: skip
# As engines know them.
_PLAIN: Final = {"lessor": "landlord", "lessee": "tenant", "purchaser": "buyer", "vendor": "seller"}
_AS_ENGINES_SAY: Final = {"company": "şirket", "landlord": "ev sahibi", "lessor": "ev sahibi"}
_PLURALS: Final = {"taraf": "taraflar"}
_LANDLORD: Final = lazily(r"(?<!\w)[Kk]iraya [Vv]eren(?:['’]?(?P<suffix>in|e|i|den|de|le))?(?!\w)")
_SOFTENED: Final = {"k": "ğ", "ç": "c"}
# No name is shorter, and none bends before its last letter.
_BEGINNING: Final = 3


def with_parties_quiet(text: str, language: str) -> str:
    """Return a text without the capitals of words that name parties and papers, Turkish suffixes joined to them."""
    for found in reversed(_parties(text, language)):
        text = text[: found.start()] + _quiet(found, language) + text[found.end() :]
    return _LANDLORD.sub(_landlord, text) if language == "tr" else text


def with_parties_raised(target: str, source: str, pair: LanguagePair) -> str:
    """Write the names of parties with the capitals of their source, where a translation has a word known for them.

    One that its source writes otherwise too is left as it is.
    """
    parties = _parties(source, pair.source)
    if not parties:
        return target
    written = {word: one["name"].isupper() for one in parties for word in _called(one["name"], pair.source)}
    places = {one.start() for one in parties}
    small = (one["name"] for one in _WORD.finditer(source) if one.start() not in places)
    kept = {word for name in small for word in _called(name, pair.source)}

    def raise_one(found: re.Match[str]) -> str:
        name = found["name"]
        ways = [written[word] for word in _called(name, pair.target) if word in written and word not in kept]
        if not ways or name.isupper():
            return found[0]
        said = raised(name, pair.target) if ways[0] else with_first_raised(name, pair.target)
        return found[0].replace(name, said, 1)

    return _WORD.sub(raise_one, target)


def party_called(name: str, pair: LanguagePair) -> str:
    """Return what the other language calls a party or a paper with a capital, `Kiracı` for `Tenant`; "" of others."""
    small = fold(name, pair.source)
    known = small if small in _NAMES else next(_called(name, pair.source), "")
    if pair.target == "tr":
        said = _AS_ENGINES_SAY.get(_singular(small), known)
        said = _PLURALS.get(said, said) if name.lower().endswith("s") else said
    else:
        said = _NAMES.get(known, "").partition(" ")[0]
    return raised(said, pair.target) if name.isupper() else with_first_raised(said, pair.target)


def _parties(text: str, language: str) -> Sequence[re.Match[str]]:
    """Return the words with capitals that name parties in a text that is not all in them, in order."""
    if language not in {"tr", "en"} or not _HINT.search(text) or text.isupper():
        return ()
    found = (one for one in _WORD.finditer(text) if one["name"].isupper() or _is_titled(one, language))
    return [one for one in found if next(_called(one["name"], language), "")]


def _is_titled(word: re.Match[str], language: str) -> bool:
    """Tell whether an English word has a capital behind an article: `the Contractor`, and no `Hill Contractor`."""
    if language != "en" or word["name"].lower() not in _UNKNOWN_WITH_CAPITAL:
        return False
    before = word.string[max(0, word.start() - _LOOKED_BACK) : word.start()]
    goes_on = _NAME_GOES_ON.match(word.string, word.end())
    return _DETERMINER.search(before) is not None and goes_on is None


def _quiet(party: re.Match[str], language: str) -> str:
    quiet = lowered(party["name"], language)
    if language == "en":
        plain = _PLAIN.get(quiet, quiet)
        plain = plain if party.start() else with_first_raised(plain, language)
        return party[0].replace(party["name"], plain)
    return with_first_raised(quiet, language) + (party["suffix"] or "")


def _landlord(found: re.Match[str]) -> str:
    said = "ev sahibi" if found[0].islower() else "Ev sahibi"
    suffix = found["suffix"] or ""
    return f"{said}n{suffix}" if suffix and suffix != "le" else said + ("yle" if suffix else "")


def _called(word: str, language: str) -> Iterator[str]:
    """Return the Turkish words that a word in either language stands for."""
    small = fold(word, language)
    if language == "tr":
        return (name for name in _by_beginning().get(small[:_BEGINNING], ()) if _is_form(small, name))
    return iter(_by_english().get(_singular(small), ()))


@cache
def _by_beginning() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in _NAMES:
        found.setdefault(name[:_BEGINNING], []).append(name)
    return found


@cache
def _by_english() -> dict[str, list[str]]:
    """Return the Turkish words that each English one stands for, as one."""
    found: dict[str, list[str]] = {}
    for turkish, english in _NAMES.items():
        for word in english.split():
            found.setdefault(_singular(word), []).append(turkish)
    return found


def _is_form(small: str, name: str) -> bool:
    softened = name[:-1] + _SOFTENED.get(name[-1], name[-1])
    return small.startswith((name, softened)) and len(small) <= len(name) + _LONGEST_SUFFIX


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
