"""How time and memory grow with a document: 10, 100 and 1,000 pages of Word and PDF, beside argos-translate-files.

Run: python -m benchmarks.documents [--pages 10,100,1000] [--peer PYTHON] [--rounds 3]

The documents are made here: headings, paragraphs of a few hundred words with formats, a table and a note every few
pages. Each is translated with the same pseudo engine, which marks every word, by us and by argos-translate-files, each
time in a process of its own; seconds are those of the processor without the loading of libraries, megabytes the
largest resident size of that process, the median of the rounds. Without --peer, a virtual environment with
argos-translate-files is made in a temporary folder and thrown away afterwards. *Growth* is how many times more seconds
a page costs than in the smallest document: at most 1 is linear. What a tool leaves untranslated is counted too: a
page that is skipped is a quick one.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import docx
from fpdf import FPDF

OURS: Final = """
import json, re, resource, sys, time
from benchmarks.word_files import PlainWorkshop
from translation_service.application.file_translation import IncomingText, translate_file
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.routing import EngineRoom
import translation_service.documents.docx.document, translation_service.documents.pdf.document
from pathlib import Path
path, out = Path(sys.argv[1]), Path(sys.argv[2])
room, workshop = EngineRoom([PseudoEngine()]), PlainWorkshop()
began = time.process_time()
text = IncomingText(name=path.name, content=path.read_bytes(), source_language="en", target_language="tr")
done = translate_file(text, workshop=workshop, engines=room)
out.write_bytes(done.document.content)
seconds = time.process_time() - began
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, done.seconds]))
"""
THEIRS: Final = """
import json, re, resource, shutil, sys, time, types
from argostranslatefiles import argostranslatefiles
from argostranslate.translate import Hypothesis, ITranslation
class Pseudo(ITranslation):
    from_lang, to_lang = types.SimpleNamespace(code="en"), types.SimpleNamespace(code="tr")
    def hypotheses(self, text, num_hypotheses=1):
        return [Hypothesis(re.sub(r"\\S+", r"§\\g<0>", text), 0.0)]
began = time.process_time()
written = argostranslatefiles.translate_file(Pseudo(), sys.argv[1])
seconds = time.process_time() - began
shutil.move(written, sys.argv[2])
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, {}]))
"""
WORDS: Final = (
    *("the", "city", "of", "a", "river", "bridge", "council", "mayor", "friendship", "protocol", "visit", "school"),
    *("garden", "harbour", "music", "week"),
)
PARAGRAPHS_A_PAGE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one document cost; `failure` says why it was not done."""

    seconds: float = 0.0
    megabytes: float = 0.0
    failure: str = ""


def main() -> None:
    """Print one line a document, ours and theirs beside each other."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--pages", default="10,100,1000")
    parser.add_argument("--peer", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    pages = [int(number) for number in options.pages.split(",")]
    with tempfile.TemporaryDirectory() as home:
        peer = options.peer or _installed(Path(home) / "peer")
        for ending in (".docx", ".pdf"):
            _compare(ending, pages, peer=peer, rounds=options.rounds, home=Path(home))


def _compare(ending: str, pages: Sequence[int], *, peer: Path, rounds: int, home: Path) -> None:
    first: dict[str, float] = {}
    for count in pages:
        document = home / f"{count}{ending}"
        (_write_word if ending == ".docx" else _write_pdf)(document, count)
        for name, python, program in (("ours", Path(sys.executable), OURS), ("argos", peer, THEIRS)):
            cost = _median([_run(python, program, document, home / f"out{ending}") for _ in range(rounds)])
            a_page = cost.seconds / count
            growth = a_page / first.setdefault(name, a_page or 1.0)
            said = cost.failure or f"{cost.seconds:8.2f} s {cost.megabytes:6.0f} MB  growth {growth:4.2f}"
            print(f"{ending[1:]:4} {count:5} pages  {name:5} {said}", flush=True)


def _run(python: Path, program: str, document: Path, out: Path) -> Cost:
    done = subprocess.run([python, "-c", program, document, out], check=False, capture_output=True, text=True)
    if done.returncode:
        return Cost(failure=done.stderr.strip().rpartition("\n")[2][:100] or f"ended with {done.returncode}")
    seconds, megabytes, _ = json.loads(done.stdout.strip().rpartition("\n")[2])
    return Cost(seconds=seconds, megabytes=megabytes)


def _median(costs: Sequence[Cost]) -> Cost:
    failed = next((cost for cost in costs if cost.failure), None)
    return failed or Cost(
        seconds=statistics.median(cost.seconds for cost in costs),
        megabytes=statistics.median(cost.megabytes for cost in costs),
    )


def _installed(home: Path) -> Path:
    """Return the interpreter of a fresh environment that holds the peer."""
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "argos-translate-files"], check=True)
    return python


def _sentences(page: int, paragraph: int) -> Iterator[str]:
    choice = random.Random(page * 100 + paragraph).choice
    for _ in range(4):
        yield " ".join(choice(WORDS) for _ in range(12)).capitalize() + "."


def _write_word(path: Path, pages: int) -> None:
    document = docx.Document()
    for page in range(pages):
        document.add_heading(f"Part {page + 1} of the protocol", level=2)
        for number in range(PARAGRAPHS_A_PAGE):
            paragraph = document.add_paragraph()
            for at, sentence in enumerate(_sentences(page, number)):
                paragraph.add_run(f"{sentence} ").bold = at == 1 or None
        if page % 5 == 0:
            _add_table(document)
        document.add_paragraph().paragraph_format.page_break_before = True
    document.save(str(path))


def _add_table(document: "docx.document.Document") -> None:
    table = document.add_table(rows=4, cols=3)
    for row in table.rows:
        for number, cell in enumerate(row.cells):
            cell.text = f"The {WORDS[3 + number]} of the year"


def _write_pdf(path: Path, pages: int) -> None:
    pdf = FPDF(format="A4")
    for page in range(pages):
        pdf.add_page()
        pdf.set_font("helvetica", style="B", size=15)
        pdf.multi_cell(0, 9, f"Part {page + 1} of the protocol")
        pdf.set_font("helvetica", size=11)
        for number in range(PARAGRAPHS_A_PAGE):
            pdf.ln(3)
            pdf.multi_cell(0, 6, " ".join(_sentences(page, number)), new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(path))


if __name__ == "__main__":
    main()
