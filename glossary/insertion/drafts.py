"""A term in the form that the drafts of its sentence have it in: an engine has decided case, number and owner."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary.folding import fold
from glossary.insertion.insertion import likely_form
from glossary.matching import finder_of
from glossary.rewriting import forms_read
from glossary.terms import Term, TermStatus
from glossary.turkish.heads import is_possessed, noun_beneath


def fitting_form(
    text: str, *, start: int, end: int, term: Term, drafts: Iterable[str] = (), others: Iterable[str] = ()
) -> str:
    """Return a term's rendering as its sentence needs it, told by the first of its drafts that has it.

    `others` are further renderings of the same source, read where the wanted one does not stand; without any the
    source around `text[start:end]` tells (`insertion`), and it chooses where a draft has several forms.
    """
    likely = likely_form(text, start=start, end=end, term=term)
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        return likely
    said = tuple(drafts)
    renderings = dict.fromkeys((term.target, *term.forbidden, *others, *_head(term)))
    # Where an engine left the source's word as it was, and the term was put over it, its bare form tells nothing.
    source = text[start:end]
    is_left = source.casefold() != term.target.casefold() and any(source in draft for draft in said)
    untold = {term.target} if is_left else set()
    told = (_forms(draft, rendering, term) for rendering in renderings for draft in said)
    forms = next((forms for each in told if (forms := tuple(form for form in each if form not in untold))), ())
    return likely if likely in forms or not forms else forms[0]


def _head(term: Term) -> tuple[str, ...]:
    """Return the noun at the end of a Turkish phrase, by which a draft may call the thing for short: meclis."""
    *before, last = fold(term.target, term.target_language).split()
    if term.target_language != "tr" or not before or term.target[0].isupper():
        return ()
    return (noun_beneath(last) if is_possessed(last) else last,)


def _forms(draft: str, rendering: str, term: Term) -> Iterator[str]:
    for hit in finder_of(replace(term, target=rendering)).find(draft):
        # What ends in the same noun has the same form: kamu planı for imar planı.
        yield from forms_read(draft, hit, term.target, term) or forms_read(draft, hit, rendering, term)
