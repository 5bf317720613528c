"""What the editor offers beside a segment."""

from translation_service.domain.segments import Origin
from translation_service.persistence.reading.editor import SuggestionLine
from translation_service.web.review.suggestions import told_apart


def test_what_says_the_same_twice_is_offered_once_as_it_came_first() -> None:
    earlier, remembered, drafted = (
        SuggestionLine(id=id_, target=target, origin=origin, detail="", score=None, source="", remarks=())
        for id_, target, origin in (
            (1, "Evet.", Origin.EARLIER),
            (2, "Evet.", Origin.MEMORY),
            (3, "Tamam.", Origin.ENGINE),
        )
    )

    assert told_apart([earlier, remembered, drafted]) == (earlier, drafted)
