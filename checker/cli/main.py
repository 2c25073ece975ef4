"""The `checker` command: parses, calls the library, maps what happened to an exit code."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence

from checker.cli.exits import BAD_INPUT, CLEAN
from checker.cli.parser import build_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code, and prints bad input on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    options = build_parser().parse_args(arguments)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we have none, and looking for them takes time
    gc.set_threshold(100_000)  # a run is short and what it reads stays: looking for garbage early only costs
    command = importlib.import_module(f"checker.cli.{options.command}")  # only what this command needs
    from checker.errors import BadInput

    try:
        return int(command.run(options))
    except BadInput as error:
        for problem in error.problems:
            print(f"checker: {problem}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()  # the reader of the pipe has had enough; that is no failure of ours
        return CLEAN


if __name__ == "__main__":
    sys.exit(main())
