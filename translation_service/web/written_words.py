"""What a person wrote in a form that cannot be taken any more: shown again, so that it is not lost with the page."""

from typing import Final

from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

_WRITTEN: Final = ("reason", "text", "note", "target")


def written_words() -> str:
    """Return the words of the form that was sent, a paragraph a field; "" for none, and what is too large to read."""
    try:
        form = request.form
    except RequestEntityTooLarge:
        return ""
    values = {name.rsplit("-", 1)[-1]: value.strip() for name, value in form.items()}
    return "\n\n".join(values[name] for name in _WRITTEN if values.get(name))
