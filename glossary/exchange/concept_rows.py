"""Lists that have a row for each term of a concept, as IATE and MultiTerm export them, made rows of pairs of terms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from glossary.exchange.column_names import language_code
from glossary.exchange.headers import Row
from glossary.exchange.nameless import Languages

_HEADER: Final = ["source_language", "target_language", "source", "target", "status", "domain", "note"]
_OF_IATE: Final = frozenset({"E_ID", "L_CODE", "T_TERM"})
USUAL: Final = "term"
# Twenty-four languages with eight terms each have as many.
_MOST_TERMS: Final = 200
_MOST_SOURCES: Final = 10
_STATUS: Final = {
    "approved": "preferred", "preferred": "preferred", "admitted": "admitted", "proposed": "admitted",
    "deprecated": "forbidden", "obsolete": "forbidden", "forbidden": "forbidden", "not recommended": "forbidden",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptTerm:
    """A term of a concept in one language; `kind` tells terms from abbreviations, `status` is the file's own word."""

    line: int
    concept: str
    language: str
    term: str
    kind: str = USUAL
    status: str = ""
    domain: str = ""
    note: str = ""

    @property
    def is_forbidden(self) -> bool:
        """Whether the file says that it is not to be used."""
        return _STATUS.get(self.status.lower()) == "forbidden"


def in_pairs(rows: Iterable[Row], languages: Languages | None) -> Iterator[Row]:
    """Yield the rows of IATE's export as pairs of terms, those of any other table as they are."""
    numbered = iter(rows)
    first = next(numbered, None)
    if first is None:
        return
    if not is_of_iate(first):
        yield first
        yield from numbered
        return
    names = _names(first)
    said = ((line, dict(zip(names, cells or (), strict=False))) for line, cells in numbered)
    yield from pairs_of((_iate_term(line, each) for line, each in said), languages)


def is_of_iate(row: Row) -> bool:
    """Tell whether a row names the columns of IATE's export."""
    return _OF_IATE.issubset(_names(row))


def _names(row: Row) -> Sequence[str]:
    return [cell.strip().upper() for cell in row[1] or ()]


def pairs_of(terms: Iterable[ConceptTerm], languages: Languages | None) -> Iterator[Row]:
    """Yield rows of pairs below their names: from the first of the languages, else the one the list begins with."""
    yield 1, [*_HEADER]
    source = languages[0] if languages else ""
    for _, group in groupby(terms, key=lambda term: term.concept):
        concept = [term for term in group if term.term and term.language][:_MOST_TERMS]
        spoken = [term.language for term in concept]
        source = source or next(iter(spoken), "")
        own = source if source in spoken else next(iter(spoken), "")
        yield from _pairs([each for each in concept if each.language == own][:_MOST_SOURCES], concept)


def _pairs(sources: Sequence[ConceptTerm], concept: Sequence[ConceptTerm]) -> Iterator[Row]:
    wanted = [term for term in sources if not term.is_forbidden]
    ranked: dict[tuple[str, str], ConceptTerm | None] = {}
    for source in wanted:
        for language in dict.fromkeys(term.language for term in concept):
            targets = [term for term in concept if term.language == language != source.language]
            if (language, source.kind) not in ranked:
                ranked[language, source.kind] = _best(targets, source.kind)
            is_first = source is next(term for term in wanted if term.kind == source.kind)
            best = ranked[language, source.kind] if is_first else None
            yield from (_row(source, target, _status(target, best)) for target in targets)


def _best(targets: Sequence[ConceptTerm], kind: str) -> ConceptTerm | None:
    """Return the rendering that is preferred for a term of a kind: the first of its kind, KDV for VAT."""
    usable = [term for term in targets if not term.is_forbidden]
    return min(
        usable, key=lambda term: (term.kind != kind, _STATUS.get(term.status.lower()) != "preferred"), default=None
    )


def _status(target: ConceptTerm, best: ConceptTerm | None) -> str:
    """Return a rendering's status: preferred is the best one for the first term of its kind."""
    if target.is_forbidden:
        return "forbidden"
    return "preferred" if target is best else "admitted"


def _row(source: ConceptTerm, target: ConceptTerm, status: str) -> Row:
    note = target.note or source.note
    return target.line, [source.language, target.language, source.term, target.term, status, source.domain, note]


def _iate_term(line: int, said: Mapping[str, str]) -> ConceptTerm:
    return ConceptTerm(
        line=line,
        concept=said.get("E_ID", ""),
        language=language_code(said.get("L_CODE", "")),
        term=said.get("T_TERM", "").strip(),
        kind=said.get("T_TYPE", "").strip().lower() or USUAL,
        status=said.get("T_EVALUATION", "").strip(),
        domain=said.get("E_DOMAINS", "").strip(),
    )
