from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from checker.documents.blocks import find_blocks
from checker.documents.reading import read_standard_input
from checker.documents.text import Document
from checker.errors import BadInput

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NOTES = (
    f'<w:footnotes {NAMESPACE}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    '<w:footnote w:id="7"><w:p><w:r><w:t>So says 5.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def save(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def read(document: Any) -> Document:
    found = read_standard_input(save(document))
    assert found.format == "docx"
    assert len(found.prose) == len(found.text)
    return found


def add_run(paragraph: Any, xml: str) -> None:
    paragraph._p.append(parse_xml(f"<w:r {NAMESPACE}>{xml}</w:r>"))


def test_paragraphs_headings_items_and_tables_stand_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("Ships", 0)
    document.add_heading("Lost", 2)
    document.add_paragraph("Five sank.")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ["Year", "Dead", "1912", "5|6"], strict=True):
        cell.text = words
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("two", style="List Number")
    document.add_paragraph("It is so.")
    found = read(document)
    expected = "# Ships\n\n## Lost\n\nFive sank.\n\n| Year | Dead |\n| 1912 | 5/6 |\n\n- one\n- two\n\nIt is so.\n"
    assert found.text == expected
    sorts = ["title", "heading", "paragraph", "header_row", "row", "item", "item", "paragraph"]
    assert [block.sort for block in find_blocks(found)] == sorts


def test_notes_follow_with_their_marks() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("In 2019")
    add_run(paragraph, '<w:footnoteReference w:id="7"/>')
    paragraph.add_run(" it sank.")
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", NOTES.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    found = read(document)
    assert found.text == "In 2019[^1] it sank.\n\n[^1]: So says 5.\n"
    assert found.prose.split() == ["In", "2019", "it", "sank.", "So", "says", "5."]
    assert [block.sort for block in find_blocks(found)] == ["paragraph", "notes"]


def test_a_note_is_written_once_however_often_it_is_marked() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("It sank")
    for _ in range(3):
        add_run(paragraph, '<w:footnoteReference w:id="7"/>')
    own = NOTES.replace("So says 5.</w:t>", 'So says 5.</w:t><w:footnoteReference w:id="7"/>')
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", own.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert read(document).text == "It sank[^1][^2][^3]\n\n[^1]: So says 5.[^4]\n"


def test_text_boxes_follow_their_paragraph() -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t>{}</w:r></w:p></w:txbxContent>"
    add_run(document.add_paragraph("One"), box.format("two", box.format("three", "")) + box.format("four", ""))
    document.add_paragraph("five")
    assert read(document).text.split() == ["One", "two", "three", "four", "five"]


def test_raised_struck_hidden_and_deleted_runs() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("In 2019")
    paragraph.add_run("11").font.superscript = True
    paragraph.add_run(" 5 km")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" the 4")
    paragraph.add_run("th").font.superscript = True
    paragraph.add_run(" CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("400").font.strike = True
    paragraph.add_run("500").font.hidden = True
    paragraph._p.append(parse_xml(f"<w:del {NAMESPACE}><w:r><w:delText>600</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {NAMESPACE}><w:r><w:t> 700</w:t></w:r></w:ins>"))
    found = read(document)
    assert found.text == "In 2019¹¹ 5 km² the 4th CO₂~~400~~ 700\n"
    assert found.prose.split() == ["In", "2019", "5", "km²", "the", "4th", "CO₂", "700"]


def test_runs_raised_by_a_style_or_moved_off_their_line_are_marks() -> None:
    document = docx.Document()
    style = document.styles.add_style("NoteMark", WD_STYLE_TYPE.CHARACTER)
    style.font.superscript = True
    document.styles.add_style("Mark2", WD_STYLE_TYPE.CHARACTER).base_style = style
    paragraph = document.add_paragraph("In 2019")
    paragraph.add_run("11", style="NoteMark")
    paragraph.add_run(" it sank 5 ships")
    paragraph.add_run("12", style="Mark2")
    paragraph.add_run(" and 400")
    add_run(paragraph, '<w:rPr><w:position w:val="8"/></w:rPr><w:t>13</w:t>')
    add_run(paragraph, '<w:rPr><w:position w:val="1"/></w:rPr><w:t>0 men</w:t>')
    assert read(document).text == "In 2019¹¹ it sank 5 ships¹² and 400¹³0 men\n"


def test_merged_cells_and_frames() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(1, 0).merge(table.cell(2, 0)).text = "1912"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Dead"
    table.cell(1, 1).text, table.cell(2, 2).text = "5", "6"
    document.add_table(1, 1).cell(0, 0).text = "In a frame"
    assert read(document).text.split("\n")[:5] == [
        "|  | Dead |  |",
        "| 1912 | 5 |  |",
        "| 1912 |  | 6 |",
        "",
        "In a frame",
    ]


def test_front_matter_is_taken_from_the_properties() -> None:
    document = docx.Document()
    document.add_paragraph("It sank.")
    document.core_properties.title = "Ships lost"
    assert (read(document).title, read(document).author, read(document).published) == ("Ships lost", None, None)
    document.core_properties.author = "Ann Lee"
    assert (read(document).author, read(document).published) == ("Ann Lee", "2013-12-23")


def pack(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def tamper(content: bytes, part: str, at: int, new: bytes) -> bytes:
    """A packed file in whose table of contents something else stands of a part."""
    place = content.rindex(part.encode()) - 46
    return content[: place + at] + new + content[place + at + len(new) :]


BOMB = tamper(pack({"word/document.xml": b"0" * 300 * 1024 * 1024}), "word/document.xml", 24, b"\x10\0\0\0")
LOCKED = tamper(pack({"word/document.xml": b"<w/>"}), "word/document.xml", 8, b"\1\0")
WHOLE = save(docx.Document())


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (WHOLE, "there is no text in this DOCX"),
        (WHOLE[:2000], "this DOCX is broken or cut short"),
        (pack({"word/document.xml": b"<w>"}), "this DOCX is broken, or not of the usual kind"),
        (pack({"word/document.xml": b"0" * 65 * 1024 * 1024}), "it unpacks to 65 MB, and 64 MB is the most"),
        (BOMB, "this DOCX is broken, or not of the usual kind"),
        (LOCKED, "this packed file is protected by a password"),
        (pack({f"word/{n}": b"" for n in range(10_001)}), "it has 10,001 parts, and 10,000 is the most"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "this is an old Word file"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, what: str) -> None:
    with pytest.raises(BadInput, match=what) as told:
        read_standard_input(content)
    assert len(told.value.problems) == 1
    assert told.value.problems[0].mend
