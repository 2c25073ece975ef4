"""What a document says of itself at its start: title, author, publisher and date, as written there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from checker.documents.lines import find_dateline, is_caption, is_date, looks_like_title, opens_notes
from checker.values.wordlists import list_words


class FrontMatter(NamedTuple):
    """What a document says of itself; None where it does not, or not clearly so."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None


_FIELDS: Mapping[str, frozenset[str]] = {
    "title": list_words("title headline"),
    "author": list_words("author authors by byline writer creator"),
    "publisher": list_words("publisher publication source site sitename institution organization organisation outlet"),
    "published": list_words(
        "published date publicationdate datepublished publishedon pubdate issued dateofpublication"
    ),
}
_LARGEST = 20_000  # characters of front matter
_LONGEST = 1000  # characters of a field
_MOST_VALUES = 50
_OPENING = re.compile(r"---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[A-Za-z_][\w -]{0,40}[ \t]*:[ \t\n]")
_CLOSING = re.compile(r"\n(?:---|\.\.\.)[ \t]*(?=\n|\Z)")
_MOST_LINES = 40
_MOST_TITLE_WORDS = 25
_LONG = 200  # characters: with the first line that is longer, the document itself has begun
_LONG_WRAPPED = 50  # two such lines on end are a paragraph
_LABELLED = re.compile(r"[*_]{0,3}([A-Za-z][A-Za-z ]{1,20}?)[*_]{0,3}\s*:[*_]{0,3}\s+(\S.*)")
_PUBLISHED = re.compile(
    r"[*_]{0,3}(?:first )?(?:published|posted|issued)(?: online)?(?: on)?:?\s+(.{4,40})", re.IGNORECASE
)
_BY = re.compile(r"[*_]{0,3}by:?[*_]{0,3}\s+(.{3,120})", re.IGNORECASE)
_AFTER_NAMES = re.compile(r"\s*(?:[|•·–—]|\s-\s|, (?:staff|special|senior|reporter|correspondent)\b|\son\s\d?).*")
_PARTICLES = list_words("and & de van von der den la le du da di bin al el ten ter with")


def find_front_matter(text: str) -> FrontMatter:
    """The front matter of plain text or Markdown: YAML between two rules, or what stands in the first lines.

    A title in the first lines is what reads like one before the first paragraph, the longest of several.
    """
    length = measure_front_matter(text)
    return fill_in(_read_yaml(text[:length]), _read_first_lines(text, length))


def measure_front_matter(text: str) -> int:
    """The characters at the start that are nothing but front matter: YAML between two rules."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end() - 1, _LARGEST) if opening is not None else None
    return closing.end() if closing is not None else 0


def fill_in(known: FrontMatter, other: FrontMatter) -> FrontMatter:
    """What is known, and from the other what is not."""
    return FrontMatter(*(mine or theirs for mine, theirs in zip(known, other, strict=True)))


def tidy(value: object) -> str | None:
    """A field as one line of text; of several values, texts or things with a name, with commas between."""
    values = value[:_MOST_VALUES] if isinstance(value, (list, tuple)) else [value]  # a list in a list says nothing
    named = [item.get("name") or item.get("value") if isinstance(item, Mapping) else item for item in values]
    said = [" ".join(item[:_LONGEST].split()).strip("*_") for item in named if isinstance(item, str)]
    return ", ".join(filter(None, said)) or None


def _read_yaml(text: str) -> FrontMatter:
    if not text:
        return FrontMatter()
    import yaml

    said = text.rstrip().rstrip("-.")
    try:
        read = yaml.load(said, Loader=yaml.BaseLoader)  # texts alone; it makes no objects
    except (yaml.YAMLError, RecursionError):
        read = dict(line.split(":", 1) for line in said.split("\n") if ":" in line)
    return FrontMatter(**_name_fields(read.items())) if isinstance(read, dict) else FrontMatter()


def _name_fields(pairs: Iterable[tuple[object, object]]) -> dict[str, str]:
    """The fields by our names; the first of several that say the same."""
    fields: dict[str, str] = {}
    for key, value in pairs:
        name = re.sub(r"[\W_]", "", str(key)).casefold()
        for field, names in _FIELDS.items():
            said = tidy(value) if name in names else None
            if said is not None:
                fields.setdefault(field, said)
    return fields


def _read_first_lines(text: str, start: int) -> FrontMatter:
    labelled: list[tuple[str, str]] = []
    titles: list[str] = []
    heading = author = published = None
    is_first = True
    for number, (line, stands_alone) in enumerate(_first_lines(text, start)):
        label, by, dated = _LABELLED.match(line), _BY.match(line), _PUBLISHED.match(line)
        if line.startswith("#"):
            is_title = line.startswith("# ") or is_first
            heading = heading or (line.strip("# \t") if is_title and not opens_notes(line) else None)
        elif is_date(line) or (dated is not None and is_date(dated[1])):
            published = published or (dated[1] if dated is not None else line.strip("*_ \t()[]"))
        elif not is_first and (told := find_dateline(line, is_below_title=number == 1)) is not None:
            published = published or told
        elif by is not None and (names := _read_names(by[1])):
            author = author or names
        elif label is not None:
            labelled.append((label[1], label[2]))
        elif heading is None and stands_alone and not is_caption(line) and looks_like_title(line, _MOST_TITLE_WORDS):
            titles.append(line.strip("*_ \t"))
        is_first = False
    fields = _name_fields(labelled)
    if not titles and heading is None and "title" not in fields:
        fields.pop("publisher", None)  # `Source: ...` below a figure, and not in front matter
    title = fields.pop("title", None) or max(titles, key=len, default=heading)
    return fill_in(FrontMatter(title=title, author=author, published=published), FrontMatter(**fields))


def _first_lines(text: str, start: int) -> Iterator[tuple[str, bool]]:
    """The lines that are not blank, before the first paragraph, and whether each stands alone or by front matter."""
    lines = [line.strip() for line in text[start : start + _LARGEST].split("\n")[: 2 * _MOST_LINES]]
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else ""
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if len(line) > _LONG or (len(line) > _LONG_WRAPPED < len(below) and not line.startswith("#")):
            return
        if line:
            yield (
                line,
                (not above or is_date(above)) and (not below or is_date(below) or _LABELLED.match(below) is not None),
            )


def _read_names(said: str) -> str | None:
    """The names of a line that starts with `By`, or None where it goes on as a sentence does."""
    names = _AFTER_NAMES.sub("", said).strip("*_ \t")
    words = names.replace(",", " ").split()
    is_named = words and all(word[0].isupper() or word in _PARTICLES for word in words)
    return names if is_named and len(words) <= 16 and not names.endswith((".", ":")) else None
