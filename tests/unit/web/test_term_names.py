"""What stands in the glossary in English is read in the language of the page."""

from glossary.starter import starter_terms
from translation_service.web.terms.names import DOMAIN_NAMES


def test_every_domain_of_the_starter_glossary_has_a_name() -> None:
    assert {term.domain for term in starter_terms()} - {""} == DOMAIN_NAMES
