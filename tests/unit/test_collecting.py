"""How often rubbish is looked for while a command has one order."""

import gc

import pytest

from translation_service.collecting import OBJECTS_BETWEEN_COLLECTIONS, rarely_collecting


def test_rubbish_is_looked_for_less_often_until_the_order_is_done() -> None:
    usual = gc.get_threshold()

    with rarely_collecting():
        within = gc.get_threshold()

    assert within[0] == OBJECTS_BETWEEN_COLLECTIONS != usual[0]
    assert gc.get_threshold() == usual


def test_the_usual_pace_is_back_after_a_fault() -> None:
    usual = gc.get_threshold()

    with pytest.raises(ValueError, match="broken"), rarely_collecting():
        raise ValueError("broken")

    assert gc.get_threshold() == usual
