"""Who attends, accompanies and donates is said before what is attended."""

import pytest

from translation_service.engines.phrases.said_actively import said_actively


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The ceremony will be attended by the governor and members of the council.",
            "The governor and members of the council will attend the ceremony.",
        ),
        ("The fountain was donated by the people of Dortmund.", "The people of Dortmund donated the fountain."),
        (
            "The ambassador will be accompanied by the cultural attaché.",
            "The cultural attaché will accompany the ambassador.",
        ),
        ("The petition was signed by 2,400 residents.", "2,400 residents signed the petition."),
        ("The fee is to be paid by the applicant.", "The fee must be paid by the applicant."),
        ("Today the protocol is to be read by the mayors.", "Today the protocol is to be read by the mayors."),
        ("The meeting is to be held by videoconference.", "The meeting is to be held by videoconference."),
        ("It was attended by 300 people on 5 May.", "It was attended by 300 people on 5 May."),
        ("He opened it; it was attended by the mayor.", "He opened it; it was attended by the mayor."),
    ],
)
def test_who_does_something_is_said_first(text: str, said: str) -> None:
    assert said_actively(text) == said
