import os

import pytest

from translation_service.integrations.output_lines import OutputLines

Said = list[tuple[str, str]]


@pytest.fixture
def said() -> Said:
    return []


@pytest.fixture
def lines(said: Said) -> OutputLines:
    return OutputLines(lambda name, line: said.append((name, line)))


def test_a_line_is_passed_on_once_it_is_whole_and_the_last_one_in_any_case(lines: OutputLines, said: Said) -> None:
    with lines.outlet("web") as web, lines.outlet("worker-1") as worker:
        os.write(web, b"one\ntw")
        lines.pass_on(0)
        os.write(worker, b"\nother\r\n")
        os.write(web, b"o\nthree")
        lines.pass_on(0)
        before = sorted(said)
    lines.pass_on_the_rest(within=60)

    assert before == [("web", "one"), ("web", "two"), ("worker-1", ""), ("worker-1", "other")]
    assert said[4:] == [("web", "three")]


def test_what_is_no_text_is_passed_on_as_far_as_it_can_be_shown(lines: OutputLines, said: Said) -> None:
    with lines.outlet("web") as web:
        os.write(web, "Beşiktaş ".encode() + b"\xff\n")

    lines.pass_on_the_rest(within=60)

    assert said == [("web", "Beşiktaş \ufffd")]


def test_who_may_still_say_something_is_not_waited_for_longer(lines: OutputLines, said: Said) -> None:
    with lines.outlet("web") as web:
        os.write(web, b"words\n")
        lines.pass_on_the_rest(within=0.01)

        assert said == [("web", "words")]
