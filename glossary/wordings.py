"""Entries of glossaries as running text has them, without what lists add: articles, remarks, synonyms, capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

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
_ELIDED_ARTICLE: Final = re.compile(r"l['’]")
# What any of this may be behind; most entries have none of it.
_MARKED: Final = re.compile(
    rf"[()\[\];|/,…_&~]|[.:]$|^(?:{any_of({one for each in _ARTICLES.values() for one in each})} |l['’])", re.MULTILINE
)
_AND: Final = re.compile(r"\b(?:and|or|ve|veya|und|oder|et|ou|y|o|e|и|или)\b|\bو", re.IGNORECASE)
# What stands between synonyms: gemi; tekne, gemi / tekne. A stroke without spaces may be part of a term, and a comma
# before a capital.
_SYNONYMS: Final = re.compile(r"\s*(?:[;|\n]|,(?= *[^\WA-ZÇĞİÖŞÜÀ-ÞА-Я])|(?<=\s)/(?=\s))\s*")
_SURE_SYNONYMS: Final = re.compile(r"\s*(?:[;|\n]|(?<=\s)/(?=\s))\s*")
_LOOSE_SYNONYMS: Final = re.compile(r"\s*(?:[;|\n,]|(?<=\s)/(?=\s)|(?<=[^\W\d_]{3})/(?=[^\W\d_]{3}))\s*")
# What an abbreviation in brackets looks like, and endings at will: card(s), kullanıcı(lar), Mitarbeiter(in).
_ABBREVIATION: Final = re.compile(r"[^\W\d_a-z][\w./&-]{1,9}")
_AT_WILL: Final = re.compile(r"(?<=\w)\(\w{1,4}\)")
_REMARK: Final = re.compile(r"\s+[(\[]([^()\[\]]*)[)\]]$")
_GRAMMAR: Final = re.compile(r",?\s+(?:adj|adv|nt|pl|sg|[fmnv])\.$")
# (n.), (noun), (isim)
_LONGEST_GRAMMAR: Final = 4
_VERB: Final = re.compile(r"\s*\(?\b(?:v|vb|verb)\b\.?\)?$|,\s*to$")
_ARTICLE_BEHIND: Final = re.compile(rf",\s*{any_of({one for each in _ARTICLES.values() for one in each})}$")
# Before the letter of a menu's key: _Dosya, E_xport, &File.
_MENU_KEY: Final = re.compile(r"_(?=[^\W_])(?!.*_)|(?<!\w)[&~](?=\w)")
_FULL_STOP: Final = re.compile(r"(?:\s*(?:…|\.\.\.|:)|(?<=[^\W\d]{4})\.)$")


@dataclass(frozen=True, slots=True)
class _Wordings:
    """What an entry calls something, the usual wording first, and whether a remark tells in which sense."""

    whole: tuple[str, ...]
    abbreviation: str = ""
    has_remark: bool = False


def in_running_text(terms: Iterable[Term]) -> Iterator[Term]:
    """Yield the terms of one direction as a text would have them; most are as they were.

    Where an entry names synonyms, each is a term: the first rendering is the wanted one, the others are admitted. What
    a remark tells apart, `bank (river)`, is an everyday word.
    """
    for term in terms:
        is_plain = _MARKED.search(f"{term.source}\n{term.target}") is None
        is_kept = term.status is TermStatus.DO_NOT_TRANSLATE or term.is_name
        yield from (term,) if is_plain or is_kept else _parted(term)


def _parted(term: Term) -> Iterator[Term]:
    sources = _wordings(term.source, term.source_language, _SYNONYMS)
    targets = _wordings(term.target, term.target_language, _LOOSE_SYNONYMS)
    usual, *others = targets.whole
    for source in sources.whole:
        of_it = replace(term, source=source, is_everyday=term.is_everyday or sources.has_remark)
        yield from _rendered(of_it, (usual, *others, targets.abbreviation))
    if sources.abbreviation:
        yield from _rendered(replace(term, source=sources.abbreviation), (targets.abbreviation, *targets.whole))


def _rendered(term: Term, renderings: Sequence[str]) -> Iterator[Term]:
    first, *others = dict.fromkeys(filter(None, renderings))
    yield replace(term, target=first)
    status = TermStatus.ADMITTED if term.status is TermStatus.PREFERRED else term.status
    yield from (replace(term, target=other, status=status) for other in others)


def _wordings(entry: str, language: str, synonyms: re.Pattern[str]) -> _Wordings:
    """Return what an entry says; where nothing would be left, the entry itself."""
    if _is_abbreviation(entry):
        return _Wordings((entry,))
    bare = _AT_WILL.sub("", _ARTICLE_BEHIND.sub("", _MENU_KEY.sub("", _FULL_STOP.sub("", entry))))
    remark = _REMARK.search(bare)
    is_verb = language == "en" and _VERB.search(bare) is not None
    bare = _GRAMMAR.sub("", _VERB.sub("", bare) if is_verb else bare)
    bare = _REMARK.sub("", bare)
    separator = synonyms if not _AND.search(bare) else _SURE_SYNONYMS
    plain = [_without_article(each.strip(), language) for each in separator.split(bare)]
    if is_verb:
        plain = [each if each.startswith("to ") else f"to {each}" for each in plain]
    whole = tuple(dict.fromkeys(each for each in plain if any(map(str.isalnum, each)))) or (entry,)
    told = remark[1] if remark and not is_verb else ""
    is_short = _is_abbreviation(told)
    return _Wordings(whole, told if is_short else "", has_remark=len(told) > _LONGEST_GRAMMAR and not is_short)


def _is_abbreviation(text: str) -> bool:
    return _ABBREVIATION.fullmatch(text) is not None and text.upper() == text


def _without_article(text: str, language: str) -> str:
    """Leave out an article that is written small; `La Paz` and `The Hague` keep theirs."""
    first, _, rest = text.partition(" ")
    if rest and first in _ARTICLES.get(language, ()):
        return rest
    return _ELIDED_ARTICLE.sub("", text) if language in {"fr", "it"} and _ELIDED_ARTICLE.match(text) else text
