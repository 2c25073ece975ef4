"""A page of docs/ in parts: generated sections between markers, files to write, and commands to run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[2] / "docs"

_SECTION = re.compile(r"(?P<head><!-- generated: (?P<name>[\w-]+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL)
# A block of commands, or a file whose name stands in a comment right above its block.
_STEP = re.compile(
    r"^(?:```console\n(?P<commands>.*?)|<!-- file: (?P<path>\S+) -->\n+```\w+\n(?P<text>.*?))^```$",
    re.DOTALL | re.MULTILINE,
)


class File(NamedTuple):
    """A file that a page tells the reader to write."""

    path: str
    text: str


class Command(NamedTuple):
    """A line that a page tells the reader to type, and what it says is printed; empty where it does not say."""

    line: str
    output: str


class Console(NamedTuple):
    """Commands of one block."""

    commands: tuple[Command, ...]


def list_pages() -> list[Path]:
    """All pages, by name."""
    return sorted(FOLDER.glob("*.md"))


def fill(text: str, sections: Mapping[str, Callable[[], str]]) -> str:
    """A page with its generated sections made anew; raises KeyError for a section that nobody makes."""

    def make(found: re.Match[str]) -> str:
        return f"{found['head']}\n{sections[found['name']]().strip()}\n\n{found['end']}"

    return _SECTION.sub(make, text)


def name_sections(text: str) -> list[str]:
    """The names of the generated sections of a page."""
    return [found["name"] for found in _SECTION.finditer(text)]


def read_steps(text: str) -> Iterator[File | Console]:
    """What a reader of a page writes and types, from top to bottom."""
    for found in _STEP.finditer(text):
        if found["path"]:
            yield File(found["path"], found["text"])
        else:
            yield Console(tuple(_read_commands(found["commands"])))


def _read_commands(block: str) -> Iterator[Command]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield Command(line, output)


def put_outputs(text: str, outputs: Iterator[str]) -> str:
    """A page with what its commands print now; what a page leaves out, or cuts with a line of dots, stays so."""

    def renew(found: re.Match[str]) -> str:
        if found["path"]:
            return found[0]
        shown = []
        for command in _read_commands(found["commands"]):
            printed = next(outputs)
            kept = not command.output.strip() or "...\n" in command.output
            end = "\n" if command.output.endswith("\n\n") else ""
            shown.append(f"$ {command.line}\n{command.output if kept else printed + end}")
        return f"```console\n{''.join(shown)}```"

    return _STEP.sub(renew, text)
