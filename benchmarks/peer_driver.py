"""Translates one file with a peer, in the Python it is installed in; prints seconds of the clock and of processors.

Run: PYTHON peer_driver.py (argos-translate-files | LibreTranslate) PACKAGE FILE WARM_UP_FILE

Both part text into sentences by a model that they fetch from the internet at first use. Where there is none, full
stops take its place, at no cost to them.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import argostranslatefiles
from argostranslate import package, sbd, translate


def main() -> None:
    name, package_path, *files = sys.argv[1:]
    package.install_from_path(Path(package_path))
    sbd.MiniSBDSentencizer.split_sentences = _split_sentences
    translate_file = {"argos-translate-files": _library, "LibreTranslate": _server}[name]()
    document, warm_up = files
    translate_file(warm_up)
    started, used = time.perf_counter(), time.process_time()
    translate_file(document)
    print(time.perf_counter() - started, time.process_time() - used)


def _split_sentences(_: object, text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence.strip()]


def _library() -> Callable[[str], object]:
    source, target = _languages()
    translation = source.get_translation(target)
    return lambda path: argostranslatefiles.argostranslatefiles.translate_file(translation, path)


def _server() -> Callable[[str], object]:
    """Return LibreTranslate's route for files, called without the network between."""
    from libretranslate.app import create_app  # noqa: PLC0415 - takes seconds, and may not be installed
    from libretranslate.main import get_args  # noqa: PLC0415

    source, target = _languages()
    sys.argv[1:] = []
    client = create_app(get_args()).test_client()

    def translate_file(path: str) -> None:
        with Path(path).open("rb") as file:
            fields = {"source": source.code, "target": target.code, "file": (file, Path(path).name)}
            answer = client.post("/translate_file", data=fields)
        if answer.status_code != 200:
            raise SystemExit(f"LibreTranslate answered {answer.status_code}: {answer.get_data(as_text=True)[:500]}")

    return translate_file


def _languages() -> tuple[translate.Language, translate.Language]:
    [installed] = package.get_installed_packages()
    known = {language.code: language for language in translate.get_installed_languages()}
    return known[installed.from_code], known[installed.to_code]


if __name__ == "__main__":
    main()
