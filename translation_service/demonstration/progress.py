"""Progress on the terminal: one line that is written over, or a line for each change where nobody watches it live."""

import shutil
from typing import IO, Final

_WIPE: Final = "\r\033[2K"


class ProgressLine:
    """Shows one line of words on a stream."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._is_live = stream.isatty()
        self._shown = ""

    def show(self, words: str) -> None:
        """Show `words` unless they stand there already."""
        if words != self._shown:
            self._write(f"{_WIPE}{_fitting(words)}" if self._is_live else f"{words}\n")
            self._shown = words

    def end(self) -> None:
        """Leave the last words where they are; what is printed next begins a line of its own."""
        if self._is_live and self._shown:
            self._write("\n")
        self._shown = ""

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def _fitting(words: str) -> str:
    """Cut what would run into a second line, which could not be written over."""
    width = shutil.get_terminal_size().columns - 1
    return words if len(words) <= width else f"{words[: width - 1]}…"
