"""What a reader sees of a web page, as lines of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.documents.note_marks import lower_raised, raise_digits
from checker.documents.tables import write_row
from checker.values.wordlists import list_words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LEFT_OUT = list_words(
    "script style nav aside footer noscript template iframe object embed svg button select option datalist canvas audio"
    " video map head textarea input menu dialog annotation annotation-xml rp rt"
)
_LEFT_OUT_ROLES = list_words("navigation complementary contentinfo banner search dialog alert menu menubar toolbar")
_LEFT_OUT_CLASSES = list_words(
    "nav navbar navigation navbox menu sidebar breadcrumb breadcrumbs footer cookie cookies cookie-banner share sharing"
    " social social-share newsletter advertisement advert ad noprint mw-editsection mw-jump-link skip-link toc"
    " screen-reader-text visually-hidden sr-only pagination pager comments"
)
_HIDING = re.compile(r"(?:^|;)(?:display:none|visibility:hidden)(?=[;!]|$)")
_RAISING = re.compile(r"(?:^|;)vertical-align:(?:super|text-top)(?=[;!]|$)")
_RAISED_CLASSES = list_words("sup super superscript footnote-ref footnote-marker footnotemark noteref")
_KEPT_WHOLE = frozenset(["html", "body", "main", "article", "h1"])  # a theme's class on these says nothing of them
_PARAGRAPHS = list_words(
    "p div section article blockquote figure figcaption dl details summary address header main table ul ol pre hr form"
    " fieldset hgroup center caption"
)
_LINES = list_words("li dt dd tr")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_STRUCK = frozenset(["del", "s", "strike"])
_SPACE = re.compile(r"[ \t\n\r\f]+")
_RAISABLE = frozenset(["span", "a", "small", "font"])
_LONGEST_MARK = 5
_MOST_SPANNED = 100
_MOST_CELLS = 1000  # of a row, with those that are spanned
_MOST_CARRIED = 10  # times the characters of a table that cells may carry into the rows below
_DEEPEST_ITEM = 8


class _Lines:
    """The lines written so far, and what is written of the next."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.pieces: list[str] = []
        self.sign = ""  # of a heading or an item, before the next line
        self.kept = 0  # how many elements are open that keep their line ends

    def end(self, blank: bool) -> None:
        """End the line that is being written; with `blank`, leave a blank line after it."""
        said = [_SPACE.sub(" ", line).strip(" ") for line in "".join(self.pieces).split("\v")]
        written = [line for line in said if line]
        if written:
            self.lines.append(self.sign + written[0])
            self.lines += written[1:]
            self.sign = ""
        self.pieces.clear()
        if blank and self.lines and self.lines[-1]:
            self.lines.append("")

    def before(self) -> str:
        """The end of what is written of the line."""
        return "".join(self.pieces[-3:])[-12:]


def write_text(root: LexborNode | None) -> str:
    """The text of an element and all in it; elements are walked one by one, so that no depth is too deep."""
    if root is None:
        return ""
    lines = _Lines()
    depth = 0  # of lists
    node: LexborNode | None = root
    top = root.mem_id
    while node is not None:
        tag = node.tag
        inner = None
        if tag == "-text":
            said = node.text_content or ""
            lines.pieces.append(said.replace("\n", "\v") if lines.kept else said)
        elif tag is not None and tag[0] != "-" and _is_seen(node, tag, top):
            depth += tag in ("ul", "ol")
            inner = _open(node, tag, lines, depth)
            if inner is None:
                depth -= tag in ("ul", "ol")
        if inner is not None:
            node = inner
            continue
        while node is not None and node.mem_id != top and node.next is None:
            node = node.parent
            if node is not None:
                depth -= node.tag in ("ul", "ol")
                _close(node.tag or "", lines, depth)
        node = node.next if node is not None and node.mem_id != top else None
    lines.end(False)
    return "\n".join(lines.lines).strip("\n") + "\n" if lines.lines else ""


def _is_seen(node: LexborNode, tag: str, top: int) -> bool:
    """Whether a reader of the page reads an element."""
    if node.mem_id == top:
        return True
    if tag in _LEFT_OUT:
        return False
    attributes = node.attributes
    if not attributes:
        return True
    if (
        _HIDING.search(_read_style(node))
        or "hidden" in attributes
        or (attributes.get("aria-hidden") or "").lower() == "true"
    ):
        return False
    if tag in _KEPT_WHOLE:
        return True
    classes = _read_classes(node) | {(attributes.get("id") or "").lower()}
    is_furniture = (attributes.get("role") or "").lower() in _LEFT_OUT_ROLES or bool(classes & _LEFT_OUT_CLASSES)
    return not is_furniture or node.css_first("article, main, h1") is not None


def _open(node: LexborNode, tag: str, lines: _Lines, depth: int) -> LexborNode | None:
    """Write what an element starts with; its first child, or None where all of it is written."""
    if tag == "br":
        lines.pieces.append("\v")
    elif tag == "table" and (rows := _read_rows(node)):
        lines.end(True)
        lines.lines += [*rows, ""]
        return None
    elif tag in _PARAGRAPHS or tag in _HEADINGS:
        lines.end(tag not in ("ul", "ol") or depth == 1)
    elif tag in _LINES:
        lines.end(False)
    elif tag == "sup" or (tag in _RAISABLE and _is_raised(node)):
        _write_raised(node, lines)
        return None
    elif tag == "sub" or tag in _STRUCK:
        said = _SPACE.sub(" ", node.text())
        lines.pieces.append(raise_digits(said, below=True) if tag == "sub" else f"~~{said}~~")
        return None
    elif tag == "a" and (node.attributes.get("href") or "").startswith("#") and node.text().strip(" []()").isdigit():
        _write_raised(node, lines)
        return None
    elif tag == "q":
        lines.pieces.append("“")
    elif tag in ("td", "th"):
        lines.pieces.append(" ")
    if tag in _HEADINGS:
        lines.sign = "#" * _HEADINGS[tag] + " "
    elif tag == "pre":
        lines.kept += 1
    elif tag == "li":
        lines.sign = "  " * min(max(depth - 1, 0), _DEEPEST_ITEM) + "- "
    if node.child is None:
        _close(tag, lines, depth - (tag in ("ul", "ol")))
    return node.child


def _close(tag: str, lines: _Lines, depth: int) -> None:
    """Write what an element ends with."""
    if tag in _PARAGRAPHS or tag in _HEADINGS:
        lines.end(tag not in ("ul", "ol") or depth == 0)
        lines.kept -= tag == "pre"
        if tag in _HEADINGS:
            lines.sign = ""
    elif tag in _LINES:
        lines.end(False)
        lines.sign = ""
    elif tag == "q":
        lines.pieces.append("”")


def _read_style(node: LexborNode) -> str:
    return _SPACE.sub("", node.attributes.get("style") or "").lower()


def _read_classes(node: LexborNode) -> frozenset[str]:
    return frozenset((node.attributes.get("class") or "").lower().split())


def _is_raised(node: LexborNode) -> bool:
    """Whether an element is set higher by its style, or by a class that says so of a mark."""
    is_marked = bool(_read_classes(node) & _RAISED_CLASSES) and len(node.text().strip(" []()")) <= _LONGEST_MARK
    return is_marked or _RAISING.search(_read_style(node)) is not None


def _write_raised(node: LexborNode, lines: _Lines) -> None:
    said = _SPACE.sub(" ", node.text()).strip(" []()")
    lowered = lower_raised(lines.before(), said)
    lines.pieces.append(lowered if lowered else raise_digits(said))


def _read_rows(table: LexborNode) -> list[str]:
    """The rows of a table as lines of cells between bars; none where it is there for the looks of the page."""
    if len(table.css("table")) > 1 or table.css_first("h1, h2, h3, h4, h5, h6, ul, ol, blockquote") is not None:
        return []
    found = table.css("tr")
    if not found or max(len(row.css("td, th")) for row in found) < 2:
        return []
    rows: list[str] = []
    caption = table.css_first("caption")
    if caption is not None and (said := _SPACE.sub(" ", caption.text()).strip()):
        rows += [said, ""]
    carried = _Carried(_MOST_CARRIED * len(table.html or ""))
    for number, row in enumerate(found):
        cells, is_head = _read_cells(row, carried)
        if any(cells):
            rows.append(write_row(cells))
            if is_head and number == 0:
                rows.append(write_row(["---"] * len(cells)))
    return rows


class _Carried:
    """What cells say that span into the rows below: by column, with for how many rows more."""

    def __init__(self, room: int) -> None:
        self._cells: dict[int, tuple[str, int]] = {}
        self._room = room  # for characters: what is spanned without end would fill the memory

    def keep(self, column: int, said: str, rows: int) -> None:
        """Let the rows below a cell say the same."""
        self._cells[column] = (said[:200], rows)

    def fill(self, cells: list[str]) -> None:
        """Add the cells that stand next in a row because of one above."""
        while (above := self._cells.get(len(cells))) is not None and len(cells) < _MOST_CELLS:
            said, rows = above
            if rows == 1:
                del self._cells[len(cells)]
            else:
                self._cells[len(cells)] = (said, rows - 1)
            self._room -= len(said) + 3
            cells.append(said if self._room > 0 else "")


def _read_cells(row: LexborNode, carried: _Carried) -> tuple[list[str], bool]:
    """The cells of a row, with those that span into it, and whether all of its own are heads."""
    cells: list[str] = []
    own = row.css("td, th")
    for cell in own:
        carried.fill(cells)
        said = write_text(cell).strip()
        cells.append(said)
        below = _count(cell.attributes.get("rowspan")) - 1
        if below > 0:
            carried.keep(len(cells) - 1, said, below)
        spanned = _count(cell.attributes.get("colspan")) - 1
        cells += [""] * min(spanned, max(_MOST_CELLS - len(cells), 0))
    carried.fill(cells)
    return cells, bool(own) and all(cell.tag == "th" for cell in own)


def _count(spanned: str | None) -> int:
    digits = (spanned or "1").strip()[:4]
    return min(int(digits), _MOST_SPANNED) if digits.isdecimal() and int(digits) else 1
