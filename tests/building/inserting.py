"""Forms that a click inserts, asked for by sentences with the place in brackets."""

from glossary.insertion.insertion import likely_form
from tests.building.terms import a_term


def form_in(language: str, marked: str, source: str, target: str) -> str:
    """Return the Turkish form inserted at the place in brackets of a sentence in another language."""
    start, end = marked.index("["), marked.index("]") - 1
    term = a_term(source, target, source_language=language, target_language="tr")
    return likely_form(marked.replace("[", "").replace("]", ""), start=start, end=end, term=term)
