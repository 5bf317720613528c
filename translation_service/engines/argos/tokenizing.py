"""How the packages of Argos cut sentences into pieces: by SentencePiece, or older ones by byte pairs after Moses."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from translation_service.domain.languages import LanguagePair


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokenizer:
    encode: Callable[[str], list[str]]
    decode: Callable[[list[str]], str]


def read_tokenizer(folder: Path, pair: LanguagePair) -> Tokenizer:
    """Return the tokenizer of an unpacked package; raises `OSError`, `RuntimeError` or `ValueError` without one."""
    pieces_path = folder / "sentencepiece.model"
    return _sentence_pieces(pieces_path) if pieces_path.is_file() else _byte_pairs(folder / "bpe.model", pair)


def _sentence_pieces(path: Path) -> Tokenizer:
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - a native library

    processor = SentencePieceProcessor(model_file=str(path))
    return Tokenizer(encode=lambda sentence: processor.encode(sentence, out_type=str), decode=processor.decode_pieces)


def _byte_pairs(path: Path, pair: LanguagePair) -> Tokenizer:
    from argostranslate.tokenizer import BPETokenizer  # noqa: PLC0415 - needed for older packages only

    tokenizer = BPETokenizer(path, pair.source, pair.target)
    return Tokenizer(encode=tokenizer.encode, decode=tokenizer.decode)
