"""Does what a page tells its reader to do, in a new folder: writes its files and types its commands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.docs.pages import Command, File, read_steps
from tests.functional.command import run


class Typed(NamedTuple):
    """A command of a page, how it ended, and what it printed; `told` is the exit code that the page tells."""

    command: Command
    code: int
    told: int
    printed: str


def follow(text: str, folder: Path) -> Iterator[Typed]:
    """Every command of a page in turn; only `checker`, `cd` and `echo $?` can be typed."""
    here, code = folder, 0
    for step in read_steps(text):
        if isinstance(step, File):
            path = here / step.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8", newline="\n")
            continue
        for i, command in enumerate(step.commands):
            name, *arguments = shlex.split(command.line, comments=True)
            if name == "cd":
                here = here / arguments[0]
                assert here.is_dir(), here
                yield Typed(command, 0, 0, "")
            elif name == "echo":
                assert arguments == ["$?"], command.line
                yield Typed(command, 0, 0, f"{code}\n")
            else:
                assert name == "checker", f"the docs can only type checker, cd and echo $?: {command.line}"
                ran = run(*arguments, cwd=here)
                code = ran.code
                yield Typed(command, code, _told_code(step.commands[i + 1 :]), ran.out + ran.err)


def _told_code(following: tuple[Command, ...]) -> int:
    """The exit code that the next command of the block asks for; 0 where it does not."""
    return int(following[0].output) if following and following[0].line == "echo $?" else 0


def shows(output: str, printed: str) -> bool:
    """Whether what a page shows is what was printed, where a line of three dots stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", output.rstrip() + "\n", flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*".join(parts), printed.rstrip() + "\n") is not None
