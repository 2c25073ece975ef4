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
    with contextlib.redirect_stdout(_Patient(sys.stdout)):
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    """Run the command that was asked for, and map whatever happens to an exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we have none, and looking for them takes time
    gc.set_threshold(100_000)  # a run is short and what it reads stays: looking for garbage early only costs
    atexit.register(gc.freeze)  # and so does looking through all of it once more at the end
    command = importlib.import_module(f"checker.cli.{options.command}")  # only what this command needs
    from checker.errors import BadInput

    try:
        code = int(command.run(options))
        sys.stdout.flush()
    except BadInput as error:
        for problem in error.problems:
            print(f"checker: {problem}", file=sys.stderr)
        return BAD_INPUT
    except OSError as error:
        reason = error.strerror or "the system refused"
        if error.filename is not None:
            print(f"checker: {error.filename}: {reason}; check the name and who may read it", file=sys.stderr)
            return BAD_INPUT
        print(f"checker: what was found could not be written: {reason}; make room, or write elsewhere", file=sys.stderr)
        _give_up_output()
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
    """Standard output whose reader may stop reading: what was found stays found, and the exit code says so."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            _give_up_output()
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError:
            _give_up_output()

    def isatty(self) -> bool:
        return self._stream.isatty()


def _give_up_output() -> None:
    """Send what is still to be written nowhere, so that closing the stream does not fail as well."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.__stdout__.fileno() if sys.__stdout__ is not None else 1)


if __name__ == "__main__":
    sys.exit(main())
