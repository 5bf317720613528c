"""What English words ask of a noun behind them by what it names: through the ministry, before the court."""

from typing import Final

from glossary.insertion.english.nouns import (
    AUXILIARIES,
    BEARERS,
    CARRIERS,
    DEMANDS,
    DOES,
    HEARING,
    ORGANS,
    PERSONS,
    PRICES,
    TOPICAL,
)
from glossary.languages.english import head_of
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of
from glossary.turkish.suffixes import Ending

DOES_THEN: Final = lazily(rf"\s+(?:{any_of(AUXILIARIES | DOES)}|[a-z]{{3,}}(?:ed|[^s]s))\b")
PASSES: Final = r"(?:(?:pass|flow|go|walk|run|drive|travel|lead)(?:e?s|ed|ing)?|went|ran|drove|led) through"
_CALLED: Final = lazily(r"\b(?:call|haul|summon)\w* before$")
_SUES: Final = lazily(r"\b(?:bring|bringing|brings|brought|fil|institut|lodg)(?:e|ed|es|ing)? (?:[a-z]+ ){1,4}before$")
_SENT_IN: Final = lazily(r"\b(?:deliver|hand|present|return|send|sent|submit)\w* (?:\w+ )*in$")
_POSTED: Final = lazily(rf"\b{any_of(TOPICAL)}s? on$")
# Through these something is done: bakanlık aracılığıyla, internet sitesi üzerinden.
_CHANNELS: Final = ORGANS | words_of("app application board centre office platform portal site system website")
_PASSED: Final = lazily(rf"(?:^|\s){PASSES}$")
# Of the first of several things nothing is told: belediye başkanı ve iki üyeden oluşur.
_CONSISTS: Final = lazily(r"(?:^|\s)(?:compos\w*|compris\w*|consist\w*|made(?: up)?) of$")
_AND_MORE: Final = lazily(r"(?:,|\s+and)\s+(?!wh)[a-z\d]")
# Who did something in a comparison: more than the council had expected.
_THAN_DONE: Final = lazily(r"\s+(?:ha[ds]|have|d(?:o|id|oes)|could|would|[a-z]{3,}ed)\b")
_MEETS: Final = lazily(r"(?:^|\s)(?:meets?|met|meeting)$")
# Something is done on somebody's proposal: valinin teklifi üzerine.
_ON_THEIR: Final = lazily(r"(?:^|\s)(?:at|on|upon)$")
_CALLS: Final = words_of("""
    advice application complaint demand initiative insistence instigation instruction invitation motion order petition
    proposal recommendation request suggestion
""")
_OF_SOMEBODY: Final = lazily(r" (?:of|by|from) ")
# What happens to things and people is no means of anybody: depremden zarar gören, depremde yıkılan.
_MISFORTUNES: Final = words_of("""
    accident attack bombing collapse cyclone disaster drought earthquake epidemic explosion fire flood frost hail
    hurricane landslide lightning pandemic rain rainfall snow storm subsidence tornado war wind
""")
_STRUCK_BY: Final = lazily(r"\b(?:affected|damaged|devastated|harmed|hit|injured|struck|threatened|weakened) by$")
_LOST_BY: Final = lazily(r"\b(?:buried|demolished|destroyed|killed|lost|ruined|swept away|wrecked) by$")
# To the north of the town, şehrin kuzeyinde; who is spoken to.
_DIRECTIONS: Final = words_of("east left north northeast northwest right south southeast southwest west")
_ADDRESSES: Final = lazily(r"(?:^|\s)address(?:es|ed|ing)?$")
_HEARERS: Final = (
    ORGANS | PERSONS | words_of("audience community congregation crowd delegation group meeting nation public")
)
# Who stands in for somebody: belediye başkanının yerine geçen.
_REPLACES: Final = lazily(r"(?:^|\s)replac(?:e|es|ed|ing)$")
# Free of charge, ücretsiz.
_NOTHING_PAID: Final = words_of("charge charges cost")
# They begin to work in it: göreve başlar.
_TAKES_UP: Final = lazily(r"\b(?:take|takes|taking|taken|took) up$")
_POSTS: Final = words_of("appointment duties duty employment office position post residence role seat work")
_DOES_IT: Final = lazily(r"\s+[a-z]")
# Prepositions with a noun of their own, by the case that Turkish puts it in: on the occasion, vesilesiyle.
_WITH_NOUNS: Final = (
    (lazily(r"\bsentenced to$"), words_of("days month months year years"), ""),
    (
        lazily(r"\b(?:ca|co|climb|enter|escap|fle|g[eo]|jump|look|saw|see|went)\w* through$"),
        words_of("door gate hole window"),
        "ablative",
    ),
    (lazily(r"(?:^|\s)day of$"), words_of("month week year"), "genitive"),
    (lazily(r"(?:^|\s)on$"), words_of("occasion"), "instrumental"),
    (lazily(r"(?:^|\s)(?:for|with)$"), words_of("aim intention purpose"), "instrumental"),
    (lazily(r"(?:^|\s)in$"), words_of("instalments instalment installments installment"), "instrumental"),
    (lazily(r"(?:^|\s)(?:with)?in$"), words_of("framework scope context"), "locative"),
    (
        lazily(r"(?:^|\s)under$"),
        words_of("auspices chairmanship coordination guidance leadership patronage presidency supervision"),
        "locative",
    ),
    (lazily(r"\bremain(?:s|ed|ing)?$"), words_of("ownership possession property"), "locative"),
    (lazily(r"\bserv(?:e|es|ed|ing)$"), words_of("coffee drinks food meal meals soup tea"), ""),
    (lazily(r"\babstain\w* (?:from|in)$"), words_of("ballot vote voting"), "locative"),
    (lazily(r"(?:^|\s)by$"), words_of("beginning end"), "dative"),
    (lazily(r"(?:^|\s)in$"), words_of("honor honour"), "dative"),
    (lazily(r"(?:^|\s)against$"), words_of("deposit payment presentation receipt"), ""),
    (lazily(r"(?:^|\s)in$"), words_of("cash copies copy need"), ""),
    # The truth is told to somebody, a law is passed as no street is, a bag is left as no town is.
    (
        lazily(r"\b(?:tell|tells|telling|told)$"),
        words_of("joke lie lies news stories story tale truth"),
        "accusative",
    ),
    (
        lazily(r"\bpass(?:es|ed|ing)?$"),
        words_of(
            "act bill budget decree document file law legislation letter measure message motion ordinance resolution"
        ),
        "accusative",
    ),
    (
        lazily(r"\b(?:leave|leaves|leaving|left)$"),
        words_of("bag bags bicycle bicycles coat coats form key keys luggage message note shoes umbrella umbrellas"),
        "accusative",
    ),
    (lazily(r"\bstart(?:s|ed|ing)?$"), words_of("engine fire machine motor pump"), "accusative"),
    (
        lazily(r"\bserv(?:e|es|ed|ing)$"),
        words_of("document documents notice notices order summons warrant writ"),
        "accusative",
    ),
)
_FAMILY_OF: Final = lazily(r"\b(?:famil(?:y|ies)|heirs?|husband|lawyer|parents?|relatives?|spouse|wife) of$")
_PERSON: Final = lazily(r"\w{3,}(?:er|ee|or|ant|ist)s?")


def told_by_term(before: str, behind: str, term: str) -> Ending | None:
    """Return what a preposition asks of names and of who hears a case: through Ankara, before the court."""
    last = term.lower().split()[-1]
    cases = (case for words, nouns, case in _WITH_NOUNS if last in nouns and words.search(before))
    case = next(cases, None)
    beside = _told_of(before, behind, last) if case is None else (case,) if case else ()
    if beside is not None:
        return beside
    through = _through(term) if before.endswith("through") and not _PASSED.search(before) else None
    if through is not None:
        return through
    if _SENT_IN.search(before) and last in CARRIERS:
        return ("locative",)
    if before.endswith(("partner in", "partners in")) and term[0].isupper():
        return ("locative", "which")
    if _POSTED.search(before) and last in BEARERS:
        return ("locative", "which") if _DOES_IT.match(behind) else ("locative",)
    return _told_before(before, behind, term)


def _told_of(before: str, behind: str, noun: str) -> Ending | None:
    """Return what is asked of a call upon which something is done, of a misfortune, of a post that is taken up."""
    if noun in _NOTHING_PAID and before.endswith("free of"):
        return ()
    is_called = noun.removesuffix("s") in _CALLS and _ON_THEIR.search(before) is not None
    if is_called and (_OF_SOMEBODY.match(behind) or before in {"at", "on", "upon"}):
        return ()
    if noun.removesuffix("s") in _MISFORTUNES and _STRUCK_BY.search(before):
        return ("ablative",)
    if noun.removesuffix("s") in _MISFORTUNES and _LOST_BY.search(before):
        return ("locative",)
    if noun in _DIRECTIONS and before.split()[-1:] == ["to"] and behind.startswith(" of "):
        return ("locative",)
    is_spoken_to = noun in _HEARERS or noun.removesuffix("s") in _HEARERS
    is_begun = noun in _POSTS and _TAKES_UP.search(before) is not None
    return ("dative",) if is_begun or (is_spoken_to and _ADDRESSES.search(before)) else None


def _through(term: str) -> Ending | None:
    """Return what is asked of those through whom something is done, and of places somebody passes."""
    if head_of(term).lower() in _CHANNELS:
        return ()
    return ("ablative",) if term[0].isupper() else None


def _told_before(before: str, behind: str, term: str) -> Ending | None:
    """Return what is asked of those before whom somebody is heard, of who did more than was done, of several parts."""
    if (
        _CALLED.search(before)
        or _SUES.search(before)
        or (before.split()[-1:] == ["in"] and term.lower().endswith("interest"))
    ):
        return ("dative",)
    if _CONSISTS.search(before) and _AND_MORE.match(behind):
        return ()
    last = head_of(term).lower()
    if last in DEMANDS and _MEETS.search(before):
        return ("accusative",)
    if last in PRICES and before.split()[-1:] == ["at"] and behind.startswith(" of "):
        return ("instrumental",)
    is_of_family = _FAMILY_OF.search(before) and (last.removesuffix("s") in PERSONS or _PERSON.fullmatch(last))
    is_replaced = last.removesuffix("s") in PERSONS and _REPLACES.search(before) and " with " not in behind
    is_heard = before.endswith("before") and term.lower().split()[-1] in HEARING
    if is_of_family or is_replaced or (before.endswith("than") and _THAN_DONE.match(behind)):
        return ("genitive",)
    return ("genitive",) if is_heard and not DOES_THEN.match(behind) else None
