import pytest

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from tests.building.tagged_segments import segments
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.words.scripts import is_in_other_script


@pytest.mark.parametrize(
    ("text", "language", "is_other"),
    [
        ("Уважаемый господин мэр", "en", True),
        ("東京都千代田区", "tr", True),
        ("שלום לכולם", "ar", True),
        ("WEB版「リーダーシップ」を運営する", "en", True),
        ("Dear Mayor of 東京", "en", False),
        ("Müdürlüğü", "en", False),
        ("α + β ≤ γδ µm", "en", True),
        ("α < β", "en", False),
        ("Microsoft Office", "ru", False),
        ("Київська міська рада", "ru", False),
        ("東京へ行く", "ja", False),
        ("12 m²", "en", False),
    ],
)
def test_a_text_is_in_another_script_where_hardly_a_letter_is_of_its_language(
    text: str, language: str, is_other: bool
) -> None:
    assert is_in_other_script(text, language) is is_other


def test_what_is_in_another_script_is_left_and_marked() -> None:
    """An engine without letters for it took minutes for a page."""
    book = PhraseBook()
    source = "農業クラブ員としての<1>自覚</1>をもち、WEBに活動する。"

    [draft] = draft_segments(segments(source), PT_EN, room_with(book))

    assert draft is not None
    assert (draft.target, draft.detail, draft.doubts) == (source, "copied", ("other-script",))
    assert book.asked == []
