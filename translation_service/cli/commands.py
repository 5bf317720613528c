"""The table of commands. A command's module is imported when the command is called, so that each starts quickly."""

from gettext import gettext
from typing import Final, cast

import click

from translation_service.cli.help_language import in_our_language
from translation_service.cli.speaking import spoken
from translation_service.domain.sentences import N_, sentence
from translation_service.integrations.loading import loaded

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "run": ("running:run", N_("Run the whole service in the foreground.")),
    "demo": ("demo:demo", N_("Take four documents the whole way without a person, and show what came out.")),
    "web": ("serving:web", N_("Run the web server alone.")),
    "worker": ("roles:worker", N_("Run one worker alone.")),
    "schedule": ("roles:schedule", N_("Run the schedule alone.")),
    "check": ("checking:check", N_("Look at every part the service stands on; fail where one is in trouble.")),
    "sweep": ("sweeping:sweep", N_("Ring again for work whose job is gone, once.")),
    "institution": ("institution:institution", N_("Try the connection to the directory and the identity provider.")),
    "migrate": ("database:migrate", N_("Bring the database to the newest tables.")),
    "seed": ("database:seed", N_("Fill an empty installation with the starter glossary.")),
    "backup": ("backup:backup", N_("Copy the database and every file into a folder, while the service runs.")),
    "translate": ("files:translate", N_("Translate a file, without a database.")),
    "inspect": ("files:inspect", N_("Show the segments of a file and what is worth knowing about it.")),
    "terms": ("terms:terms", N_("Find, check and inflect terms; exchange glossaries.")),
    "memory": ("memory:memory", N_("Search the translation memory; exchange it as TMX.")),
    "models": ("models:models", N_("List, install, import, remove and pass on translation models.")),
}
"""Name, where it is (below this package), and what `--help` says of it."""


class LazyCommands(click.Group):
    """A group that knows its commands by the table alone until one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = cast("click.Command", getattr(loaded(f"translation_service.cli.{module}"), name))
        return in_our_language(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, spoken(sentence(words))) for name, (_, words) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """Translation and document workflow for a municipality.

    Settings are read from the environment: TRANSLATION_DATA_FOLDER, DATABASE_URL, REDIS_URL and others.
    """
