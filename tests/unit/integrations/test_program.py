from pathlib import Path

from translation_service.integrations.program import Program


def test_a_program_has_changed_when_a_file_of_code_was_written_came_or_went(tmp_path: Path) -> None:
    code, more = tmp_path / "room" / "code.py", tmp_path / "more.py"
    code.parent.mkdir()
    code.write_text("1")
    program = Program((tmp_path,))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "notes.txt").write_text("not code")
    seen = [program.has_changed()]

    more.write_text("2")
    seen.append(program.has_changed())
    more.unlink()
    seen.append(program.has_changed())
    code.write_text("3")

    assert [*seen, program.has_changed()] == [False, True, False, True]


def test_a_program_that_is_being_replaced_has_changed(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    program = Program((room,))

    room.rmdir()

    assert program.has_changed()
