import pytest

from translation_service.engines.phrases.conditions import with_open_conditions


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("If it is refused, write to us.", "Reddedilse bize yazın.", "Reddedilirse bize yazın."),
        ("If it is refused, write to us.", "Başvuru reddedilse bize yazın.", "Başvuru reddedilirse bize yazın."),
        ("If the vehicle is found, ring.", "Araç bulunsa arayın.", "Araç bulunursa arayın."),
        ("Should the fee be paid,", "Ücret ödense", "Ücret ödenirse"),
        ("If it were refused, we would appeal.", "Başvuru reddedilse itiraz ederdik.", None),
        ("It is refused.", "Başvuru reddedilse", None),
        ("If it is a woman,", "Bir kadınsa", None),
        ("If it is refused,", "Reddedilirse", None),
    ],
)
def test_conditions_are_as_open_as_they_were(source: str, target: str, said: str | None) -> None:
    assert with_open_conditions(target, source) == (said or target)
