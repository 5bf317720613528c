"""Learned weights as an Argos package: a CTranslate2 model with int8 matrices, the pieces, and what it is."""

import json
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Final

import numpy as np
from ctranslate2.specs import Activation, TransformerSpec
from sentencepiece import SentencePieceProcessor

from training import weights
from training.aligning import best_heads
from training.encoding import PIECES_OF_STARTS
from training.model import Shape, Translator, sinusoids

_NAMES: Final = {"en": "English", "tr": "Turkish"}
Arrays = dict[str, np.ndarray]
_ENOUGH: Final = 120
"""Sentences by which heads of attention are chosen."""
_MADE: Final = (2026, 1, 1, 0, 0, 0)


def export(work: Path, direction: str, *, test: Path, version: str, readme: Path, to: Path) -> str:
    """Write the package of a direction ("en-tr"); return what there is to say of it.

    The heads of attention that find most of what the two sides of a test set ("dev") share come first.
    """
    source, target = direction.split("-")
    state, shape = weights.unpack(work / "weights", direction)
    processor = SentencePieceProcessor(model_file=str(work / "pieces.model"))
    model = Translator(shape)
    model.load_state_dict(state)
    sides = (Path(f"{test}.{code}").read_text(encoding="utf-8").splitlines() for code in (source, target))
    layer, heads, found = best_heads(model, processor, list(zip(*sides, strict=True))[:_ENOUGH], target)
    arrays = with_heads_first({name: value.numpy() for name, value in state.items()}, shape, layer, heads)
    spec = specified(arrays, shape, processor, target, aligned_by=(layer, len(heads)))
    spec.optimize(quantization="int8")
    name = f"translate-{source}_{target}-{version.replace('.', '_')}"
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / name
        (folder / "model").mkdir(parents=True)
        spec.save(str(folder / "model"))
        shutil.copy(work / "pieces.model", folder / "sentencepiece.model")
        shutil.copy(readme, folder / "README.md")
        (folder / "metadata.json").write_text(json.dumps(_metadata(source, target, version), indent=2) + "\n")
        _zip(folder, to)
    return f"{to.stat().st_size} bytes; layer {layer}, heads {heads} find {found:.1%} of shared pieces"


def with_heads_first(arrays: Arrays, shape: Shape, layer: int, heads: list[int]) -> Arrays:
    """Return the arrays of the same model with some heads of a layer's cross-attention before the others."""
    order = [*heads, *(head for head in range(shape.heads) if head not in heads)]
    size = shape.width // shape.heads
    places = np.concatenate([np.arange(head * size, (head + 1) * size) for head in order])
    twice = np.concatenate([places, shape.width + places])
    name = f"decoder.{layer}"
    changed = dict(arrays)
    for key, chosen in ((f"{name}.between.query.linear", places), (f"{name}.cross", twice)):
        for part in ("weight", "bias"):
            changed[f"{key}.{part}"] = arrays[f"{key}.{part}"][chosen]
    changed[f"{name}.forwards.attended.weight"] = arrays[f"{name}.forwards.attended.weight"][:, places]
    return changed


def specified(
    arrays: Arrays, shape: Shape, processor: SentencePieceProcessor, target: str, *, aligned_by: tuple[int, int]
) -> TransformerSpec:
    """Return a CTranslate2 model of learned arrays that translates into `target`.

    `aligned_by` are the layer whose cross-attention says where a word comes from, and how many of its first heads.
    """
    spec = TransformerSpec.from_config(
        (shape.encoder, shape.decoder),
        shape.heads,
        pre_norm=True,
        activation=Activation.RELU,
        alignment_layer=aligned_by[0],
        alignment_heads=aligned_by[1],
    )
    pieces = [processor.id_to_piece(number) for number in range(processor.vocab_size())]
    embeddings = spec.encoder.embeddings
    (embeddings[0] if isinstance(embeddings, list) else embeddings).weight = arrays["embedding.weight"]
    spec.decoder.embeddings.weight = spec.decoder.projection.weight = arrays["embedding.weight"]
    positions = sinusoids(shape.width).numpy()
    spec.encoder.position_encodings.encodings = spec.decoder.position_encodings.encodings = positions
    _norm(spec.encoder.layer_norm, arrays, "encoder_norm")
    _norm(spec.decoder.layer_norm, arrays, "decoder_norm")
    for number, layer in enumerate(spec.encoder.layer):
        _encoder_layer(layer, arrays, f"encoder.{number}")
    for number, layer in enumerate(spec.decoder.layer):
        _decoder_layer(layer, arrays, f"decoder.{number}")
    spec.config.add_source_bos, spec.config.add_source_eos = False, True
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "<s>", "</s>", "<unk>"
    spec.config.decoder_start_token = PIECES_OF_STARTS[target]
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.validate()
    return spec


def _encoder_layer(layer: Any, arrays: Arrays, name: str) -> None:
    _norm(layer.self_attention.layer_norm, arrays, f"{name}.self_attention.norm")
    _linear(layer.self_attention.linear[0], arrays, f"{name}.self_attention.linear")
    _linear(layer.self_attention.linear[1], arrays, f"{name}.forwards.attended")
    _forwards(layer.ffn, arrays, f"{name}.forwards")


def _decoder_layer(layer: Any, arrays: Arrays, name: str) -> None:
    _norm(layer.self_attention.layer_norm, arrays, f"{name}.self_attention.norm")
    _linear(layer.self_attention.linear[0], arrays, f"{name}.self_attention.linear")
    _linear(layer.self_attention.linear[1], arrays, f"{name}.between.attended")
    _norm(layer.attention.layer_norm, arrays, f"{name}.between.query.norm")
    _linear(layer.attention.linear[0], arrays, f"{name}.between.query.linear")
    _linear(layer.attention.linear[1], arrays, f"{name}.cross")
    _linear(layer.attention.linear[2], arrays, f"{name}.forwards.attended")
    _forwards(layer.ffn, arrays, f"{name}.forwards")


def _forwards(target: Any, arrays: Arrays, name: str) -> None:
    _norm(target.layer_norm, arrays, f"{name}.norm")
    _linear(target.linear_0, arrays, f"{name}.into")
    _linear(target.linear_1, arrays, f"{name}.out")


def _linear(target: Any, arrays: Arrays, name: str) -> None:
    target.weight, target.bias = arrays[f"{name}.weight"], arrays[f"{name}.bias"]


def _norm(target: Any, arrays: Arrays, name: str) -> None:
    target.gamma, target.beta = arrays[f"{name}.weight"], arrays[f"{name}.bias"]


def _metadata(source: str, target: str, version: str) -> dict[str, str]:
    return {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": source,
        "from_name": _NAMES[source],
        "to_code": target,
        "to_name": _NAMES[target],
    }


def _zip(folder: Path, to: Path) -> None:
    """Pack a folder so that the same contents give the same bytes."""
    with zipfile.ZipFile(to, "w") as package:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder)}", date_time=_MADE)
            entry.external_attr = 0o644 << 16
            package.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
