"""An Argos package of the size of real ones whose weights mean nothing: for speed, never for quality.

Six and six layers, 512 wide, 32,000 pieces, 8-bit weights. The pieces are learnt from a text given, so that sentences
fall into about as many as with a real package. The weights are random but for one thread through them that ends a
translation about where its source ended, as a trained model does; without it each would run into the length limit.
"""

import io
import json
import zipfile
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import ctranslate2
import numpy as np
import sentencepiece
from numpy.typing import NDArray

Weights = NDArray[np.float32]

NAME: Final = "translate-en_pt-0_0"
_LAYERS: Final = 6
_WIDTH: Final = 512
_HEADS: Final = 8
_INNER: Final = 2_048
_PIECES: Final = 32_000
_POSITIONS: Final = 512
# Two of the 512 places of a state: how far the writing is, and how long the source is.
_HERE, _LENGTH = 0, 1
_STEP: Final = 0.004
_FIRMNESS: Final = 400.0
_SPECIAL: Final = ("<unk>", "<s>", "</s>")


def write_package(path: Path, sentences: Iterable[str], *, source: str = "en", target: str = "pt") -> None:
    """Write the package as an `.argosmodel` file."""
    with TemporaryDirectory() as folder:
        model = Path(folder) / "model"
        model.mkdir()
        pieces = _write_pieces(Path(folder) / "sentencepiece.model", sentences)
        _specification(pieces).save(str(model))
        metadata = {"package_version": "0.0", "argos_version": "1.5", "from_code": source, "to_code": target}
        names = {"from_name": source, "to_name": target}
        (Path(folder) / "metadata.json").write_text(json.dumps(metadata | names))
        with zipfile.ZipFile(path, "w") as package:
            for file in sorted(Path(folder).rglob("*")):
                if file.is_file():
                    package.write(file, Path(NAME) / file.relative_to(folder))


def _write_pieces(path: Path, sentences: Iterable[str]) -> list[str]:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences),
        model_writer=model,
        vocab_size=_PIECES - len(_SPECIAL),
        hard_vocab_limit=False,
        minloglevel=2,
    )
    path.write_bytes(model.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    known = [processor.id_to_piece(number) for number in range(processor.vocab_size())]
    return known + [f"<unused{number}>" for number in range(_PIECES - len(known))]


def _specification(pieces: list[str]) -> Any:  # noqa: ANN401 - CTranslate2 has no types
    spec = ctranslate2.specs.TransformerSpec.from_config((_LAYERS, _LAYERS), _HEADS, pre_norm=True)
    random = np.random.default_rng(1)
    embeddings = _embeddings(random)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = embeddings
    spec.encoder.position_encodings.encodings = spec.decoder.position_encodings.encodings = _positions()
    for side in (spec.encoder, spec.decoder):
        _normalise(side.layer_norm)
        for layer in side.layer:
            _fill(layer, random, has_cross_attention=side is spec.decoder)
    _tell_length(spec.decoder.layer[0])
    spec.decoder.projection.weight = _with_an_end(embeddings, pieces.index("</s>"))
    spec.config.add_source_bos, spec.config.add_source_eos = False, True
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "<s>", "</s>", "<unk>"
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _embeddings(random: np.random.Generator) -> Weights:
    weights = random.normal(0, _WIDTH**-0.5, (_PIECES, _WIDTH)).astype(np.float32)
    weights[:, [_HERE, _LENGTH]] = 0
    return weights


def _positions() -> Weights:
    encodings = np.zeros((_POSITIONS, _WIDTH), dtype=np.float32)
    encodings[:, _HERE] = _STEP * np.arange(_POSITIONS)
    return encodings


def _fill(layer: Any, random: np.random.Generator, *, has_cross_attention: bool) -> None:  # noqa: ANN401
    """Give a layer random weights that leave the two places of the thread alone."""
    _attend(layer.self_attention, random, projections=(3 * _WIDTH, _WIDTH))
    if has_cross_attention:
        _attend(layer.attention, random, projections=(_WIDTH, 2 * _WIDTH, _WIDTH))
    _normalise(layer.ffn.layer_norm)
    _linear(layer.ffn.linear_0, random, _INNER, _WIDTH)
    _linear(layer.ffn.linear_1, random, _WIDTH, _INNER, writes=True)


def _attend(attention: Any, random: np.random.Generator, *, projections: tuple[int, ...]) -> None:  # noqa: ANN401
    _normalise(attention.layer_norm)
    for number, size in enumerate(projections):
        _linear(attention.linear[number], random, size, _WIDTH, writes=number == len(projections) - 1)


def _linear(spec: Any, random: np.random.Generator, size: int, width: int, *, writes: bool = False) -> None:  # noqa: ANN401
    weight = random.normal(0, 0.3 * width**-0.5, (size, width)).astype(np.float32)
    if writes:
        weight[[_HERE, _LENGTH]] = 0
    spec.weight, spec.bias = weight, np.zeros(size, dtype=np.float32)


def _normalise(norm: Any) -> None:  # noqa: ANN401
    norm.gamma, norm.beta = np.ones(_WIDTH, np.float32), np.zeros(_WIDTH, np.float32)


def _tell_length(layer: Any) -> None:  # noqa: ANN401
    """Have the first look at the source leave the mean of its positions, half its length, in the state."""
    values, output = layer.attention.linear[1].weight, layer.attention.linear[2].weight
    values[_WIDTH] = 0
    values[_WIDTH, _HERE] = 1
    output[_LENGTH] = 0
    output[_LENGTH, 0] = 1.6


def _with_an_end(embeddings: Weights, end: int) -> Weights:
    projection = embeddings.copy()
    projection[end] = 0
    projection[end, _HERE], projection[end, _LENGTH] = _FIRMNESS, -_FIRMNESS
    return projection
