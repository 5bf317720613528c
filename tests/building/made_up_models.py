"""Argos packages whose tiny models mean nothing: for the ways in which packages differ."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np

_WIDTH = 16
_HEADS = 2
_POSITIONS = 512


def made_up_package(
    models_folder: Path, pieces: Sequence[str], *, files: Mapping[str, bytes], target_prefix: str = ""
) -> None:
    """Put an unpacked package from English to Turkish into a models folder; `files` are those of its tokenizer.

    The last piece is one that the model never writes by itself.
    """
    folder = models_folder / "argos" / "translate-en_tr-0_0"
    (folder / "model").mkdir(parents=True)
    _specification(["<unk>", "<s>", "</s>", *pieces]).save(str(folder / "model"))
    for name, content in files.items():
        (folder / name).write_bytes(content)
    metadata = {"from_code": "en", "to_code": "tr", "package_version": "0.0", "target_prefix": target_prefix}
    (folder / "metadata.json").write_text(json.dumps(metadata))


def _specification(pieces: Sequence[str]) -> Any:
    random = np.random.default_rng(7)
    spec = ctranslate2.specs.TransformerSpec.from_config((1, 1), _HEADS, pre_norm=True)
    embeddings = random.normal(0, 1, (len(pieces), _WIDTH)).astype(np.float32)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = embeddings
    spec.decoder.projection.weight = embeddings * np.array([[1.0]] * (len(pieces) - 1) + [[0.0]], np.float32)
    positions = random.normal(0, 1, (_POSITIONS, _WIDTH)).astype(np.float32)
    spec.encoder.position_encodings.encodings = spec.decoder.position_encodings.encodings = positions
    for side in (spec.encoder, spec.decoder):
        _fill(side.layer_norm, random)
        for layer in side.layer:
            _fill_layer(layer, random, is_decoder=side is spec.decoder)
    spec.config.add_source_bos, spec.config.add_source_eos = False, True
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.validate()
    return spec


def _fill_layer(layer: Any, random: np.random.Generator, *, is_decoder: bool) -> None:
    _fill(layer.self_attention.layer_norm, random)
    _fill(layer.self_attention.linear[0], random, 3 * _WIDTH)
    _fill(layer.self_attention.linear[1], random, _WIDTH)
    if is_decoder:
        _fill(layer.attention.layer_norm, random)
        for number, size in enumerate((_WIDTH, 2 * _WIDTH, _WIDTH)):
            _fill(layer.attention.linear[number], random, size)
    _fill(layer.ffn.layer_norm, random)
    _fill(layer.ffn.linear_0, random, _WIDTH)
    _fill(layer.ffn.linear_1, random, _WIDTH)


def _fill(part: Any, random: np.random.Generator, size: int = 0) -> None:
    """Give a norm its neutral values, or a linear layer of a size random ones."""
    if not size:
        part.gamma, part.beta = np.ones(_WIDTH, np.float32), np.zeros(_WIDTH, np.float32)
        return
    part.weight = random.normal(0, 0.5, (size, _WIDTH)).astype(np.float32)
    part.bias = np.zeros(size, np.float32)
