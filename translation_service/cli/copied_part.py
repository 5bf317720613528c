"""A part of the service that begins as a copy of `run`, which has loaded what all parts need."""

import os
import runpy
import sys
from collections.abc import Iterable
from typing import Final, NoReturn, TextIO

from translation_service.cli.copied_process import is_alone
from translation_service.documents.process.ending import end_at_request, requests_held_back
from translation_service.integrations.child_process import Begun, Command, afresh
from translation_service.integrations.loading import loaded
from translation_service.integrations.program import Program
from translation_service.integrations.tethered import be_called, tether

_INPUT: Final = 0
_OUTPUT: Final = 1
_ERRORS: Final = 2
_FAILED: Final = 1


class Original:
    """What parts are copied from: this process, as long as it may be copied and the program on disk is still its own.

    A process with threads is not copied: what the others hold at that moment would be held for ever.
    """

    def __init__(self, program: Program) -> None:
        self._program = program

    def load(self, modules: Iterable[str]) -> None:
        """Load what copies will need, where there will be copies."""
        if is_alone():
            for module in modules:
                loaded(module)

    def begin(self, command: Command, output: int) -> Begun:
        """Begin a command as a copy; as a new interpreter where that is not sound."""
        if not is_alone() or output <= _ERRORS or self._program.has_changed():
            return afresh(command, output)
        ours = os.getpid()
        with requests_held_back():
            return _Copy(os.fork() or _live(command, output, parent=ours))


class _Copy:
    """A copy as its original sees it."""

    def __init__(self, process_id: int) -> None:
        self.pid = process_id
        self._status: int | None = None

    def poll(self) -> int | None:
        return self._seen(os.WNOHANG)

    def wait(self) -> int:
        return self._seen(0) or 0

    def _seen(self, options: int) -> int | None:
        if self._status is None:
            try:
                ended, status = os.waitpid(self.pid, options)
            except ChildProcessError:
                # Who started us ignores the ends of children, and so do we: nobody knows how this one came.
                ended, status = self.pid, 0
            if ended:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status


def _live(command: Command, output: int, *, parent: int) -> NoReturn:
    """Be the command from here to its end: nothing of the process that was copied goes on."""
    status = _FAILED
    try:
        _begin_anew(command, output)
        status = _done(command) if tether(parent) else 0
    finally:
        if sys.exc_info()[0]:
            sys.__excepthook__(*sys.exc_info())
        os._exit(status)


def _begin_anew(command: Command, output: int) -> None:
    """Be as a new interpreter is, but for what is loaded."""
    os.setsid()  # Ctrl-C reaches the service alone, which then stops its children
    be_called(command.name)
    _leave_files(output)
    os.environ.clear()
    os.environ.update(command.environment)
    sys.excepthook = sys.__excepthook__
    end_at_request()


def _leave_files(output: int) -> None:
    """Leave every open file behind, the lock of the data folder too, and say everything into `output`."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    for file, number in ((nothing, _INPUT), (output, _OUTPUT), (output, _ERRORS)):
        os.dup2(file, number)
    os.closerange(_ERRORS + 1, os.sysconf("SC_OPEN_MAX"))
    sys.stdout, sys.stderr = (_lines_into(number) for number in (_OUTPUT, _ERRORS))


def _lines_into(number: int) -> TextIO:
    return open(number, "w", buffering=1, errors="backslashreplace", closefd=False)


def _done(command: Command) -> int:
    """Do what `python -m` would do with the words of a command; return the exit status."""
    module, *sys.argv[1:] = command.words
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0
