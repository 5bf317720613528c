"""English verbs, nouns and adjectives by the case of what they govern in Turkish: to reach the city is şehre ulaşmak.

The phrases stand in `data/government/en.txt`; the words that tell a verb from a noun are lists to add to here.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from glossary.insertion.english.modifiers import leads_in
from glossary.insertion.english.nouns import ORGANS, PERSONS
from glossary.insertion.governing import table_of
from glossary.languages.english_verbs import verb_forms
from glossary.stop_words import words_of
from glossary.turkish.grammar import Case
from glossary.turkish.suffixes import Ending

# Behind these no case stands.
_BARE: Final = "bare"
_ALSO_NOUNS: Final = words_of("""
    abuse address advocate ban betray block boost breach break burn cancel capture challenge change charge chase check
    close collect combat combine compare contest control copy cover cross curb cut decrease defeat delay detail display
    divide document double end exploit export finance fix force forecast forge fund guard guide halt handle highlight
    honor honour hunt import increase influence interview invite judge kill lift limit list love map measure monitor
    move murder open outline paint pardon plan pool praise process purchase quote raise ration recall record reform
    refund release remedy rescue result resume return reverse review rule sanction save schedule shake shape share
    shield shock sign silence slow spread stop store support survey swap sweep tackle target test tour tow trace track
    train transport trigger update upgrade value veto warn welcome win
""")
# Behind these stands what they do.
_PERSONS: Final = words_of("nobody somebody everybody anybody someone everyone anyone none nothing everything")
_DOING: Final = words_of("""
    about after am are at avoid be been before began begin by for from in is keep kept of on start than was were while
    with
""")
# They stand between an auxiliary and its verb: have already joined.
_BETWEEN: Final = words_of("already also always even ever just never not now often recently since soon still then yet")
# Whatever stands before them they are verbs: the secretary general met.
ONLY_VERBS: Final = words_of("became began brought came gave kept lost made met sent took went")
_HEADS: Final = words_of("secretary consul director attorney inspector auditor")
# Things that look like what is done with others, and are no verbs behind a number or an article: places in the hall.
_PLACES: Final = words_of("""
    deposit deposits display displays exhibit exhibits file files hold holds load loads mark marks mount mounts park
    parks place places plant plants post posts print prints register registers sign signs stage stages stick sticks
    store stores waste wastes
""")
_LONGEST: Final = 4
# How many words may stand between a verb and the preposition behind its object, and between a noun and its own.
_FARTHEST: Final = 7
_NEAR: Final = 5
_AUXILIARIES: Final = words_of("am are be been is was were")
_PARTICLES: Final = words_of("back down only out over")
# Behind these, a plural or an adverb the plain form of a verb is none of a noun.
_DOERS: Final = words_of("""
    and anybody anyone but can cannot could did didn do does doesn don everybody everyone i let may men might must never
    nobody not one or people please police shall should somebody someone that they to we which who will women would you
""")


@cache
def verbs_alone() -> frozenset[str]:
    """Return what somebody does, as affects, of the verbs that are no noun as well."""
    return frozenset(f"{verb}s" for verb in plain_verbs() if verb[-1] not in "shxyz")


@cache
def plain_verbs() -> frozenset[str]:
    """Return the verbs that are no noun as well, as many do them: affect."""
    return frozenset(table_of("en")["affecting"]) - _ALSO_NOUNS


def governed_case(words: list[str], *, has_article: bool = False) -> Ending | None:
    """Return what the words before a noun ask for by their last ones, None where these are unknown.

    Before an article a word in -ing is no noun: the court annulling the tender.
    """
    last = words[-2:-1]
    beyond = None if " ".join(words[-2:]) in _endings_beyond() else _told_beyond(words)
    if beyond is not None:
        return beyond
    ahead = [] if has_article and words[-1:] and words[-1].endswith("ing") else words
    told = (_told(words[-length:], ahead=ahead[:-length], has_article=has_article) for length in range(_LONGEST, 0, -1))
    first = next((ending for ending in told if ending is not None), None)
    is_parted = first is None and last and (last[0].endswith("ly") or last[0] in _PARTICLES)
    return governed_case([*words[:-2], words[-1]]) if is_parted else first


def _told_beyond(words: list[str]) -> Ending | None:
    """Return what a preposition asks for by a verb before the verb's own object, or by a noun before its owner.

    They lay a wreath at the monument; the effect of the plan on the river.
    """
    last = len(words) - 3
    for place in range(last, max(last - _FARTHEST, -1), -1):
        if words[place] == "including" or _is_place(words[place], words[max(place - 1, 0) : place]):
            continue
        phrase = f"{words[place]} {words[-1]}"
        told = _endings_beyond().get(phrase)
        if told is None and last - place < _NEAR and _leads_to_owner(words[place + 1 : -1]) and words[-1] != "of":
            told = _endings().get(phrase) or None
        if told is not None:
            return told
    return None


def _leads_to_owner(between: list[str]) -> bool:
    """Tell whether an owner stands behind a noun and no verb: the key of the house was given to the consul."""
    return between[0] == "of" and _AUXILIARIES.isdisjoint(between)


def _told(phrase: list[str], *, ahead: list[str], has_article: bool) -> Ending | None:
    if len(phrase) > 1 and _is_place(phrase[0], ahead[-1:]):
        return None
    if len(phrase) == 1 and _is_no_verb(phrase[0], ahead, has_article=has_article):
        return None
    return _endings().get(" ".join(phrase))


def _is_place(word: str, last: list[str]) -> bool:
    """Tell whether a word is a thing put somewhere rather than putting it there, by the word before it."""
    return word in _PLACES and any(before == "of" or leads_in(before) for before in last)


def _is_no_verb(word: str, ahead: list[str], *, has_article: bool) -> bool:
    """Tell whether a word is a noun or an adjective here: the tax reform, closed roads; not they reform, by closing."""
    last = next((word for word in reversed(ahead) if word not in _BETWEEN), "")
    if word.endswith("ed") and ahead and all(each.endswith("ly") for each in ahead):
        return not has_article
    if word.endswith("ing"):
        return bool(last) and last not in _DOERS | _DOING and not last.endswith(("s", "ly"))
    if word in _plain_forms():
        return bool(last) and last not in _DOERS and not last.endswith(("s", "ly"))
    if last == "general" and not _HEADS.isdisjoint(ahead):
        return False
    if word in ONLY_VERBS or (last in {"that", "this"} and word.endswith("s")) or (last == "that" and has_article):
        return False
    return (
        (leads_in(last) and last not in _PERSONS | PERSONS | ORGANS)
        if last
        else word.endswith("ed") and not has_article
    )


@cache
def _plain_forms() -> frozenset[str]:
    return frozenset(verb for verb, rest, _ in _entries() if not rest)


@cache
def _endings() -> dict[str, Ending]:
    return _in_all_forms(_entries()) | _endings_beyond()


@cache
def _endings_beyond() -> dict[str, Ending]:
    return _in_all_forms(_entries_under("beyond "))


def _in_all_forms(entries: Iterable[tuple[str, str, Ending]]) -> dict[str, Ending]:
    entries = list(entries)
    forms = {f"{form} {rest}".rstrip(): ending for verb, rest, ending in entries for form in verb_forms(verb)}
    return forms | {f"{verb} {rest}".rstrip(): ending for verb, rest, ending in entries}


def _entries() -> Iterator[tuple[str, str, Ending]]:
    """Yield first words, what follows each, and the suffixes they ask for; later ones count for more."""
    yield from ((verb, "", (Case.ACCUSATIVE.value,)) for verb in table_of("en")["affecting"])
    yield from _entries_under("")


def _entries_under(kind: str) -> Iterator[tuple[str, str, Ending]]:
    for case in (*Case, _BARE):
        for phrase in table_of("en").get(f"{kind}{case}", ()):
            verb, _, rest = phrase.partition(" ")
            yield verb, rest, () if case == _BARE else (case,)
