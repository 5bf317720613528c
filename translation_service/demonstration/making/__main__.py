"""`python -m translation_service.demonstration.making FOLDER` writes the documents of the demonstration anew."""

import sys
from pathlib import Path

from translation_service.demonstration.making.letter import make_letter
from translation_service.demonstration.making.programme import make_programme
from translation_service.demonstration.making.short_letter import make_short_letter
from translation_service.demonstration.making.short_letters import ENGLISH, TURKISH


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "carta-de-geminacao.docx").write_bytes(make_letter())
    (folder / "programa-da-visita.pdf").write_bytes(make_programme())
    (folder / "letter-from-westhaven.docx").write_bytes(make_short_letter(ENGLISH))
    (folder / "afet-calistayina-davet.docx").write_bytes(make_short_letter(TURKISH))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
