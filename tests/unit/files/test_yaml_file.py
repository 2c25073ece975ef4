from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import BadInput, Problem
from checker.files import yaml_file
from checker.files.yaml_building import MOST_PROBLEMS
from checker.files.yaml_file import Loaded, parse_yaml, read_yaml
from checker.files.yaml_syntax import DEEPEST

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=LOADERS, ids=lambda loader: str(loader.__name__))
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pure parser must read, and refuse, what libyaml's does."""
    monkeypatch.setattr(yaml_file, "_LOADER", request.param)


def data_of(text: str) -> Any:
    problems: list[Problem] = []
    loaded = parse_yaml(text, "f.yaml", problems)
    assert not problems
    assert loaded is not None
    return loaded.data


def problems_of(text: str) -> list[Problem]:
    problems: list[Problem] = []
    parse_yaml(text, "f.yaml", problems)
    return problems


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    "written",
    [
        "12:30", "no", "yes", "on", "off", "1.10", "1.0", "007", "1e3", "0x10", "0o7", "1_000", "2020-02-30",
        "-0", "+5", "1234567890123456", "True", "TRUE", "Null", "NULL", ".inf", ".nan", "3 200", "300.000", "300,000",
        "30%", "2020-11", "=", "٣",
    ],
)  # fmt: skip
def test_scalars_stay_as_they_were_written(written: str) -> None:
    assert data_of(f"a: {written}\n") == {"a": written}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0", 0), ("7", 7), ("-12", -12), ("999999999999999", 999999999999999),
        ("true", True), ("false", False), ("", None), ("null", None), ("~", None),
        ("'7'", "7"), ('"true"', "true"), ("''", ""), ("'null'", "null"), ('"~"', "~"),
        ("|\n  7", "7\n"), (">-\n  true", "true"),
    ],
)  # fmt: skip
def test_only_plain_whole_numbers_truth_values_and_nothing_are_read(written: str, expected: object) -> None:
    found = data_of(f"a: {written}\n")["a"]
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.usefixtures("loader")
def test_keys_are_text() -> None:
    assert data_of("2018: a\ntrue: b\nnull: c\n") == {"2018": "a", "true": "b", "null": "c"}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_quoted_text_comes_back_whole(text: str) -> None:
    dumped = yaml.safe_dump({"a": text}, default_style='"', allow_unicode=True, width=10**6)
    assert data_of(dumped) == {"a": text}


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_come_back(number: int) -> None:
    assert data_of(f"a: {number}") == {"a": number}


@given(st.text(alphabet="0123456789.,:-+ex_%~ abtruefalsn", min_size=1, max_size=8))
def test_plain_scalars_keep_their_words(text: str) -> None:
    problems: list[Problem] = []
    loaded = parse_yaml(f"- {text}", "f.yaml", problems)
    if loaded is not None and not problems and isinstance(loaded.data[0], (int, bool)):
        assert str(loaded.data[0]).lower() == text.strip()


NESTED = st.recursive(
    st.text(st.characters(categories=["L"]), min_size=1),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(st.text("abcdef", min_size=3, max_size=5), inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def paths_in(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [found for key, item in items for found in ((*path, key), *paths_in(item, (*path, key)))]


@given(NESTED)
def test_every_key_and_item_knows_its_line(data: Any) -> None:
    text = yaml.safe_dump(data, default_flow_style=False, allow_unicode=True)
    problems: list[Problem] = []
    loaded = parse_yaml(text, "f.yaml", problems)
    assert loaded is not None
    lines = text.split("\n")
    assert loaded.data == data
    for path in paths_in(data):
        line = lines[loaded.line_of(path) - 1]
        assert (f"{path[-1]}:" if isinstance(path[-1], str) else "- ") in line


def test_the_line_of_what_is_not_there_is_that_of_what_is_nearest() -> None:
    loaded = parse_yaml("a:\n  - b: 1\n  - c: 2\n", "f.yaml", [])
    assert isinstance(loaded, Loaded)
    assert loaded.line_of(("a", 1, "missing", 3)) == 3
    assert loaded.line_of(("a", 9)) == 1
    assert loaded.line_of(()) == 1


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "line", "what", "mend"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "the key `a` stands here twice, first on line 1", "keep one"),
        ("a:\n  b: 1\n  b: 1\n", 3, "the key `b` stands here twice, first on line 2", "keep one"),
        ("a: &x 1\n", 1, "the anchor `&x` is not used here", "remove it"),
        ("a: 1\nb: *x\n", 2, "the alias `*x` is not used here", "write the value out"),
        ("*x : 1\n", 1, "the alias `*x` is not used here", "write the value out"),
        ("a: {<<: {b: 1}}\n", 1, "the merge key `<<` is not used here", "write the keys out"),
        ("a: !!python/object:os.system x\n", 1, "the tag `!!python/object:os.system` is not used here", "remove it"),
        ("a: !x b\n", 1, "the tag `!x` is not used here", "remove it"),
        ("a: 1\n---\nb: 2\n", 2, "a second document starts here", "one document a file"),
        ("a:\n\tb: 1\n", 2, "a tab is used to indent", "indent with spaces"),
        ("a: 1\nb: [1,\n", 2, "the bracket that opens here is not closed", "close it"),
        ("a: 1\nb: [1,\n  {c: d\n", 3, "the bracket that opens here is not closed", "close it"),
        ('a: 1\nb: "abc\nc: 2\n', 2, "the quote that opens here is never closed", "close it"),
        ("a: 1\nb: [1, 2\nc: 3\n", 2, "the bracket that opens here is not closed", "close it"),
        ("a: {b: 1\n", 1, "the bracket that opens here is not closed", "close it"),
        ("a: 1\nb: c: d\n", 2, "there is a `: ` in text without quotes", "in quotes"),
        ("a: 1\n  b: 2\n", 2, "there is a `: ` in text without quotes, or the line is indented wrongly", "neighbours"),
        ("a: @b\n", 1, "text cannot start with `@`", "in quotes"),
        ("a: %b\n", 1, "text cannot start with `%`", "in quotes"),
        ("a: **b**\n", 1, "text starts with `*` or `&`", "in quotes"),
        ("a: |b\n", 1, "text starts with `|` or `>`", "in quotes"),
        ("a: ,b\n", 1, "a value is missing, or starts with a character", "in quotes"),
        ("a: 'it's'\n", 1, "text goes on after a closing quote", "one pair of quotes"),
        ('a: "\\q"\n', 1, "a backslash in double quotes", "single quotes"),
        ("a: 1\nbcd\n", 2, "this line has no key followed by `: `", "a space after the colon"),
        ("a: b\nc: - d\n", 2, "a list item `- ` stands where none can be", "in quotes"),
        (": 1\n", 1, "a key is empty", "name it"),
        ("'': 1\n", 1, "a key is empty", "name it"),
        ("? [a]\n: b\n", 1, "a list or mapping stands where a key should be", "in quotes"),
        ("a: ok\nb: x\x01y\n", 2, "the control character U+0001 stands here", "remove it"),
        ("", 1, "the file is empty", "write what it should hold"),
        ("# only a comment\n", 1, "the file is empty", "write what it should hold"),
        ("a: ranked #1 of all\n", 1, "what follows ` #` is a comment", "in quotes"),
        ("é: ö\nä: ü #1\n", 2, "what follows ` #` is a comment", "in quotes"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_how_to_mend_it(text: str, line: int, what: str, mend: str) -> None:
    problems = problems_of(text)
    assert len(problems) == 1
    assert (problems[0].file, problems[0].line) == ("f.yaml", line)
    assert problems[0].what.startswith(what)
    assert mend in problems[0].mend


def test_several_problems_are_told_at_once() -> None:
    text = "a: &x 1\na: 2\nb: *x\nc: !t 1\nd: [\n"
    assert [problem.line for problem in problems_of(text)] == [1, 2, 3, 4, 5]


def test_a_comment_after_a_space_and_a_hash_in_quotes_are_fine() -> None:
    assert data_of("a: b # c\nd: 'e #1'\nf: g#1\nh: # i\n  j\n") == {"a": "b", "d": "e #1", "f": "g#1", "h": "j"}


def test_duplicate_keys_still_give_the_data() -> None:
    problems: list[Problem] = []
    loaded = parse_yaml("a: 1\na: 2\n", "f.yaml", problems)
    assert loaded is not None
    assert loaded.data == {"a": 2}
    assert len(problems) == 1


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "[a, ", "[{b: "])
def test_deep_nesting_ends_early(opening: str) -> None:
    problems = problems_of(opening * 20_000)
    assert [problem.what for problem in problems] == [f"lists and keys are nested deeper than {DEEPEST} levels"]


def test_nesting_as_deep_as_allowed_is_read() -> None:
    assert problems_of("[" * DEEPEST + "]" * DEEPEST) == []
    assert len(problems_of("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))) == 1


def test_an_alias_bomb_is_refused_and_not_expanded() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    problems = problems_of("\n".join(lines))
    assert len(problems) == MOST_PROBLEMS
    assert problems[0].what == "the anchor `&a0` is not used here"


@pytest.mark.usefixtures("loader")
@given(text=st.text(alphabet="abc01 \n\n\t:-?[]{},#&*!|>'\"%@`~<=\\\x00\x85\u2028\ufeff", max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    problems: list[Problem] = []
    loaded = parse_yaml(text, "f.yaml", problems)
    assert loaded is not None or problems
    assert all(problem.line is not None and problem.what for problem in problems)


def write(folder: Path, content: bytes) -> Path:
    path = folder / "f.yaml"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("content", [b"a: x\nb: y\n", b"a: x\r\nb: y\r\n", b"a: x\rb: y\r", b"\xef\xbb\xbfa: x\nb: y"])
def test_line_ends_and_byte_order_mark_make_no_difference(tmp_path: Path, content: bytes) -> None:
    loaded = read_yaml(write(tmp_path, content))
    assert loaded.data == {"a": "x", "b": "y"}
    assert loaded.line_of(("b",)) == 2


def test_windows_line_ends_in_a_text_are_newlines(tmp_path: Path) -> None:
    assert read_yaml(write(tmp_path, b"a: |\r\n  x\r\n  y\r\n")).data == {"a": "x\ny\n"}


def test_problems_are_raised_with_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, b"a: 1\na: 2\nb: [\n")
    with pytest.raises(BadInput) as caught:
        read_yaml(path)
    assert [(problem.file, problem.line) for problem in caught.value.problems] == [
        (path.as_posix(), 2),
        (path.as_posix(), 3),
    ]


def test_json_is_read_too() -> None:
    assert data_of('{\n  "schema": 1,\n  "findings": [\n    "123456789012"\n  ]\n}\n') == {
        "schema": 1,
        "findings": ["123456789012"],
    }
