"""One rendering in a text written as another, in the same form and with the same capitals."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from glossary.finding.matching import Hit
from glossary.folding import APOSTROPHES, compose, fold
from glossary.languages.arabic_agreement import adjective_behind
from glossary.languages.articles import Article
from glossary.languages.articles import article_before as article_of
from glossary.languages.declension import in_form_of, names_read
from glossary.languages.english import OWNING, article_before, is_uncounted, may_stand_for_plural, plural_of, plurals_of
from glossary.languages.english_verbs import in_form_of_verb as english_verb_as
from glossary.languages.german_places import german_in_place
from glossary.languages.russian_places import agreement_before
from glossary.patterns import lazily
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.conjugation import in_form_of_verb as turkish_verb_as
from glossary.turkish.generation import UnknownForm, with_suffixes
from glossary.turkish.heads import is_possessed
from glossary.turkish.reading import Reading, read_suffixes
from glossary.turkish.sounds import CLOSE, OPEN, last_vowel
from glossary.turkish.suffixes import POSSESSIVE_NAMES, Ending
from glossary.verbs import is_verb

SURE: Final = 0.97
READ: Final = 0.93
GUESSED: Final = 0.6
UNKNOWN: Final = 0.3

# An engine may say a Turkish noun in the plural even where it stands alone; these can be nothing else.
_PLURALS_ALONE: Final = lazily(r"(?:.* )?(?:children|men|women)", re.IGNORECASE)
# An adjective that is a noun for many.
_OF_PEOPLE: Final = lazily(
    r"(?:(?:very|physically|mentally|visually|hearing) )?(?:blind|deaf|destitute|disabled|displaced|elderly|"
    r"handicapped|homeless|impaired|injured|needy|old|poor|sick|unemployed|vulnerable|wounded|young)",
    re.IGNORECASE,
)
_THE: Final = lazily(r"\bthe\s+$", re.IGNORECASE)
_NO_NOUN: Final = lazily(
    r"\s*(?:$|[.,;:!?)]|(?:and|or|are|were|is|was|has|have|had|who|in|on|at|by|from|to|with|will|can|must|shall|should|may|of)\b)"
)
# Small words behind a noun that follow its vowels, and the article before an English one.
_CLITIC: Final = lazily(r"\s+(d[ea]|m[ıiuü])\b")
_ARTICLE: Final = lazily(r"\b([Aa]n?)\s+$")
_LIGHT_VERB: Final = lazily(r"\s+(?:et(?:me|ti|mi|se|tir|er)|ed(?:e|i)|eyle|ol(?:un)?(?:du|mak|acak|an|ur)\b)")
_GENITIVE_BEFORE: Final = lazily(r"\w(?:[ıiuü]n|[ıiuü]m[ıiuü]z[ıiuü]n)\s+$")
_OPENING: Final = " \t“\"'‘(«"
_BEFORE_NAMES: Final = lazily(r"(?<!\w)(?:mrs?|ms|dr|prof|hon|sn|av|doç|sra?)\.$", re.IGNORECASE)
_SMALL_WORDS: Final = frozenset({"ve", "ile", "of", "and", "the", "for", "in", "to"})
_TURKISH_CAPITALS: Final = str.maketrans("iı", "İI")


class Rewritten(NamedTuple):
    """What to write over `text[start:end]`, and how sure its form is."""

    start: int
    end: int
    text: str
    confidence: float


def rewrite(text: str, hit: Hit, rendering: str, term: Term, asked: Ending | None = None) -> Rewritten | None:
    """Return how a term's target would stand in place of another rendering; nothing if its form cannot be read.

    Where a Turkish form may be read in several ways, the one that the source has `asked` for is meant. Within a longer
    name nothing is sure, since `Birleşmiş Milletler` has no nations to be called otherwise; nor is a noun that makes a
    verb with the next word, `protesto etmek`.
    """
    written = _rewritten(text, hit, rendering, term, asked)
    is_bound = _is_within_name(text, hit, rendering) or (term.target_language == "tr" and _makes_verb(text, hit))
    if written is None or not is_bound:
        return written
    return written._replace(confidence=min(written.confidence, GUESSED))


def _makes_verb(text: str, hit: Hit) -> bool:
    return _LIGHT_VERB.match(text, hit.end) is not None


def _is_within_name(text: str, hit: Hit, rendering: str) -> bool:
    """Tell whether a word that the glossary has in small letters stands with a capital beside another capital."""
    if rendering[:1].isupper() or not hit.surface[:1].isupper() or text.istitle() or text.isupper():
        return False
    before, behind = text[: hit.start].split(" "), text[hit.end :].split(" ")
    is_first = begins_sentence(text, hit.start)
    last = before[-2] if len(before) > 1 and not before[-1] else ""
    following = behind[1] if behind[:1] == [""] and behind[1:] else ""
    return (not is_first and _is_capital(last.lstrip(_OPENING))) or _is_capital(following)


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _rewritten(text: str, hit: Hit, rendering: str, term: Term, asked: Ending | None) -> Rewritten | None:
    match term.target_language:
        case "tr":
            return _in_turkish(text, hit, rendering, term, asked)
        case "en":
            return _in_english(text, hit, rendering, term)
        case language:
            return _in_other_language(text, hit, rendering, term, language)


def _in_other_language(text: str, hit: Hit, rendering: str, term: Term, language: str) -> Rewritten:
    around = {"before": text[: hit.start], "behind": text[hit.end :]}
    forms = in_form_of(hit.surface, rendering, term.target, language=language, **around)
    form, article = _with_article(text, hit, rendering, term, forms)
    written = _capitalised(form, hit.surface, rendering, language=language, begins=begins_sentence(text, hit.start))
    is_unknown = not forms and form == term.target and article is None
    confidence = UNKNOWN if is_unknown else READ if len(forms) == 1 else GUESSED
    if language == "ar" and (adjective := adjective_behind(text, hit.end, form, old=rendering, new=term.target)):
        return Rewritten(hit.start, adjective.end, written + adjective.written, confidence)
    if article is None:
        return Rewritten(hit.start, hit.end, written, confidence)
    return Rewritten(article.start, hit.end, article.written + written, confidence)


def _with_article(text: str, hit: Hit, rendering: str, term: Term, forms: Sequence[str]) -> tuple[str, Article | None]:
    """Return the form of a term that its place asks for, and what agrees with it before it."""
    form = forms[0] if forms else term.target
    match term.target_language:
        case "ru":
            slots = names_read(hit.surface, rendering, language="ru", before=text[: hit.start])
            kinds = {"old": rendering, "new": term.target}
            return form, agreement_before(text, hit.start, slot=slots[0], **kinds) if slots else None
        case "de":
            return german_in_place(text, hit.start, hit.surface, old=rendering, new=term.target) or (form, None)
        case language:
            return form, article_of(text, hit.start, form, entry=term.target, language=language)


def forms_read(text: str, hit: Hit, rendering: str, term: Term) -> tuple[str, ...]:
    """Return the forms of a term's target that the form of another rendering may stand for, the likeliest first.

    They have the capitals of the glossary; in other languages than Turkish and English nothing is read.
    """
    match term.target_language:
        case "tr":
            likely = suffixes_read(hit.surface, rendering, before=text[: hit.start])
            return tuple(dict.fromkeys(form for suffixes in likely if (form := _with_suffixes(term, suffixes))))
        case "en":
            said = fold(OWNING.sub("", hit.surface), "en")
            plural = plural_of(term.target)
            forms = dict.fromkeys((fold(one, "en") for one in plurals_of(rendering)), plural)
            forms[fold(rendering, "en")] = term.target
            return (forms[said],) if said in forms else ()
        case _:
            return ()


def suffixes_read(surface: str, rendering: str, *, before: str) -> tuple[Ending, ...]:
    """Return what the suffixes of a Turkish rendering's form may be, the likeliest first; nothing if it is no form."""
    reading = _reading(surface, rendering)
    if reading is None:
        return ()
    return tuple(dict.fromkeys((_chosen(reading, before, None)[0], reading.suffixes, *reading.rivals)))


def _with_suffixes(term: Term, suffixes: Ending) -> str:
    """Return the target with suffixes; nothing where it has no such form."""
    try:
        return with_suffixes(term.target, suffixes, pronunciation=term.pronunciation)
    except UnknownForm:
        return ""


def _in_turkish(text: str, hit: Hit, rendering: str, term: Term, asked: Ending | None) -> Rewritten | None:
    verb = turkish_verb_as(hit.surface, rendering, term.target)
    written, confidence = (verb, READ) if verb else _with_read_suffixes(text, hit, rendering, term, asked)
    if not written:
        return None
    written = _capitalised(
        _with_apostrophe_of(written, hit.surface),
        hit.surface,
        rendering,
        language="tr",
        begins=begins_sentence(text, hit.start),
    )
    last, clitic = clitic_behind(text, hit.end, written, language="tr")
    return Rewritten(hit.start, last, written + clitic, confidence)


def _with_read_suffixes(text: str, hit: Hit, rendering: str, term: Term, asked: Ending | None) -> tuple[str, float]:
    """Return a noun with the suffixes that stand behind another, "" where these cannot be read, and how sure it is."""
    reading = _reading(hit.surface, rendering)
    if reading is None:
        return "", UNKNOWN
    suffixes, confidence = _chosen(reading, text[: hit.start], asked)
    return _with_suffixes(term, _with_hidden_owner(suffixes, rendering, asked)), confidence


def clitic_behind(text: str, end: int, written: str, *, language: str) -> tuple[int, str]:
    """Return where the small word behind `text[:end]` ends that follows a noun's vowels, and as `written` has it."""
    clitic = _CLITIC.match(text, end) if language == "tr" else None
    return (end, "") if clitic is None else (clitic.end(), f" {_harmonised(clitic[1], written)}")


def in_capitals_of(text: str, start: int, end: int, written: str, *, language: str) -> str:
    """Return what is to be written over `text[start:end]` with the capitals that stand there."""
    return _capitalised(written, text[start:end], "", language=language, begins=begins_sentence(text, start))


def _reading(surface: str, rendering: str) -> Reading | None:
    found, known = split_words(surface, "tr", are_joined=True), split_words(rendering, "tr")
    if not found or not known:
        return None
    last, lemma = found[-1], known[-1].written
    return read_suffixes(compose(last.written), lemma, is_head=len(known) > 1, suffix=last.suffix)


def _chosen(reading: Reading, before: str, asked: Ending | None) -> tuple[tuple[str, ...], float]:
    """Choose among readings of one cost: `meclisi` is its behind an owner, else what is asked, else the accusative."""
    if not reading.rivals:
        return reading.suffixes, READ if reading.suffixes else SURE
    readings = (reading.suffixes, *reading.rivals)
    is_owned = _GENITIVE_BEFORE.search(fold(before, "tr")) is not None
    fitting = [suffixes for suffixes in readings if ("its" in suffixes) == is_owned]
    if asked is not None and asked in readings and not (is_owned and fitting):
        return asked, READ
    return (fitting or readings)[0], READ if is_owned and fitting else GUESSED


def _with_hidden_owner(suffixes: Ending, rendering: str, asked: Ending | None) -> Ending:
    """Add whose it is where the possessive of a compound hides it: their yetki belgeleri, vekâletnameleri."""
    is_hidden = " " in rendering and is_possessed(rendering.rsplit(" ", 1)[1])
    is_owned = asked is not None and "its" in asked and ("plural" in asked) == ("plural" in suffixes)
    if not (is_hidden and is_owned) or not POSSESSIVE_NAMES.isdisjoint(suffixes):
        return suffixes
    at = int("plural" in suffixes)
    return (*suffixes[:at], "its", *suffixes[at:])


def _with_apostrophe_of(written: str, surface: str) -> str:
    """Write the kind of apostrophe the text has."""
    used = next((letter for letter in surface if letter in APOSTROPHES), "'")
    return written.replace("'", used)


def _harmonised(clitic: str, written: str) -> str:
    vowel = last_vowel(fold(written, "tr")) or "e"
    return clitic[0] + (OPEN if clitic[0] == "d" else CLOSE)[vowel]


def _in_english(text: str, hit: Hit, rendering: str, term: Term) -> Rewritten:
    if verb := _verb_in_english(text, hit, rendering, term):
        return Rewritten(hit.start, hit.end, verb, READ)
    owner = OWNING.search(hit.surface)
    bare = hit.surface[: owner.start()] if owner else hit.surface
    is_plain = fold(bare, "en") == fold(rendering, "en")
    is_plural = not is_plain and fold(bare, "en") in {fold(plural, "en") for plural in plurals_of(rendering)}
    is_counted_alone = is_plain and (_PLURALS_ALONE.fullmatch(bare) is not None or _are_people(text, hit))
    written = plural_of(term.target) if is_plural or is_counted_alone else term.target
    written = _capitalised(written, bare, rendering, language="en", begins=begins_sentence(text, hit.start))
    if owner:
        written += owner[0][0] + ("" if is_plural and written.endswith(("s", "S")) else "s")
    is_read = (is_plain or is_plural) and not is_verb(term)
    confidence = (SURE if is_plain else READ) if is_read else UNKNOWN
    if is_plural and not may_stand_for_plural(term.target):
        # What cannot be counted asks for another verb: wastes are, refuse is.
        confidence = GUESSED
    article = _ARTICLE.search(text, 0, hit.start)
    if article is None:
        return Rewritten(hit.start, hit.end, written, confidence)
    if is_uncounted(term.target):
        # a fill area, but reclaimed land
        return Rewritten(article.start(), hit.end, _with_first_of(article[1], written), confidence)
    right = article_before(written)
    right = right.capitalize() if article[1][0].isupper() else right
    return Rewritten(article.start(), hit.end, f"{right} {written}", confidence)


def _with_first_of(article: str, written: str) -> str:
    """Return words with the capital of the article that they stand in place of."""
    return _title(written, "en") if article[0].isupper() else written


def _verb_in_english(text: str, hit: Hit, rendering: str, term: Term) -> str:
    """Return a verb in the form of another, "" for what is no verb: was sealed, not a seal."""
    before = text[: hit.start]
    if not is_verb(term) or _ARTICLE.search(before):
        return ""
    verb = english_verb_as(hit.surface, rendering, term.target, before=before)
    return _capitalised(verb, hit.surface, rendering, language="en", begins=begins_sentence(text, hit.start))


def _are_people(text: str, hit: Hit) -> bool:
    """Tell whether an adjective with its article names all who are so: for the handicapped."""
    is_adjective = _OF_PEOPLE.fullmatch(hit.surface) is not None
    return is_adjective and bool(_THE.search(text, 0, hit.start)) and _NO_NOUN.match(text, hit.end) is not None


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence begins here, where a capital means nothing else."""
    before = text[:start].rstrip(_OPENING)
    return not before or (before[-1] in ".!?:…\n" and _BEFORE_NAMES.search(before) is None)


def _capitalised(written: str, surface: str, rendering: str, *, language: str, begins: bool) -> str:
    """Give a rendering the capitals of what it stands for, where those are not the other rendering's own."""
    letters = [word for word in surface.split() if word[0].isalpha()]
    if len(surface) > 4 and surface.isupper() and not rendering.isupper():
        return _upper(written, language)
    if rendering[:1].isupper() or not surface[:1].isupper():
        return written
    is_title = all(word[0].isupper() or word in _SMALL_WORDS for word in letters)
    if is_title and (len(letters) > 1 or not begins):
        return " ".join(word if word in _SMALL_WORDS else _title(word, language) for word in written.split(" "))
    return _title(written, language)


def _title(word: str, language: str) -> str:
    return _upper(word[:1], language) + word[1:]


def _upper(text: str, language: str) -> str:
    return (text.translate(_TURKISH_CAPITALS) if language == "tr" else text).upper()
