"""The command line, `translation-service`: one file a group of commands, each imported when it is called."""

import sys

from translation_service.cli.commands import commands
from translation_service.cli.failures import explained, leave_no_traceback
from translation_service.cli.speaking import escape_what_cannot_be_shown


def main() -> None:
    """Run the command the process was called with; exit with 2 for refused input and 1 for our own failure."""
    leave_no_traceback()
    escape_what_cannot_be_shown()
    sys.exit(explained(commands, sys.argv[1:]))
