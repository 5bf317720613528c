"""The table of commands. A command's module is imported when the command is called, so that each starts quickly."""

from typing import Final, cast

import click

from translation_service.integrations.loading import loaded

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "run": ("running:run", "Run the whole service in the foreground."),
    "demo": ("demo:demo", "Take a document the whole way without a person, and show what came out."),
    "web": ("serving:web", "Run the web server alone."),
    "worker": ("roles:worker", "Run one worker alone."),
    "schedule": ("roles:schedule", "Run the schedule alone."),
    "check": ("checking:check", "Look at every part the service stands on; fail where one is in trouble."),
    "sweep": ("sweeping:sweep", "Ring again for work whose job is gone, once."),
    "institution": ("institution:institution", "Try the connection to the directory and the identity provider."),
    "migrate": ("database:migrate", "Bring the database to the newest tables."),
    "seed": ("database:seed", "Fill an empty installation with the starter glossary."),
    "backup": ("backup:backup", "Copy the database and every file into a folder, while the service runs."),
    "translate": ("files:translate", "Translate a file, without a database."),
    "inspect": ("files:inspect", "Show the segments of a file and what is worth knowing about it."),
    "terms": ("terms:terms", "Find, check and inflect terms; exchange glossaries."),
    "memory": ("memory:memory", "Search the translation memory; exchange it as TMX."),
    "models": ("models:models", "List, install, import, remove and pass on translation models."),
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
        return cast("click.Command", getattr(loaded(f"translation_service.cli.{module}"), name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """Translation and document workflow for a municipality.

    Settings are read from the environment: TRANSLATION_DATA_FOLDER, DATABASE_URL, REDIS_URL and others.
    """
