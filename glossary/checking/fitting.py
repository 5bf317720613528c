"""Whether a term stands in the form and the number that its source asks for, not only in some form."""

import re
from dataclasses import replace
from typing import Final

from glossary.checking.checking import TermFinding
from glossary.enforcement import Correction
from glossary.finding.matching import Hit, finder_of
from glossary.folding import fold
from glossary.insertion.insertion import asked_for, likely_form
from glossary.languages.english import OWNING
from glossary.patterns import lazily
from glossary.rewriting import suffixes_read
from glossary.terms import Term

_ARTICLE: Final = lazily(r"^an? ", re.IGNORECASE)


def has_number_of_source(correction: Correction, finding: TermFinding, *, source: str) -> bool:
    """Tell whether what would be written is as many as the source says."""
    term = replace(finding.term, target=finding.wanted)
    form = likely_form(source, start=finding.start, end=finding.end, term=term)
    if term.target_language != "tr":
        written = OWNING.sub("", _ARTICLE.sub("", correction.replacement))
        return fold(written, term.target_language) == fold(form, term.target_language)
    asked, said = (suffixes_read(text, term.target, before="") for text in (form, correction.replacement))
    return any("plural" in one for one in asked[:1]) == any("plural" in one for one in said[:1])


def has_fitting(finding: TermFinding, *, source: str, target: str) -> bool:
    """Tell whether a target has the wanted term in the form that its source asks for, not only in some form.

    Of a term that was found forbidden only its place in another target is known, so that any form will do.
    """
    term = replace(finding.term, target=finding.wanted)
    return any(finding.found or _fits(hit, finding, source, target, term) for hit in finder_of(term).find(target))


def _fits(hit: Hit, finding: TermFinding, source: str, target: str, term: Term) -> bool:
    start, end = finding.start, finding.end
    match term.target_language:
        case "tr":
            readings = suffixes_read(hit.surface, term.target, before=target[: hit.start])
            return asked_for(source, start=start, end=end, term=term).suffixes in readings
        case "en":
            likely = likely_form(source, start=start, end=end, term=term)
            return fold(OWNING.sub("", hit.surface), "en") == fold(likely, "en")
        case _:
            return True
