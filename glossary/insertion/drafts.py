"""A term in the form that the drafts of its sentence have it in: an engine has decided case, number and owner."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import product

from glossary.finding.matching import Hit, finder_of
from glossary.folding import fold
from glossary.insertion.asked import Asked, owner_of
from glossary.insertion.insertion import asked_for, likely_form, written
from glossary.insertion.stammering import stammers
from glossary.rewriting import forms_read, suffixes_read
from glossary.terms import Term, TermStatus
from glossary.turkish.conjugation import in_form_of_verb
from glossary.turkish.heads import is_possessed, noun_beneath
from glossary.turkish.suffixes import Ending
from glossary.turkish.verbs import ends_in_infinitive


def fitting_form(
    text: str, *, start: int, end: int, term: Term, drafts: Iterable[str] = (), others: Iterable[str] = ()
) -> str:
    """Return a term's rendering as its sentence needs it, told by the first of its drafts that has it.

    `others` are further renderings of the same source, read where the wanted one does not stand; without any the
    source around `text[start:end]` tells (`insertion`), and it chooses where a draft has several forms. Where the
    source leaves no doubt, it mends what a draft says.
    """
    likely = partial(likely_form, text, start=start, end=end, term=term)
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        return likely()
    languages = {"language": term.target_language, "source_language": term.source_language}
    said = tuple(draft for draft in drafts if not stammers(draft, source=text, **languages))
    renderings = tuple(dict.fromkeys((term.target, *term.forbidden, *others, *_head(term))))
    if term.target_language == "tr" and ends_in_infinitive(term.target):
        return next(_verbs(said, renderings, term), None) or likely()
    if term.target_language == "tr":
        asked = asked_for(text, start=start, end=end, term=term)
        return written(term, _beside_drafts(asked, term, renderings, said, source=text[start:end]))
    told = (tuple(_forms(draft, rendering, term)) for rendering in renderings for draft in said)
    forms = next(filter(None, told), ())
    form = likely()
    return form if form in forms or not forms else forms[0]


def _beside_drafts(
    asked: Asked, term: Term, renderings: tuple[str, ...], drafts: tuple[str, ...], *, source: str
) -> Ending:
    # Where an engine left the source's word as it was, and the term was put over it, its bare form tells nothing.
    is_left = source.casefold() != term.target.casefold() and any(source in draft for draft in drafts)
    told = (_readings(draft, rendering, term) for rendering in renderings for draft in drafts)
    drafted = next(
        (some for each in told if (some := [readings for readings in each if readings[0] or not is_left])), []
    )
    if not drafted or any(asked.suffixes in readings for readings in drafted):
        return asked.suffixes
    return asked.beside(min(drafted[0], key=lambda one: (asked.beside(one) != one, owner_of(one) != asked.owner)))


def _verbs(drafts: Iterable[str], renderings: Iterable[str], term: Term) -> Iterator[str]:
    """Yield a Turkish verb in the form of each place in a draft that has a rendering."""
    told = product(renderings, drafts)
    forms = (in_form_of_verb(hit.surface, one, term.target) for one, draft in told for hit in _hits(draft, one, term))
    yield from filter(None, forms)


def _head(term: Term) -> tuple[str, ...]:
    """Return the noun at the end of a Turkish phrase, by which a draft may call the thing for short: meclis."""
    *before, last = fold(term.target, term.target_language).split()
    if term.target_language != "tr" or not before or term.target[0].isupper():
        return ()
    return (noun_beneath(last) if is_possessed(last) else last,)


def _readings(draft: str, rendering: str, term: Term) -> Iterator[tuple[Ending, ...]]:
    """Yield what the suffixes may be of each place in a draft that has a rendering, the likeliest first."""
    for hit in _hits(draft, rendering, term):
        # What ends in the same noun has the same form: kamu planı for imar planı.
        read = partial(suffixes_read, hit.surface, before=draft[: hit.start])
        readings = read(term.target) or read(rendering)
        if readings:
            yield readings


def _forms(draft: str, rendering: str, term: Term) -> Iterator[str]:
    for hit in _hits(draft, rendering, term):
        yield from forms_read(draft, hit, term.target, term) or forms_read(draft, hit, rendering, term)


def _hits(draft: str, rendering: str, term: Term) -> Iterable[Hit]:
    return finder_of(replace(term, target=rendering)).find(draft)
