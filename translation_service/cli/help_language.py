"""What `--help` says, in the language of the command line.

A command's help is its docstring, an option's stands where the option is made: both are English, and the catalogue has
them by the paragraph (`help_extraction`). The commands themselves stay as they are; copies of them speak.
"""

from copy import copy
from typing import Final, TypeVar

import click

from translation_service.cli.speaking import spoken
from translation_service.domain.sentences import N_, sentence

_Command = TypeVar("_Command", bound=click.Command)

NAMED_BY_CLICK: Final = (N_("DIRECTORY"), N_("INTEGER RANGE"), N_("PATH"), N_("TEXT"))
"""What click calls the values of options that say nothing else."""


def in_our_language(command: _Command) -> _Command:
    """Return a command, or a group with all its commands, whose help is in the language of the command line."""
    speaking = copy(command)
    # Click makes the option for help once, in the language in which it was first asked for.
    vars(speaking)["_help_option"] = None
    speaking.help = _spoken_help(command.help)
    speaking.params = [_speaking_parameter(parameter) for parameter in command.params]
    speaking.options_metavar = _spoken(N_("[OPTIONS]"))
    if isinstance(speaking, click.Group):
        speaking.subcommand_metavar = _spoken(N_("COMMAND [ARGS]..."))
        speaking.commands = {name: in_our_language(each) for name, each in speaking.commands.items()}
    return speaking


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a help text, each on one line."""
    return tuple(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _speaking_parameter(parameter: click.Parameter) -> click.Parameter:
    speaking = copy(parameter)
    if isinstance(speaking, click.Option):
        speaking.help = _spoken_help(speaking.help)
    if name := _name_of_value(speaking):
        speaking.metavar = _spoken(name)
    return speaking


def _name_of_value(parameter: click.Parameter) -> str:
    """Return what help calls the value of a parameter, empty where click names it or lists what it may be."""
    if parameter.metavar:
        return parameter.metavar
    if not isinstance(parameter, click.Option) or parameter.is_flag:
        return ""
    by_type = parameter.type.name.upper()
    return by_type if by_type in NAMED_BY_CLICK else ""


def _spoken_help(text: str | None) -> str | None:
    return text and "\n\n".join(_spoken(paragraph) for paragraph in paragraphs(text))


def _spoken(template: str) -> str:
    return spoken(sentence(template))
