"""Entries of glossaries as running text has them, without what lists add: articles, remarks, synonyms, capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from glossary.languages.infinitives import is_infinitive
from glossary.list_capitals import CAPITAL_NOUNS
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of
from glossary.terms import Term, TermStatus

_ARTICLES: Final = {
    "en": words_of("the a an"),
    "de": words_of("der die das"),
    "fr": words_of("le la les un une"),
    "es": words_of("el la los las"),
    "pt": words_of("o a os as"),
    "it": words_of("il lo la i gli le"),
}
_REFLEXIVE: Final = {"de": "sich", "fr": "se"}
_ELIDED_ARTICLE: Final = lazily(r"l['’]")
# What any of this may be behind; most entries have none of it.
_BEFORE_ENTRIES: Final = {one for each in _ARTICLES.values() for one in each} | {*_REFLEXIVE.values()}
_MARKED: Final = lazily(rf"[()\[\];|/,…_&~]|[.:]$|^(?:{any_of(_BEFORE_ENTRIES)} |l['’])", re.MULTILINE)
_AND: Final = lazily(r"\b(?:and|or|ve|veya|und|oder|et|ou|y|o|e|и|или)\b|\bو", re.IGNORECASE)
# What stands between synonyms: gemi; tekne, gemi / tekne.
_SURE: Final = r"[;|\n]|(?<=\s)/(?=\s)"
_SURE_SYNONYMS: Final = lazily(rf"\s*(?:{_SURE})\s*")
# A comma may stand within a name or a number, and a stroke without spaces within any term.
_SYNONYMS: Final = lazily(rf"\s*(?:{_SURE}|,(?= *[^\W\d_A-ZÇĞİÖŞÜÀ-ÞА-Я]))\s*")
_LOOSE_SYNONYMS: Final = lazily(rf"\s*(?:{_SURE}|,(?= *[^\W\d_]))\s*")
_WORDS: Final = lazily(rf"\s*(?:{_SURE}|,(?=[^\W\d_])|(?<=[^\W\d_]{{3}})/(?=[^\W\d_]{{3}}))\s*")
_WITHIN_TERMS: Final = lazily(r"[,&]|(?<!\s)/")
_WORDS_OF_A_NAME: Final = 3
# What an abbreviation in brackets looks like, and endings at will: card(s), kullanıcı(lar), Mitarbeiter(in).
_ABBREVIATION: Final = lazily(r"[^\W\d_a-z][\w./&-]{1,9}")
_AT_WILL: Final = lazily(r"(?<=[^\W\d_]{3})\([^\W\d_A-ZÇĞİÖŞÜ]{1,5}\)", needs="(")
# Of Article 5 (2) and Regulation (EU) 2019/1793 the brackets are a part.
_REMARK: Final = lazily(r"\s+[(\[]([^()\[\]]*[^\W\d_][^()\[\]]*)[)\]](?=\s*(?:$|[;|,\n]|/\s))", needs="([")
_GRAMMAR: Final = lazily(r"(?<=[^\W\d_]),?\s+(?:adj|adv|nt|pl|sg|[fmnv])\.$", needs=".")
# (n.), (noun), (isim)
_LONGEST_GRAMMAR: Final = 4
_VERB: Final = lazily(r"\s*\((?:v|vb|verb)\.?\)$|(?<=[^\W\d_]),?\s+vb?\.$|,\s*to$", needs="(.,")
_ARTICLE_BEHIND: Final = lazily(rf",\s*{any_of({one for each in _ARTICLES.values() for one in each})}$", needs=",")
# Before the letter of a menu's key: _Dosya, E_xport, &File.
_MENU_KEY: Final = lazily(r"_(?=[^\W_])(?!.*_)|(?<!\w)[&~](?=\w)", needs="_&~")
_NAME_IN_PROGRAMS: Final = lazily(r"[^\W_]+_[^\W_]+", needs="_")
# A noun and what is said of it; two adjectives are synonyms.
_TURNED: Final = lazily(
    r"((?:\w+ )*(?!\w+(?:ive|[^aeou]al|ary|ous|ible|able|ic)\b)\w+), (\w+(?:ive|[^aeou]al|ary|ous|ible|able|ic))"
)
# Behind a shorter word it may stand for letters left out: Prof., approx.
_FULL_STOP: Final = lazily(r"(?:\s*(?:…|\.\.\.|:)|(?<=[^\W\d]{7})\.)$", needs="….:")
# These are no articles: a la carte, a priori.
_NO_ARTICLE: Final = lazily(r"a (?:bit|cappella|few|fortiori|la|little|lot|posteriori|priori)\b")


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a cell of a list says without what stands around it: `told` is its last remark."""

    written: str
    language: str
    bare: str
    told: str
    is_verb: bool

    @property
    def is_row(self) -> bool:
        """Whether it may speak of several things as one: health, safety."""
        return (_WITHIN_TERMS.search(self.bare) or _AND.search(self.bare)) is not None


def in_running_text(terms: Iterable[Term]) -> Iterator[Term]:
    """Yield the terms of one direction as a text would have them; most are as they were.

    Where an entry names synonyms, each is a term: its wanted rendering is the one in the same place where both sides
    name as many, else the first, and the others are admitted. What a remark tells apart, `bank (river)`, is an everyday
    word. What both languages share is kept whole.
    """
    for term in terms:
        is_plain = _MARKED.search(f"{term.source}\n{term.target}") is None
        is_kept = term.status is TermStatus.DO_NOT_TRANSLATE or term.is_name or term.source == term.target
        yield from (term,) if is_plain or is_kept else _parted(term)


def _parted(term: Term) -> Iterator[Term]:
    source, target = _entry(term.source, term.source_language), _entry(term.target, term.target_language)
    source, target = _upright(source, target), _upright(target, source)
    short, short_target = _abbreviation(source, target), _abbreviation(target, source)
    if _tells_a_name(source, short) and _tells_a_name(target, short_target):
        yield term
        return
    sources = _wordings(source, _SURE_SYNONYMS if target.is_row else _SYNONYMS)
    targets = _wordings(target, _SURE_SYNONYMS if source.is_row else _synonyms(target, of=source))
    is_everyday = term.is_everyday or (len(source.told) > _LONGEST_GRAMMAR and not source.is_verb and not short)
    for place, wording in enumerate(sources):
        usual = targets[place] if len(sources) == len(targets) else targets[0]
        yield from _rendered(term, (usual, *targets, short_target), source=wording, is_everyday=is_everyday)
    if short:
        yield from _rendered(term, (short_target, *targets), source=short, is_everyday=term.is_everyday)


def _upright(entry: _Entry, other: _Entry) -> _Entry:
    """Return an entry with its words in the order of a text: appeal, administrative for idari itiraz."""
    turned = _TURNED.fullmatch(entry.bare) if entry.language == "en" and ", " in entry.bare else None
    is_one = " " in other.bare and not _SYNONYMS.search(other.bare)
    return replace(entry, bare=f"{turned[2]} {turned[1]}") if turned and is_one else entry


def _synonyms(target: _Entry, *, of: _Entry) -> re.Pattern[str]:
    if " " not in target.bare:
        return _WORDS
    return _LOOSE_SYNONYMS if " " not in of.bare or target.language in CAPITAL_NOUNS else _SYNONYMS


def _abbreviation(entry: _Entry, other: _Entry) -> str:
    """Return the abbreviation of an entry where its remark is one: VAT of value added tax (VAT), not EU of Act (EU)."""
    if not _is_abbreviation(entry.told):
        return ""
    words = re.findall(r"\w+", entry.bare)
    is_of_it = entry.told[0] in {word[0].upper() for word in words} or len(words) >= _WORDS_OF_A_NAME
    return entry.told if is_of_it or entry.told == other.told else ""


def _tells_a_name(entry: _Entry, abbreviation: str) -> bool:
    """Tell whether what stands in brackets may be part of the entry: Trabzon (Ortahisar)."""
    return entry.told[:1].isupper() and not abbreviation


def _rendered(term: Term, renderings: Sequence[str], *, source: str, is_everyday: bool) -> Iterator[Term]:
    first, *others = dict.fromkeys(filter(None, renderings))
    yield replace(term, source=source, target=first, is_everyday=is_everyday)
    status = TermStatus.ADMITTED if term.status is TermStatus.PREFERRED else term.status
    yield from (replace(term, source=source, target=other, is_everyday=is_everyday, status=status) for other in others)


def _entry(written: str, language: str) -> _Entry:
    if _MARKED.search(written) is None or _is_abbreviation(written):
        return _Entry(written, language, bare=written, told="", is_verb=False)
    bare = _FULL_STOP.sub("", written)
    bare = bare if _NAME_IN_PROGRAMS.fullmatch(bare) and bare[0].islower() else _MENU_KEY.sub("", bare)
    bare = _AT_WILL.sub("", _ARTICLE_BEHIND.sub("", bare))
    remarks = _REMARK.findall(bare)
    is_verb = language == "en" and _VERB.search(bare) is not None
    bare = _REMARK.sub("", _GRAMMAR.sub("", _VERB.sub("", bare) if is_verb else bare))
    return _Entry(written, language, bare=bare, told=remarks[-1] if remarks else "", is_verb=is_verb)


def _wordings(entry: _Entry, synonyms: re.Pattern[str]) -> tuple[str, ...]:
    """Return what an entry says, the usual wording first; where nothing would be left, the entry itself."""
    if not entry.is_verb and _MARKED.search(entry.bare) is None:
        return (entry.bare.strip() or entry.written,)
    parts = (_SURE_SYNONYMS if _AND.search(entry.bare) else synonyms).split(entry.bare)
    plain = [_without_article(each.strip(), entry.language) for each in parts]
    if entry.is_verb:
        plain = [each if each.startswith("to ") else f"to {each}" for each in plain]
    return tuple(dict.fromkeys(each for each in plain if any(map(str.isalnum, each)))) or (entry.written,)


def _is_abbreviation(text: str) -> bool:
    return _ABBREVIATION.fullmatch(text) is not None and text.upper() == text


def _without_article(text: str, language: str) -> str:
    """Leave out an article that is written small, and what makes a verb reflexive; `La Paz` keeps its article."""
    first, _, rest = text.partition(" ")
    if rest and first == _REFLEXIVE.get(language) and is_infinitive(rest, language):
        return rest
    articles = _ARTICLES.get(language, frozenset())
    if rest and articles.issuperset(first.strip("()").split("/")) and not _NO_ARTICLE.match(text):
        return rest
    return _ELIDED_ARTICLE.sub("", text) if language in {"fr", "it"} and _ELIDED_ARTICLE.match(text) else text
