"""Files as LibreOffice reads them: whether it opens them, and the words it finds in their text."""

import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeReading:
    """How many of the words of a source LibreOffice reads in the translation; `is_opened` where it gave any text."""

    is_opened: bool
    kept: int = 0
    of: int = 0


def compare_in_office(pairs: Sequence[tuple[bytes, bytes]]) -> list[OfficeReading]:
    """Return how LibreOffice reads each translation beside its source, both Word files; the marks `§` are set aside."""
    texts = _texts([content for pair in pairs for content in pair])
    return [_compared(before, after) for before, after in zip(texts[::2], texts[1::2], strict=True)]


def _compared(before: str | None, after: str | None) -> OfficeReading:
    if after is None:
        return OfficeReading(is_opened=before is None)
    old, new = Counter((before or "").split()), Counter(after.replace("§", "").split())
    return OfficeReading(is_opened=True, kept=(old & new).total(), of=old.total())


def _texts(files: Sequence[bytes]) -> list[str | None]:
    with tempfile.TemporaryDirectory() as home:
        paths = [Path(home) / f"{number}.docx" for number in range(len(files))]
        for path, content in zip(paths, files, strict=True):
            path.write_bytes(content)
        for start in range(0, len(paths), _AT_ONCE):
            _convert(paths[start : start + _AT_ONCE], Path(home))
        return [_text(path.with_suffix(".txt")) for path in paths]


def _convert(paths: Sequence[Path], home: Path) -> None:
    command = ["soffice", f"-env:UserInstallation=file://{home}/profile", "--headless"]
    arguments = [*command, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(home), *map(str, paths)]
    subprocess.run(arguments, check=False, capture_output=True, timeout=600)


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else None
