"""Models as the administrator sees them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from translation_service.domain.alphabet import alphabetical
from translation_service.domain.errands import ErrandKind
from translation_service.domain.languages import HOME, LANGUAGES, PIVOT, LanguagePair
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.engines.catalogue.offers import age_of
from translation_service.engines.models.manifest import InstalledModel
from translation_service.engines.reach import Reach
from translation_service.persistence.reading.errands import ErrandLine, OfferLine
from translation_service.web.speaking import language_name, present_language, spoken

_SHORT_PAUSE: Final = 1_500
_LONG_PAUSE: Final = 5_000
_UNVOUCHED: Final = frozenset({"argos", "file", "by hand", ""})

REACH_NAMES: Final[dict[Reach, str]] = {
    Reach.DIRECT: N_("directly"),
    Reach.PIVOT: N_("through English"),
    Reach.NONE: N_("not at all"),
}
REACH_SIGNS: Final[dict[Reach, str]] = {Reach.DIRECT: "●", Reach.PIVOT: "◐", Reach.NONE: "–"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachRow:
    """A language, and how each of the others is reached from it; None where it meets itself."""

    language: str
    cells: Sequence[Reach | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachPicture:
    """Languages against languages; `without` are those that no model helps."""

    languages: Sequence[str]
    rows: Sequence[ReachRow]
    without: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOffer:
    """An offer; `present` is the version that is installed, "" where none is."""

    line: OfferLine
    present: str
    is_newer: bool
    is_on_its_way: bool


def pair_name(pair: LanguagePair) -> str:
    """Return the names of both languages with an arrow between."""
    return f"{language_name(pair.source)} → {language_name(pair.target)}"


def errand_name(line: ErrandLine) -> str:
    """Say what an errand is about."""
    return spoken(_errand_sentence(line))


def pause_before_refresh(errands: Iterable[ErrandLine]) -> int:
    """Return the milliseconds until the page looks again; 0 when nothing moves."""
    waiting = [line for line in errands if line.is_open]
    if not waiting:
        return 0
    return _SHORT_PAUSE if any(line.is_under_way or not line.failure for line in waiting) else _LONG_PAUSE


def is_unvouched(model: InstalledModel) -> bool:
    """Tell whether a model came from where nobody says which checksum it must have."""
    return model.source in _UNVOUCHED


def by_name(models: Iterable[InstalledModel]) -> list[InstalledModel]:
    """Return models in the order of the page's alphabet."""
    return sorted(models, key=lambda model: (alphabetical(pair_name(model.pair), present_language()), model.engine))


def picture_of(reach: Mapping[LanguagePair, Reach]) -> ReachPicture:
    """Draw which languages are reached from which; languages without any model are named apart."""
    helped = {code for pair, kind in reach.items() if kind is not Reach.NONE for code in (pair.source, pair.target)}
    shown = sorted(helped | {HOME, PIVOT}, key=_home_first)
    rows = [ReachRow(language=source, cells=[_cell(reach, source, target) for target in shown]) for source in shown]
    return ReachPicture(languages=shown, rows=rows, without=sorted(LANGUAGES.keys() - set(shown), key=_home_first))


def shown_offers(
    offers: Iterable[OfferLine],
    *,
    installed: Iterable[InstalledModel],
    errands: Iterable[ErrandLine],
    language: str,
    others: bool,
) -> list[ShownOffer]:
    """Return the offers that are asked for, in the order of the alphabet, with what is known of each here."""
    present = {(model.engine, model.pair): model.version for model in installed}
    coming = {(line.engine, line.pair) for line in errands if line.is_open and line.kind is ErrandKind.INSTALL}
    wanted = [offer for offer in offers if _is_wanted(offer.pair, language=language, others=others)]
    wanted.sort(key=lambda offer: alphabetical(pair_name(offer.pair), present_language()))
    return [_shown(offer, present.get((offer.engine, offer.pair), ""), coming) for offer in wanted]


def _errand_sentence(line: ErrandLine) -> Sentence:
    pair = pair_name(line.pair) if line.pair else ""
    match line.kind:
        case ErrandKind.LOOK:
            return sentence(N_("Asking the sources what they offer"))
        case ErrandKind.INSTALL:
            return sentence(N_("Installing %(pair)s"), pair=pair)
        case ErrandKind.IMPORT if pair:
            return sentence(N_("Importing %(pair)s from %(file)s"), pair=pair, file=line.file_name)
        case ErrandKind.IMPORT:
            return sentence(N_("Importing %(file)s"), file=line.file_name)
        case _ as never:
            assert_never(never)


def _shown(offer: OfferLine, present: str, coming: set[tuple[str, LanguagePair | None]]) -> ShownOffer:
    return ShownOffer(
        line=offer,
        present=present,
        is_newer=bool(present) and age_of(offer.version) > age_of(present),
        is_on_its_way=(offer.engine, offer.pair) in coming,
    )


def _is_wanted(pair: LanguagePair, *, language: str, others: bool) -> bool:
    is_ours = pair.source in LANGUAGES and pair.target in LANGUAGES
    return (is_ours or others) and language in {"", pair.source, pair.target}


def _cell(reach: Mapping[LanguagePair, Reach], source: str, target: str) -> Reach | None:
    return reach.get(LanguagePair(source=source, target=target))


def _home_first(code: str) -> tuple[bool, bool, tuple[tuple[int, int], ...]]:
    return code != HOME, code != PIVOT, alphabetical(language_name(code), present_language())
