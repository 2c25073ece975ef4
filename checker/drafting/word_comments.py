"""The comments of a Word file: their part, what relates it to the main part, and its type."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = f"{{{_NAMESPACE}}}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KINDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
)
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
AUTHOR = "checker"
_INITIALS = "ch"


class Comments(NamedTuple):
    """The part that holds comments: its name, its content, and whether the file has it already."""

    name: str
    root: Element
    is_there: bool


def parse(content: bytes) -> Element:
    """The root of an XML part; nothing outside of it is fetched, and no space is lost."""
    from lxml import etree

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def write(root: Element) -> bytes:
    """The bytes of an XML part."""
    from lxml import etree

    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))


def find_main_part(packed: zipfile.ZipFile) -> str:
    """The name of the part with the text."""
    for relation in parse(packed.read("_rels/.rels")).iter(f"{_RELATION}Relationship"):
        if relation.get("Type") in tuple(f"{kind}officeDocument" for kind in _KINDS):
            return (relation.get("Target") or "").lstrip("/")
    return "word/document.xml"


def open_comments(packed: zipfile.ZipFile, main: str) -> Comments:
    """The comments that a file has, or an empty part for them under a name that is not taken."""
    from lxml import etree

    relations = _relations_of(main)
    if relations in packed.namelist():
        for relation in parse(packed.read(relations)).iter(f"{_RELATION}Relationship"):
            if relation.get("Type") in tuple(f"{kind}comments" for kind in _KINDS):
                name = _resolve(main, relation.get("Target") or "")
                return Comments(name, parse(packed.read(name)), True)
    folder, number = posixpath.dirname(main), 1
    name = posixpath.join(folder, "comments.xml")
    while name in packed.namelist():
        number += 1
        name = posixpath.join(folder, f"comments{number}.xml")
    return Comments(name, etree.Element(f"{MAIN}comments", nsmap={"w": _NAMESPACE}), False)


def next_number(comments: Comments) -> int:
    """The first number from which on no comment has one."""
    taken = [one.get(f"{MAIN}id") or "" for one in comments.root.iter(f"{MAIN}comment")]
    return max((int(name) for name in taken if name.isdecimal()), default=-1) + 1


def add_comment(comments: Comments, number: int, lines: Sequence[str]) -> None:
    """Add a comment of some lines."""
    from lxml import etree

    comment = etree.SubElement(comments.root, f"{MAIN}comment")
    for key, value in (("id", str(number)), ("author", AUTHOR), ("initials", _INITIALS)):
        comment.set(MAIN + key, value)
    for place, line in enumerate(lines):
        paragraph = etree.SubElement(comment, f"{MAIN}p")
        if place == 0:
            etree.SubElement(etree.SubElement(paragraph, f"{MAIN}r"), f"{MAIN}annotationRef")
        text = etree.SubElement(etree.SubElement(paragraph, f"{MAIN}r"), f"{MAIN}t")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text.text = line


def attach_comments(packed: zipfile.ZipFile, main: str, comments: Comments) -> dict[str, bytes]:
    """The parts that change for the comments: their own, and where they are new, the relations and the types."""
    from lxml import etree

    changed = {comments.name: write(comments.root)}
    if comments.is_there:
        return changed
    name = _relations_of(main)
    is_there = name in packed.namelist()
    relations = parse(packed.read(name)) if is_there else etree.Element(f"{_RELATION}Relationships")
    taken, number = {one.get("Id") for one in relations}, 1
    while f"rIdChecker{number}" in taken:
        number += 1
    relation = etree.SubElement(relations, f"{_RELATION}Relationship")
    for key, value in (
        ("Id", f"rIdChecker{number}"),
        ("Type", f"{_KINDS[0]}comments"),
        ("Target", posixpath.relpath(comments.name, posixpath.dirname(main) or ".")),
    ):
        relation.set(key, value)
    types = parse(packed.read(_TYPES))
    override = etree.SubElement(types, f"{_TYPE}Override")
    override.set("PartName", f"/{comments.name}")
    override.set("ContentType", _COMMENTS_TYPE)
    return {**changed, name: write(relations), _TYPES: write(types)}


def _relations_of(part: str) -> str:
    return posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")


def _resolve(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
