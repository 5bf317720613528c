"""What click says of a misused command and in its help, in Turkish where the command line speaks Turkish.

Click asks gettext for its sentences in the domain `messages`, which nobody translates. Marked here, they are in our
catalogue, and from `let_click_speak` on gettext looks for them there.
"""

import gettext
from typing import Final

from translation_service.cli.speaking import CATALOGUES, DOMAIN
from translation_service.domain.sentences import N_


def let_click_speak() -> None:
    """From now on click takes its sentences from our catalogue; those that are not marked here stay English."""
    gettext.bindtextdomain(DOMAIN, CATALOGUES)


def _counted(one: str, many: str) -> tuple[str, str]:
    """Mark what click says of one and of many."""
    return one, many


SAID_BY_CLICK: Final = (
    N_("Commands"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Missing argument"),
    N_("Missing command."),
    N_("Missing option"),
    N_("No such command {name!r}."),
    N_("No such option {name!r}."),
    N_("Options"),
    N_("Option {name!r} does not take a value."),
    N_("Repeat for confirmation"),
    N_("Show this message and exit."),
    N_("Usage:"),
    N_("default: {default}"),
    N_("required"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    _counted("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    _counted("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    _counted("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    _counted("{value!r} does not match the format {format}.", "{value!r} does not match the formats {formats}."),
    _counted("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
"""The sentences that our commands may be answered with, as click writes them."""
