r"""How values of many shapes arrive in drafts: through installed models, and through engines that treat values badly.

Run: python -m benchmarks.values [--models var/models] [--pairs en-tr,tr-en,pt-en,de-en,en-pt] [--show]

`benchmarks/data/values.psv` holds a value a line with the ways four languages write it. Each stands in four sentences
of each language. A value has arrived when exactly one of the ways of the target language stands in the draft, once. It
goes through every engine of the models folder that serves the pair, and through made-up engines that write other words
and *copy* values, *spread* them out (`E - 12345678`), *lose* them, or say them *twice*; these know no placeholders
either. `--show` prints what did not arrive.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, Segment
from translation_service.engines.choosing import choose_engines
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.engine import EngineCard
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.routing import EngineRoom

FILE: Final = Path(__file__).parent / "data" / "values.psv"
LANGUAGES: Final = ("en", "tr", "pt", "de")
SENTENCES: Final = {
    "en": (
        "The letter says {} in its second paragraph.",
        "Please write down the following: {}.",
        "The office asked about {}, and the unit answered.",
        "The plan of the park names “{}” on the first page.",
    ),
    "tr": (
        "Yazının ikinci paragrafında {} yazıyor.",
        "Lütfen şunu not edin: {}.",
        "Müdürlük {}, sorusunu sordu ve birim yanıtladı.",
        "Parkın planı ilk sayfada “{}” diyor.",
    ),
    "pt": (
        "A carta diz {} no segundo parágrafo.",
        "Por favor, anote o seguinte: {}.",
        "O gabinete perguntou por {}, e a unidade respondeu.",
        "O plano do parque indica “{}” na primeira página.",
    ),
    "de": (
        "Im zweiten Absatz des Schreibens steht {} geschrieben.",
        "Bitte notieren Sie Folgendes: {}.",
        "Das Büro fragte nach {}, und die Abteilung antwortete.",
        "Der Plan des Parks nennt „{}“ auf der ersten Seite.",
    ),
}
AT_TIMES: Final = {
    "en": ("The meeting on the park begins at {} in the hall.", "Doors close at {}."),
    "tr": ("Parkla ilgili toplantı saat {} itibarıyla salonda başlar.", "Kapılar saat {} olunca kapanır."),
    "pt": ("A reunião sobre o parque começa às {} no salão.", "As portas fecham às {}."),
    "de": ("Die Sitzung zum Park beginnt um {} Uhr im Saal.", "Die Türen schließen um {} Uhr."),
}
_TOKEN: Final = re.compile(r"\S+")
_SHIFTED: Final = str.maketrans("aeıioöuübcçdfghjklmnprsştvyz", "eaiıöoüucbdçgfjhlkmnrpştsyvz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    kind: str
    source: str
    ways: tuple[str, ...]

    def has_arrived(self, target: str) -> bool:
        found = [one for way in self.ways for one in re.finditer(_alone(way), target)]
        return len({one.end() for one in found} | {one.start() for one in found}) in {2, 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class BadEngine:
    """Writes other words, and treats what holds a digit or a sign of a value as it is told."""

    name: str
    treat: Callable[[str], str]
    pair: LanguagePair

    @property
    def card(self) -> EngineCard:
        return EngineCard(name=self.name, pairs=frozenset({self.pair}), leaves_building=False, batch_size=1000)

    def version(self, pair: LanguagePair) -> str:
        return f"{self.name} {pair}"

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        assert pair == self.pair
        return [re.sub(r"\s+", " ", _TOKEN.sub(self._word, sentence)).strip() for sentence in sentences]

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        if word.strip("()“”„.,:") in _words_of_values():
            return word
        return self.treat(word) if re.search(r"\W\w|\d|[%@{\[<°½‰$€₺]", word.strip("“”„.,:")) else _shifted(word)


BAD: Final[dict[str, Callable[[str], str]]] = {
    "copy": str,
    "spread": lambda word: re.sub(r"(?<=\w)([-/@_])(?=\w)", r" \1 ", word),
    "lose": lambda word: re.sub(r"[^,.:“”„]", "", word[-1:]),
    "twice": lambda word: f"{word.rstrip('.,:')} {word}",
}


def main() -> None:
    """Print how many values arrived, an engine and pair a line."""
    options = _options()
    for written in options.pairs.split(","):
        source, target = written.split("-")
        pair = LanguagePair(source=source, target=target)
        cases = list(read(pair))
        installed = choose_engines(["firefox", "argos"], options.models.resolve(), EngineTerms())
        route = installed.route(pair)
        if route is not None:
            _measure(route.description, installed, cases, pair, show=options.show)
        for name, treat in BAD.items():
            room = EngineRoom([BadEngine(name=name, treat=treat, pair=pair)])
            _measure(f"{name} {pair}", room, cases, pair, show=options.show)


def read(pair: LanguagePair) -> Iterator[Case]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, *written = line.split("|")
        ways = {language: tuple(text.split("¦")) for language, text in zip(LANGUAGES, written, strict=True)}
        sentences = AT_TIMES if kind.startswith("time") else SENTENCES
        for sentence in sentences[pair.source]:
            yield Case(kind=kind, source=sentence.format(ways[pair.source][0]), ways=ways[pair.target])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--models", type=Path, default=Path("var/models"))
    parser.add_argument("--pairs", default="en-tr,tr-en,pt-en,de-en,en-pt")
    parser.add_argument("--show", action="store_true")
    return parser.parse_args()


def _measure(name: str, room: EngineRoom, cases: Sequence[Case], pair: LanguagePair, *, show: bool) -> None:
    segments = [
        Segment(number=number, block=number, place=Place.BODY, source=case.source)
        for number, case in enumerate(cases, start=1)
    ]
    drafts = [draft.target if draft else "" for draft in draft_segments(segments, pair, room)]
    lost = [(case, draft) for case, draft in zip(cases, drafts, strict=True) if not case.has_arrived(draft)]
    kinds = Counter(case.kind for case, _ in lost)
    arrived = len(cases) - len(lost)
    print(f"{name}: {arrived} of {len(cases)} values arrived ({100 * arrived / len(cases):.1f} %)", flush=True)
    print("   " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(12)))
    for case, draft in lost if show else ():
        print(f"    {case.kind}: {case.source}\n      {draft}")


def _alone(way: str) -> str:
    before = r"(?<!\w)" if way[0].isalnum() else ""
    return before + re.escape(way).replace(r"\ ", "[ \u00a0\u202f]") + r"(?![^\W_]|[.,:/-]\d)"


@cache
def _words_of_values() -> frozenset[str]:
    """Return the words that stand within values; these engines know them, as real ones do."""
    return frozenset(
        re.findall(r"(?<!\S)[^\W\d]+(?:/[a-z]|[²³])?(?![^\s,)])", FILE.read_text(encoding="utf-8").replace("|", " "))
    )


def _shifted(word: str) -> str:
    return word.translate(_SHIFTED)


if __name__ == "__main__":
    main()
