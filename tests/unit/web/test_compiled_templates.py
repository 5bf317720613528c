"""What was compiled once is found by the next process, and what is of no use does no harm."""

from pathlib import Path

from jinja2 import DictLoader, Environment, Template

from translation_service.web.compiled_templates import keep_compiled

SOURCE = "Dear {{ name }}"


class Finding(Environment):
    """Compiles nothing."""

    def compile(self, *_values: object, **_named: object) -> object:  # type: ignore[override] # it is never called
        raise AssertionError("compiled again")


def found(
    folder: Path, source: str = SOURCE, kind: type[Environment] = Environment, *, trim_blocks: bool = False
) -> Template:
    environment = kind(loader=DictLoader({"letter": source}), autoescape=True, trim_blocks=trim_blocks)
    keep_compiled(environment, folder=folder)
    return environment.get_template("letter")


def test_what_one_process_compiled_the_next_one_finds(tmp_path: Path) -> None:
    found(tmp_path)

    assert found(tmp_path, kind=Finding).render(name="Ayşe") == "Dear Ayşe"


def test_a_template_that_changed_is_compiled_again(tmp_path: Path) -> None:
    found(tmp_path)

    assert found(tmp_path, "Hello {{ name }}").render(name="Ayşe") == "Hello Ayşe"


def test_a_template_that_is_to_be_compiled_in_another_way_is_compiled_again(tmp_path: Path) -> None:
    block = "{% if name %}\nDear {{ name }}{% endif %}"
    found(tmp_path, block)

    assert found(tmp_path, block, trim_blocks=True).render(name="Ayşe") == "Dear Ayşe"


def test_a_file_that_was_cut_off_is_compiled_again(tmp_path: Path) -> None:
    found(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()

    for length in range(0, len(whole), 7):
        file.write_bytes(whole[:length])
        assert found(tmp_path).render(name="Ayşe") == "Dear Ayşe"


def test_where_nobody_may_write_it_is_compiled_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert found(tmp_path / "file").render(name="Ayşe") == "Dear Ayşe"
