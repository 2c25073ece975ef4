"""What a user can mend: one problem a place, all of them told at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong with the input: where it stands, what is wrong, how to mend it."""

    file: str
    line: int | None
    what: str
    mend: str = ""
    path: str = ""

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        key = f" (at {self.path})" if self.path else ""
        mend = f"; {self.mend}" if self.mend else ""
        return f"{place}: {self.what}{key}{mend}"


class CheckerError(Exception):
    """The base of all errors that a user can mend."""


class BadInput(CheckerError):
    """Input that cannot be used, with every problem found in one run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.file, p.line or 0, p.what)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def bad_input(file: str, what: str, mend: str = "", line: int | None = None) -> BadInput:
    """A `BadInput` of one problem."""
    return BadInput([Problem(file, line, what, mend)])
