"""The `checker` command: parses, calls the library, maps what happened to an exit code."""

from __future__ import annotations

import argparse
import atexit
import contextlib
import gc
import importlib
import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import TextIO

from checker.cli.exits import BAD_INPUT, FAILED, INTERRUPTED
from checker.cli.parser import build_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code, and prints bad input on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    options = build_parser().parse_args(arguments)
    out, err = _Patient(sys.stdout, BrokenPipeError), _Patient(sys.stderr, OSError)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    """Run the command that was asked for, and map whatever happens to an exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we have none, and looking for them takes time
    gc.set_threshold(100_000)  # a run is short and what it reads stays: looking for garbage early only costs
    atexit.register(gc.freeze)  # and so does looking through all of it once more at the end
    from checker.errors import BadInput

    try:
        command = importlib.import_module(f"checker.cli.{options.command}")  # only what this command needs
        code = int(command.run(options))
        sys.stdout.flush()
    except BadInput as error:
        from checker.rendering.escape import strip_unseen

        for problem in error.problems:
            print(f"checker: {strip_unseen(str(problem))}", file=sys.stderr)
        return BAD_INPUT
    except OSError as error:
        reason = error.strerror or "the system refused"
        if error.filename is not None:
            print(f"checker: {error.filename}: {reason}; check the name and who may read it", file=sys.stderr)
            return BAD_INPUT
        print(f"checker: what was found could not be written: {reason}; make room, or write elsewhere", file=sys.stderr)
        _give_up(sys.__stdout__)
        return FAILED
    except KeyboardInterrupt:
        print("checker: interrupted; nothing more is written", file=sys.stderr)
        return INTERRUPTED
    except Exception:
        traceback.print_exc()  # never exit 1, which says that something was found
        print("checker: this is a defect of the checker itself; please report it with the lines above", file=sys.stderr)
        return FAILED
    return code


class _Patient(io.TextIOBase):
    """A stream that nobody may be reading, or that was closed from the start: what was found stays found.

    Output that is lost for another reason than a reader who went away is an error; what is told beside it is not.
    """

    def __init__(self, stream: TextIO | None, borne: type[OSError]) -> None:
        self._stream = stream
        self._borne = borne

    def write(self, text: str) -> int:
        if self._stream is not None:
            try:
                self._stream.write(text)
            except self._borne:
                _give_up(self._stream)
        return len(text)

    def flush(self) -> None:
        if self._stream is not None:
            try:
                self._stream.flush()
            except self._borne:
                _give_up(self._stream)

    def isatty(self) -> bool:
        return self._stream is not None and self._stream.isatty()


def _give_up(stream: TextIO | None) -> None:
    """Send what is still to be written nowhere, so that closing the stream does not fail as well."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
