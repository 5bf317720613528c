"""How often the form that the editor inserts first is the one that the reference has, and how often the menu has it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.terminology_sentences import DATA, sentences
from glossary.exchange.csv_files import read_terms
from glossary.finding.matching import Hit, TermFinder
from glossary.folding import APOSTROPHES, fold
from glossary.insertion.choices import choices_of
from glossary.insertion.drafts import fitting_form
from glossary.insertion.insertion import likely_form
from glossary.languages.english import OWNING
from glossary.serving import terms_serving
from glossary.starter import starter_terms
from glossary.terms import Term, TermStatus

# Here the reference shows no form, or one that is written otherwise on purpose.
_LEFT_OUT = frozenset({"capitals", "line-break", "look-alike", "homograph"})


class Place(NamedTuple):
    """A term said once in an English sentence, and its form in the Turkish one, with the word behind that."""

    text: str
    hit: Hit
    wanted: str
    behind: str = ""
    surface: str = ""


def print_forms() -> None:
    """Print both shares over the English sentences whose terms stand once in the Turkish ones.

    Where another translation is as faithful as that of the pair, a line of `data/terminology-freedoms.psv` has it: the
    English sentence and the Turkish one, the term in brackets in both. They were written while reading each place whose
    first form is not that of the pair, so that they say what those forms are worth, and nothing of others.
    """
    terms = read_terms((DATA / "terminology-glossary.csv").read_bytes()).terms
    pairs = zip(sentences("en"), sentences("tr"), strict=True)
    texts = [(said.text, rendered.text) for said, rendered in pairs if rendered.kind not in _LEFT_OUT]
    found = list(places(texts, terms))
    _print_shares("pairs of the set", found)
    free = _freedoms()
    right = sum(is_right(place, form := likely(place)) or _folded(form) in free[_marked(place)] for place in found)
    print("forms inserted into Turkish, pairs of the set, as that or another faithful translation has them: ", end="")
    print(f"{len(found)} places, first offered right {100 * right / len(found):.1f} %")


def _freedoms() -> defaultdict[str, set[str]]:
    """Return the further right forms at the marked places of the set."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for line in (DATA / "terminology-freedoms.psv").read_text(encoding="utf-8").splitlines():
        said, rendered = line.split("|")
        forms[said].add(_folded(rendered[rendered.index("[") + 1 : rendered.index("]")]))
    return forms


def _marked(place: Place) -> str:
    start, end = place.hit.start, place.hit.end
    return f"{place.text[:start]}[{place.text[start:end]}]{place.text[end:]}"


def print_forms_of(folder: Path, name: str) -> None:
    """Print both shares over translations made by people, which often turn the sentence another way."""
    said, rendered = ((folder / f"{name}.{code}").read_text(encoding="utf-8").splitlines() for code in ("en", "tr"))
    print_forms_in(name, zip(said, rendered, strict=True), starter_terms())


def print_forms_in(name: str, pairs: Iterable[tuple[str, str]], terms: Iterable[Term]) -> None:
    """Print both shares over English sentences and their Turkish translations, for a glossary."""
    _print_shares(name, list(places(pairs, terms)))


def _print_shares(name: str, places: list[Place]) -> None:
    first = sum(is_right(place, likely(place)) for place in places)
    offered = sum(any(is_right(place, form) for form in (likely(place), *_menu(place))) for place in places)
    dictionary = sum(is_right(place, place.hit.term.target) for place in places)
    shares = [100 * count / len(places) for count in (first, offered, dictionary)]
    print(f"forms inserted into Turkish, {name}: {len(places)} places, first offered right {shares[0]:.1f} %, ", end="")
    over = 100 * sum(is_right(place, likely(place, over=place.surface)) for place in places) / len(places)
    print(f"in the menu {shares[1]:.1f} %, dictionary form {shares[2]:.1f} %, over a word so inflected {over:.1f} %")


def likely(place: Place, *, over: str = "", drafts: Sequence[str] = ()) -> str:
    """Return the form that is inserted first."""
    hit = place.hit
    if over:
        return likely_form(place.text, start=hit.start, end=hit.end, term=hit.term, over=over)
    return fitting_form(place.text, start=hit.start, end=hit.end, term=hit.term, drafts=drafts)


def _menu(place: Place) -> Iterator[str]:
    return (choice.text for choice in choices_of(place.hit.term.target, language="tr"))


def is_right(place: Place, form: str) -> bool:
    """Compare without capitals and apostrophes; `meclis ile` is `meclisle` written apart."""
    if _folded(form, place.hit.term.target_language) == place.wanted:
        return True
    parted = {
        _folded(choice.text)
        for choice in choices_of(place.hit.term.target, language="tr")
        if choice.name.endswith("instrumental")
    }
    return place.behind == "ile" and _folded(form) in parted


def _folded(text: str, language: str = "tr") -> str:
    return fold(text, language).translate(dict.fromkeys(map(ord, APOSTROPHES)))


def places(
    pairs: Iterable[tuple[str, str]], terms: Iterable[Term], source: str = "en", target: str = "tr"
) -> Iterator[Place]:
    """Yield the terms said once in a sentence whose rendering stands once in its translation."""
    known = tuple(terms)
    of_source = TermFinder(terms_serving(known, source_language=source, target_language=target), source)
    of_target = TermFinder(terms_serving(known, source_language=target, target_language=source), target)
    for said, rendered in pairs:
        hits = [hit for hit in of_source.find(said) if hit.term.status is TermStatus.PREFERRED]
        found = {(one.start, one.end): one for one in of_target.find(rendered)} if hits else {}
        for hit in hits:
            forms = [one for one in found.values() if one.term.source == hit.term.target]
            if len(forms) == 1 and sum(one.term.target == hit.term.target for one in hits) == 1:
                behind = rendered[forms[0].end :].split()
                surface = OWNING.sub("", forms[0].surface) if target == "en" else forms[0].surface
                yield Place(said, hit, _folded(surface, target), behind[0] if behind else "", surface)
