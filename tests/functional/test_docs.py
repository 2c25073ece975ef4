"""The docs are true: tables are current, commands run as shown, and no key, option or choice goes without a word."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from checker.cli import exits
from checker.cli.parser import VERDICTS, build_parser
from checker.files.schema import read_schema
from checker.model.rule import KINDS, Options
from checker.references import OPTIONS
from checker.values import Hedge
from tests.docs.console import follow, shows
from tests.docs.pages import FOLDER, fill, list_pages, name_sections
from tests.docs.sections import SECTIONS, hedges_shown

PAGES = list_pages()
README = FOLDER.parent / "README.md"

# Where each part of the published schemas has its table: the page and the keys' own words there.
TABLES: dict[tuple[str, str], tuple[str, str]] = {
    ("claims", "source"): ("writing-claims", "The source"),
    ("claims", "claims.[]"): ("writing-claims", "A claim"),
    ("claims", "claims.[].derivation"): ("writing-claims", "Derivations"),
    ("claims", "omitted.[]"): ("writing-claims", "What is left out, and why"),
    ("vocabulary", "subjects.*"): ("writing-claims", "The vocabulary"),
    ("vocabulary", "classes.*"): ("writing-claims", "The vocabulary"),
    ("vocabulary", "places.*"): ("writing-claims", "The vocabulary"),
    ("vocabulary", "origins.*"): ("writing-claims", "The vocabulary"),
    ("vocabulary", "measures.*.values.*"): ("writing-claims", "The vocabulary"),
    ("rule", ""): ("writing-rules", "The keys of a rule"),
    ("rule", "where"): ("writing-rules", "Where"),
    ("rule", "options"): ("writing-rules", "The eight kinds"),
    ("rule", "examples"): ("writing-rules", "Examples"),
    ("rule", "examples.conflict.[]"): ("writing-rules", "Examples"),
    ("rule", "examples.no_conflict.[]"): ("writing-rules", "Examples"),
    ("resolutions", "resolutions.[]"): ("gate", "Resolutions"),
}
# A measure has the keys of every word, in the table above its own.
MEASURE = ("vocabulary", "measures.*")
# The few keys at the top of a file are told in a sentence.
SENTENCES = {
    ("claims", ""): "writing-claims", ("vocabulary", ""): "writing-claims", ("resolutions", ""): "gate",
    ("baseline", ""): "gate",
}  # fmt: skip


def read(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    """The text under a heading, up to the next one."""
    found = re.search(
        rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", without_blocks(read(page)), re.DOTALL | re.MULTILINE
    )
    assert found is not None, f"{page} has no heading {heading}"
    return found[1]


def without_blocks(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def rows(page: str, heading: str) -> set[str]:
    return set(re.findall(r"^\| `([\w-]+)` \|", section(page, heading), re.MULTILINE))


def walk(schema: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a schema that has keys of its own, with the path to it."""
    if "properties" in schema:
        yield ".".join(path), schema["properties"]
    for key, inner in schema.get("properties", {}).items():
        yield from walk(inner, (*path, key))
    for inner in schema.get("patternProperties", {}).values():
        yield from walk(inner, (*path, "*"))
    if "items" in schema:
        yield from walk(schema["items"], (*path, "[]"))


def options_by_command() -> dict[str, set[str]]:
    """The options of each command of the command line."""
    commands: Any = next(a.choices for a in build_parser()._actions if a.choices and not a.option_strings)
    return {name: {o for a in parser._actions for o in a.option_strings} for name, parser in commands.items()}


OBJECTS = [
    (name, path, keys)
    for name in ("claims", "vocabulary", "rule", "resolutions", "baseline")
    for path, keys in walk(read_schema(name))
]


@pytest.mark.parametrize(("name", "path", "keys"), OBJECTS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_key_is_told(name: str, path: str, keys: dict[str, Any]) -> None:
    if (name, path) in SENTENCES:
        assert not [key for key in keys if f"`{key}`" not in read(SENTENCES[name, path]) and f"`{key}:" not in read(
            SENTENCES[name, path])]  # fmt: skip
        return
    if (name, path) == MEASURE:
        told = rows("writing-claims", "Measures") | {"label", "aliases", "was"}
        assert set(keys) == told
        return
    told = rows(*TABLES[name, path])
    assert set(keys) <= told, f"not told: {sorted(set(keys) - told)}"


def test_no_key_is_told_that_is_not_there() -> None:
    for place in set(TABLES.values()):
        known = {key for name, path, keys in OBJECTS if TABLES.get((name, path)) == place for key in keys}
        if place == ("gate", "Resolutions"):
            known |= set(VERDICTS)
        if place == ("writing-rules", "The eight kinds"):
            known |= set(KINDS)
        assert rows(*place) == known, place


@pytest.mark.parametrize(("name", "path", "keys"), OBJECTS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_choice_is_told(name: str, path: str, keys: dict[str, Any]) -> None:
    page = {"claims": "writing-claims", "vocabulary": "writing-claims", "rule": "writing-rules"}.get(name, "gate")
    text = read(page) + (read("writing-claims") if page == "writing-rules" else "")
    for key, schema in keys.items():
        for choice in (*schema.get("enum", ()), *schema.get("items", {}).get("enum", ())):
            assert ("a space" if choice == " " else f"`{choice}`") in text, (key, choice)


def test_every_option_is_told_with_its_kind() -> None:
    told = dict(
        re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", section("writing-rules", "The eight kinds"), re.MULTILINE)
    )
    assert set(told) == set(KINDS)
    for kind, (known, needed) in OPTIONS.items():
        assert set(re.findall(r"`(\w+)`", told[kind])) == known, kind
        assert ("(needed)" in told[kind]) == bool(needed), kind
    assert set(Options.model_fields) <= rows("writing-rules", "The eight kinds")


def test_every_hedge_is_shown() -> None:
    assert set(hedges_shown()) == set(get_args(Hedge))


def test_every_exit_code_is_told() -> None:
    told = re.findall(r"^\| (\d) \|", section("gate", "Exit codes"), re.MULTILINE)
    assert [int(code) for code in told] == [exits.CLEAN, exits.FOUND, exits.BAD_INPUT, exits.FAILED]


def test_every_option_of_check_is_told() -> None:
    told = re.findall(r"^\| `(--[\w-]+)` \|", section("gate", "Exit codes"), re.MULTILINE)
    assert {*told, "-h", "--help"} == options_by_command()["check"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_generated_sections_are_current(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert fill(text, SECTIONS) == text, "renew it with `python -m tests.docs --write`"


def test_every_section_is_on_a_page() -> None:
    named = [name for page in PAGES for name in name_sections(page.read_text(encoding="utf-8"))]
    assert sorted(named) == sorted(SECTIONS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_do_what_the_page_says(page: Path, tmp_path: Path) -> None:
    for typed in follow(page.read_text(encoding="utf-8"), tmp_path):
        assert typed.code == typed.told, f"{typed.command.line}\n{typed.printed}"
        if typed.command.output.strip():
            assert shows(typed.command.output, typed.printed), f"{typed.command.line} prints\n{typed.printed}"


@pytest.mark.parametrize("page", [*PAGES, README], ids=lambda page: page.stem)
def test_commands_in_the_text_are_commands(page: Path) -> None:
    known = options_by_command()
    for line in re.findall(r"`checker ([^`\n]+)`", page.read_text(encoding="utf-8")):
        name, *rest = shlex.split(line)
        if not name.startswith("--"):
            assert name in known, line
            assert {word for word in rest if word.startswith("--")} <= known[name], line


@pytest.mark.parametrize("page", [*PAGES, README], ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", without_blocks(page.read_text(encoding="utf-8"))):
        if target.startswith("http"):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", without_blocks(path.read_text(encoding="utf-8")), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}, target


def test_readme_leads_to_every_page() -> None:
    text = README.read_text(encoding="utf-8")
    assert [page.name for page in PAGES if f"(docs/{page.name})" not in text] == []


def test_every_yaml_block_is_yaml() -> None:
    for page in PAGES:
        for block in re.findall(r"^```yaml\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
            assert isinstance(yaml.safe_load(block), dict), page
