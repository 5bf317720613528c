"""Weights small enough to travel: matrices as int8 with a scale a row, the rest as float32, in files of 15 MiB.

CTranslate2 stores int8 the same way, so nothing more is lost on the way to a package.
"""

import io
import json
from pathlib import Path
from typing import Final

import numpy as np
import torch

from training.model import Shape

_LARGEST_FILE: Final = 15 * 2**20


def pack(state: dict[str, torch.Tensor], shape: Shape, folder: Path, name: str) -> int:
    """Write weights as `<name>.part0` and so on; return their bytes."""
    arrays: dict[str, np.ndarray] = {"head": np.frombuffer(json.dumps(shape.as_dict()).encode(), np.uint8)}
    for key, tensor in state.items():
        value = tensor.detach().float().cpu().numpy()
        if value.ndim == 2:
            scale = np.maximum(np.abs(value).max(axis=1, keepdims=True), 1e-12) / 127
            arrays[f"q:{key}"] = np.rint(value / scale).astype(np.int8)
            arrays[f"s:{key}"] = scale.astype(np.float32)
        else:
            arrays[f"f:{key}"] = value
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)  # type: ignore[arg-type]
    packed = buffer.getvalue()
    folder.mkdir(parents=True, exist_ok=True)
    for number, first in enumerate(range(0, len(packed), _LARGEST_FILE)):
        (folder / f"{name}.part{number}").write_bytes(packed[first : first + _LARGEST_FILE])
    return len(packed)


def unpack(folder: Path, name: str) -> tuple[dict[str, torch.Tensor], Shape]:
    """Return weights and shape of a model that `pack` wrote."""
    parts = sorted(folder.glob(f"{name}.part*"), key=lambda part: int(part.suffix.removeprefix(".part")))
    loaded = np.load(io.BytesIO(b"".join(part.read_bytes() for part in parts)))
    state = {}
    for key in loaded.files:
        kind, _, field = key.partition(":")
        if kind == "q":
            state[field] = torch.from_numpy(loaded[key].astype(np.float32) * loaded[f"s:{field}"])
        elif kind == "f":
            state[field] = torch.from_numpy(loaded[key])
    return state, Shape(**json.loads(loaded["head"].tobytes()))
