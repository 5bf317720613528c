"""Files damaged as disks, mailers, half-made programs and attackers damage them; the same seed, the same damage."""

import re
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from typing import Final

from tests.building.damaged_markup import damaged_markup

Damage = Callable[[bytes, Random], bytes]

_NUMBERS: Final = (b"0", b"-1", b"1", b"65535", b"2147483648", b"99999999999999999999", b"1e400", b"")
_NUMBER: Final = re.compile(rb"\d+")
_NAME: Final = re.compile(rb"/[A-Z][A-Za-z0-9]+")
_EVIL_NAMES: Final = (
    "../evil.xml",
    "/etc/passwd",
    "word\\document.xml",
    "word/inner.zip",
    "a" * 70_000,
    "\u202etxt.xml",
)
_LOCAL: Final = b"PK\x03\x04"
_CENTRAL: Final = b"PK\x01\x02"


def damaged_bytes(content: bytes, random: Random) -> bytes:
    """Return a file of any kind with some of its bytes wrong."""
    for _ in range(random.choice((1, 1, 2, 8))):
        content = random.choice(_BYTE_DAMAGES)(content, random)
    return content


def damaged_package(content: bytes, random: Random) -> bytes:
    """Return an archive that is whole, with something wrong in what it holds."""
    parts = _parts(content)
    for _ in range(random.choice((1, 1, 2, 4))):
        random.choice(_PART_DAMAGES)(parts, random)
    return _packed(parts)


def damaged_archive(content: bytes, random: Random) -> bytes:
    """Return an archive whose lists and heads lie about what it holds."""
    return random.choice(_ARCHIVE_DAMAGES)(content, random)


def damaged_pdf(content: bytes, random: Random) -> bytes:
    """Return a PDF with wrong numbers and names in it: lengths, counts, references, filters."""
    for _ in range(random.choice((1, 2, 4, 16))):
        content = random.choice(_PDF_DAMAGES)(content, random)
    return content


def _place(content: bytes, random: Random) -> int:
    return random.randrange(len(content)) if content else 0


def _stretch(content: bytes, random: Random) -> slice:
    start = _place(content, random)
    return slice(start, start + random.choice((1, 4, 64, 1024)))


def _truncated(content: bytes, random: Random) -> bytes:
    return content[: _place(content, random)]


def _beheaded(content: bytes, random: Random) -> bytes:
    return content[:8] + content[8 + _place(content, random) // 8 :]


def _flipped(content: bytes, random: Random) -> bytes:
    written = bytearray(content)
    for _ in range(random.choice((1, 4, 32)) if written else 0):
        written[_place(content, random)] ^= 1 << random.randrange(8)
    return bytes(written)


def _overwritten(content: bytes, random: Random) -> bytes:
    part = _stretch(content, random)
    filling = random.choice((b"\0", b"\xff", random.randbytes(1)))
    return content[: part.start] + filling * len(content[part]) + content[part.stop :]


def _cut_out(content: bytes, random: Random) -> bytes:
    part = _stretch(content, random)
    return content[: part.start] + content[part.stop :]


def _doubled(content: bytes, random: Random) -> bytes:
    part = _stretch(content, random)
    return content[: part.stop] + content[part] * random.choice((1, 1, 100)) + content[part.stop :]


def _with_noise(content: bytes, random: Random) -> bytes:
    place = _place(content, random)
    return content[:place] + random.randbytes(random.choice((1, 16, 256))) + content[place:]


_BYTE_DAMAGES: Final[Sequence[Damage]] = (
    _truncated, _beheaded, _flipped, _flipped, _overwritten, _cut_out, _doubled, _with_noise,
)  # fmt: skip


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name[:65_535]), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _any_part(parts: dict[str, bytes], random: Random) -> str:
    """Return the name of a part, markup more often than pictures."""
    markup = [name for name in parts if name.endswith((".xml", ".rels"))]
    return random.choice(markup if markup and random.random() < 0.9 else list(parts)) if parts else "word/document.xml"


def _drop_part(parts: dict[str, bytes], random: Random) -> None:
    parts.pop(_any_part(parts, random), None)


def _swap_parts(parts: dict[str, bytes], random: Random) -> None:
    one, other = _any_part(parts, random), _any_part(parts, random)
    parts[one], parts[other] = parts.get(other, b""), parts.get(one, b"")


def _rename_part(parts: dict[str, bytes], random: Random) -> None:
    name = _any_part(parts, random)
    parts[random.choice((*_EVIL_NAMES, name.upper(), f"{name}/"))] = parts.pop(name, b"")


def _empty_part(parts: dict[str, bytes], random: Random) -> None:
    parts[_any_part(parts, random)] = b""


def _add_bomb(parts: dict[str, bytes], random: Random) -> None:
    parts[random.choice(("word/bomb.xml", "word/document.xml"))] = b" " * random.choice((2_000_000, 20_000_000))


def _damage_part(parts: dict[str, bytes], random: Random) -> None:
    name = _any_part(parts, random)
    parts[name] = damaged_bytes(parts.get(name, b""), random)


def _damage_markup(parts: dict[str, bytes], random: Random) -> None:
    name = _any_part(parts, random)
    parts[name] = damaged_markup(parts.get(name, b""), random)


def _damage_numbers(parts: dict[str, bytes], random: Random) -> None:
    name = _any_part(parts, random)
    parts[name] = _with_wrong_number(parts.get(name, b""), random)


def _relate_to_itself(parts: dict[str, bytes], random: Random) -> None:
    """Let relationships point somewhere else: at their own part, at each other, out of the package, at nothing."""
    names = [name for name in parts if name.endswith(".rels")]
    if not names:
        return
    name = random.choice(names)
    targets = (
        b"document.xml",
        b"../word/document.xml",
        b"",
        b"%00",
        b"../../../x",
        b"/",
        b"_rels/document.xml.rels",
        b"#",
    )
    target = random.choice(targets)
    parts[name] = re.sub(rb'Target="[^"]*"', b'Target="' + target + b'"', parts[name], count=random.choice((0, 1, 3)))


def _mistype(parts: dict[str, bytes], random: Random) -> None:
    """Give parts the content types of other parts."""
    types = parts.get("[Content_Types].xml", b"")
    kinds = re.findall(rb'ContentType="[^"]*"', types)
    if kinds:
        parts["[Content_Types].xml"] = types.replace(random.choice(kinds), random.choice(kinds))


_PART_DAMAGES: Final[Sequence[Callable[[dict[str, bytes], Random], None]]] = (
    _drop_part, _swap_parts, _rename_part, _empty_part, _add_bomb, _damage_part, _damage_part, _damage_markup,
    _damage_markup, _damage_markup, _damage_markup, _damage_markup, _damage_markup, _damage_numbers, _relate_to_itself,
    _mistype,
)  # fmt: skip


def _with_wrong_head(content: bytes, random: Random) -> bytes:
    """Overwrite a field of a local head or of the central list: flags, method, checksum, sizes, lengths, offset."""
    mark = random.choice((_LOCAL, _CENTRAL))
    places = [found.start() for found in re.finditer(re.escape(mark), content)]
    if not places:
        return content
    start = random.choice(places) + 4 + 2 * random.randrange(21)
    value = random.choice((b"\0\0", b"\1\0", b"\xff\xff", random.randbytes(2)))
    return content[:start] + value + content[start + 2 :]


def _with_second_list(content: bytes, _: Random) -> bytes:
    """Put one archive behind another, so that two programs may see different files."""
    return content + _packed({"word/document.xml": b"<a/>"})


def _with_name_twice(content: bytes, random: Random) -> bytes:
    names = [name.encode() for name in _parts(content)]
    one = random.choice(names)
    same = [name for name in names if len(name) == len(one) and name != one]
    return content.replace(random.choice(same), one) if same else content


_ARCHIVE_DAMAGES: Final[Sequence[Damage]] = (
    _with_wrong_head, _with_wrong_head, _with_wrong_head, _with_wrong_head, _with_second_list, _with_name_twice,
)  # fmt: skip


def _with_wrong_number(content: bytes, random: Random) -> bytes:
    return _with_wrong_word(content, _NUMBER, lambda _: random.choice(_NUMBERS), random)


def _with_wrong_name(content: bytes, random: Random) -> bytes:
    names = _NAME.findall(content)
    return _with_wrong_word(content, _NAME, lambda _: random.choice(names), random)


def _with_wrong_reference(content: bytes, random: Random) -> bytes:
    """Let one object stand for another: cycles, pages that are fonts, fonts that are pages."""
    references = re.findall(rb"\d+ 0 R", content)
    return _with_wrong_word(content, re.compile(rb"\d+ 0 R"), lambda _: random.choice(references), random)


def _without_an_object(content: bytes, random: Random) -> bytes:
    return _with_wrong_word(content, re.compile(rb"\d+ 0 obj.*?endobj", re.DOTALL), lambda _: b"", random)


def _with_wrong_word(
    content: bytes, pattern: re.Pattern[bytes], word: Callable[[re.Match[bytes]], bytes], random: Random
) -> bytes:
    found = list(pattern.finditer(content))
    if not found:
        return content
    one = random.choice(found)
    return content[: one.start()] + word(one) + content[one.end() :]


_PDF_DAMAGES: Final[Sequence[Damage]] = (
    _with_wrong_number, _with_wrong_number, _with_wrong_name, _with_wrong_reference, _with_wrong_reference,
    _without_an_object, damaged_bytes,
)  # fmt: skip
