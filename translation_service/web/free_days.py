"""Deadlines on days when the desk is closed: told to whoever chooses one, and shown wherever one stands."""

from datetime import date, datetime

from flask import Flask, flash
from flask_babel import gettext

from translation_service.domain.holidays import free_day, free_moment
from translation_service.web.forms import local
from translation_service.web.services import services
from translation_service.web.speaking import spoken, when


def install_free_days(application: Flask) -> None:
    """Have templates ask for what is free about a moment."""
    application.add_template_filter(free_words)


def free_words(moment: datetime) -> str:
    """Say why nobody works at a moment: "Republic Day"; "" where somebody does."""
    return spoken(free_moment(local(moment), services().rules.free_days))


def free_day_words(day: date) -> str:
    """Say why nobody works on a day, "" where somebody does."""
    return spoken(free_day(day, services().rules.free_days))


def warn_of_free_day(deadline: datetime | None) -> None:
    """Tell whoever chose a deadline that nobody works then; it stays as they chose it."""
    why = free_words(deadline) if deadline else ""
    if deadline and why:
        words = gettext(
            "The translation desk is closed at the deadline you chose, %(moment)s (%(why)s). Choose a working day"
            " before it if you need the translation by then.",
            moment=when(deadline),
            why=why,
        )
        flash(words, "care")
