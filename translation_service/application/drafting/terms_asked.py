"""Questions that have a term's rendering in them already: engines leave words of the other language, and bend them.

`The kick-off meeting takes place` becomes `The başlangıç toplantısı takes place`.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from glossary.checking.checking import TermFinding
from glossary.enforcement import corrected, replace_rendering
from glossary.insertion.insertion import likely_form
from translation_service.engines.words.casing import raised


def with_terms_written(source: str, findings: Iterable[TermFinding]) -> str:
    """Return a source with the renderings of the terms that findings miss; "" where none can stand there."""
    asked = source
    missing = (finding for finding in findings if finding.code == "term-missing")
    for finding in sorted(missing, key=lambda one: one.start, reverse=True):
        surface = source[finding.start : finding.end]
        form = _form(surface, finding)
        asked = f"{asked[: finding.start]}{form}{asked[finding.end :]}" if form else asked
    return asked if asked != source else ""


def with_terms_bent(target: str, findings: Iterable[TermFinding], language: str) -> str:
    """Return an answer to such a question whose Turkish terms have their right forms: engines write `Kızamıka`."""
    for wanted in {finding.wanted for finding in findings} if language == "tr" else ():
        bent = replace_rendering(target, wanted, wanted, language=language)
        target = corrected(target, [bent]) if bent is not None else target
    return target


def with_terms_lowered(target: str, findings: Iterable[TermFinding], language: str) -> str:
    """Return an answer whose terms have no capital that they had at the head of the question: to Senior citizens."""
    wanted = {finding.wanted for finding in findings if not finding.start and finding.wanted[:1].islower()}
    for term in wanted:
        # What stands before the last letter stays in a plural: facility, facilities.
        raised_term = f"{raised(term[0], language)}{term[1:-1]}"
        target = re.sub(rf"(?<=[\w,;] ){re.escape(raised_term)}", f"{term[0]}{term[1:-1]}", target)
    return target


def _form(surface: str, finding: TermFinding) -> str:
    """Return a rendering as many as the source says, with the case that a Turkish source writes behind it."""
    term = replace(finding.term, target=finding.wanted)
    if term.source_language != "tr":
        return likely_form(surface, start=0, end=len(surface), term=term)
    written = replace_rendering(surface, term.source, term.target, language="tr")
    return written.replacement if written is not None and written.found == surface else ""
