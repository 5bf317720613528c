"""Terms for tests."""

from glossary.finding.matching import TermFinder
from glossary.terms import Term, TermStatus


def a_term(
    source: str = "belediye meclisi",
    target: str = "municipal council",
    *,
    source_language: str = "tr",
    target_language: str = "en",
    status: TermStatus = TermStatus.PREFERRED,
    forbidden: tuple[str, ...] = (),
    is_everyday: bool = False,
) -> Term:
    """A Turkish–English term unless told otherwise."""
    return Term(
        source_language=source_language,
        target_language=target_language,
        source=source,
        target=target,
        status=status,
        forbidden=forbidden,
        is_everyday=is_everyday,
    )


def a_finder(*sources: str, language: str = "tr") -> TermFinder:
    """A finder of terms with these sources."""
    target_language = "en" if language == "tr" else "tr"
    terms = (a_term(source, source_language=language, target_language=target_language) for source in sources)
    return TermFinder(terms, language)
