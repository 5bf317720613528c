from tests.unit.glossary.suggestions.marked import replaced


def test_either_plural_of_a_person_becomes_the_plural_of_a_term() -> None:
    written, wanted = replaced("the rights of [sick persons|patients]", old="sick person", new="patient", language="en")

    assert written == wanted
