"""Plain text under a signature of OpenPGP (RFC 9580), which stands between lines of its own."""

from typing import Final

_SIGNED: Final = "-----BEGIN PGP SIGNED MESSAGE-----\n"
_SIGNATURE: Final = "\n-----BEGIN PGP SIGNATURE-----\n"
_END: Final = "\n-----END PGP SIGNATURE-----"
_ENCRYPTED: Final = "-----BEGIN PGP MESSAGE-----\n"


def is_encrypted(text: str) -> bool:
    """Tell whether a text can be read with a key alone."""
    return text.lstrip().startswith(_ENCRYPTED)


def without_signature(text: str) -> str | None:
    """Return a text without its signature; `None` where it has none. Lines end with a line feed."""
    before, is_signed, rest = text.partition(_SIGNED)
    signed, _, rest = rest.partition(_SIGNATURE)
    _, is_ended, after = rest.partition(_END)
    if not (is_signed and is_ended):
        return None
    # Behind its head a line that begins with a dash has one more before it.
    words = f"\n{signed}".partition("\n\n")[2].replace("\n- ", "\n").removeprefix("- ")
    return before + words + after
