"""Sentences that a person may read, marked so that a catalogue can have them."""


def N_(template: str) -> str:
    """Mark a sentence for the catalogue."""
    return template
