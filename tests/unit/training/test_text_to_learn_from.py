"""What a model learns from: which pairs, in which forms, in batches of one size."""

import gzip
import random
from pathlib import Path

import numpy as np
import pytest

from training.batching import PLACES, WIDTHS, buckets_of, order_of_batches
from training.encoding import EOS, PAD, Rows
from training.sources import WEIGHTS, WRITTEN, is_fit, read_pairs, read_sources, write_pairs
from training.variety import in_capitals, joined, typographic, with_placeholders


@pytest.fixture
def sources(tmp_path: Path) -> dict[str, Path]:
    """A corpus with one pair in each of its files, and a few that were written for it."""
    folders = {name: tmp_path / name for name in ("corpus", "written", "tests")}
    for folder in folders.values():
        folder.mkdir()
    for number, name in enumerate(sorted(set(WEIGHTS) - {WRITTEN, "glossary"})):
        line = f"This is sentence number {number} of a file.\tBu, bir dosyanın {number} numaralı cümlesidir.\n"
        (folders["corpus"] / f"{name}.tsv.gz").write_bytes(gzip.compress(line.encode()))
    (folders["written"] / "001.tsv").write_text(
        "The road is closed. ||| Yol kapalı.\n"
        "The road is closed!\tYol kapalı!\n"
        "One two three four five six seven eight nine ten.\tBir iki üç dört beş altı yedi sekiz dokuz on.\n"
    )
    (tmp_path / "glossary.csv").write_text(
        "source_language,target_language,source,target,status\ntr,en,belediye,municipality,preferred\n"
        "tr,en,belediye,town parliament,forbidden\n"
    )
    (folders["tests"] / "dev.en").write_text("He counted: one two three four five six seven eight.\n")
    (folders["tests"] / "dev.tr").write_text("Saydı.\n")
    return {**folders, "glossary": tmp_path / "glossary.csv"}


def test_pairs_come_once_from_every_source_and_none_from_a_test_set(sources: dict[str, Path], tmp_path: Path) -> None:
    found = list(read_sources(**sources))

    texts = [(pair.source, pair.english) for pair in found]
    assert len(found) == len(WEIGHTS)
    assert (WRITTEN, "The road is closed.") in texts
    assert ("glossary", "municipality") in texts
    assert not any("seven eight" in english or "parliament" in english for _, english in texts)
    assert write_pairs(iter(found), tmp_path / "pairs.xz") == len(found)
    assert read_pairs(tmp_path / "pairs.xz") == found


@pytest.mark.parametrize(
    ("english", "turkish", "fits"),
    [
        ("The council met.", "Meclis toplandı.", True),
        ("The council met.", "", False),
        ("Yes", "Bu cümle, karşısındaki tek sözcüğün söylediğinden çok daha fazlasını söylüyor.", False),
        ("%s of {} files", "{} dosyadan %s", False),
        ("12/34/56 – 78.9 % (1)", "12/34/56 – %78,9 (1)", False),
        (
            "The municipality informs every resident of its decision by letter.",
            "Belediye, kararını her hemşehriye mektupla bildirir:",
            True,
        ),
        (
            "The municipality informs every resident of its decision by letter.",
            "Belediye, kararını her hemşehriye mektupla bildirir ve",
            False,
        ),
    ],
)
def test_only_fit_pairs_are_learned_from(english: str, turkish: str, fits: bool) -> None:
    assert is_fit(english, turkish) is fits


def test_values_stand_behind_the_same_placeholders_on_both_sides() -> None:
    texts = (
        "Of 25 pupils, 12 were absent on 12 May; see https://a.example/b.",
        "25 öğrenciden; bkz. https://a.example/b.",
    )
    english, turkish = with_placeholders(texts, random.Random(3))
    for seed in range(20):
        english, turkish = with_placeholders(texts, random.Random(seed))
        assert english.count("XQ") == turkish.count("XQ")
        assert "12 were absent on 12 May" in english, "a value that stands twice names neither place"


def test_other_forms_say_the_same() -> None:
    assert typographic(('The "Old" town\'s wall', '"Eski" kentin surları, Örnek\'in')) == (
        "The “Old” town’s wall",
        "“Eski” kentin surları, Örnek’in",
    )
    assert in_capitals(("Minutes", "İlçe ılıca tutanağı")) == ("MINUTES", "İLÇE ILICA TUTANAĞI")


def test_only_whole_sentences_are_joined() -> None:
    rows = [("A heading", "Bir başlık"), *[(f"It is {n}.", f"Saat {n}.") for n in range(200)]]

    found = joined(rows, random.Random(1))

    assert ("A heading", "Bir başlık") in found
    assert " ".join(english for english, _ in found) == " ".join(english for english, _ in rows)
    assert 5 < len(rows) - len(found) < 60


def test_every_batch_has_the_same_number_of_places_and_no_row_comes_twice() -> None:
    rng = np.random.default_rng(1)
    lengths = rng.integers(1, 128, 20_000)
    rows = [[7 + number % 900] * int(length - 1) + [EOS] for number, length in enumerate(lengths)]
    shard = (Rows.of(rows), Rows.of([[4, *row[:-1]] for row in rows]))

    buckets = buckets_of([shard], PLACES)

    batches = [buckets[number].sources[chosen] for number, chosen in order_of_batches(buckets, 1, PLACES)]
    assert all(batch.size == PLACES and len(batch) % 2 == 0 for batch in batches)
    assert {PLACES % width for width in WIDTHS} == {0}
    met = sum(len(batch) for batch in batches)
    assert len(rows) - met < PLACES // WIDTHS[-1]
    ends = np.concatenate([(batch == EOS).sum(axis=1) for batch in batches])
    assert (ends == 1).all(), "every row is whole"
    assert sum(int((batch != PAD).sum()) for batch in batches) <= lengths.sum()
