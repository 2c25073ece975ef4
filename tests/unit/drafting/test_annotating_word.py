"""Comments in a copy of a Word file: on the figure, and nothing else is touched."""

from __future__ import annotations

import io
import re

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from checker.documents.docx import read_docx
from checker.drafting.annotating import Note
from checker.drafting.annotating_word import annotate_word
from tests.unit.drafting.word_files import list_parts, make_word_file

WRITTEN = ("4,000", "6,500", "more than $3 million", "12.5 m²", "Half", "99", "$130")
CHANGED = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}


def annotated(content: bytes, *written: str) -> tuple[bytes, str]:
    document = read_docx(content, "s.docx", "s.docx")
    notes = []
    for said in written:
        start = document.text.index(said)
        notes.append(Note(start, start + len(said), "contradicted", (f"On {said}.", "Second line <&>.")))
    copy = annotate_word(content, document, sorted(notes), "s.docx")
    assert copy.unplaced == ()
    return copy.content, document.text


@pytest.mark.parametrize("commented", [False, True], ids=["new comments", "comments beside others"])
def test_only_comments_and_what_holds_them_change(commented: bool) -> None:
    before = make_word_file(commented=commented)
    after, _ = annotated(before, *WRITTEN)
    old, new = list_parts(before), list_parts(after)
    assert {name for name in new if old.get(name) != new[name]} <= CHANGED
    assert set(old) <= set(new)
    assert new["custom/unknown.bin"] == b"\x00\x01left alone"


def test_the_text_reads_as_before_and_runs_keep_their_formatting() -> None:
    before = make_word_file()
    after, text = annotated(before, *WRITTEN)
    assert read_docx(after, "s.docx", "s.docx").text == text
    runs = docx.Document(io.BytesIO(after)).paragraphs[1].runs
    assert [run.text for run in runs if run.bold] == ["6,5"]
    assert "".join(run.text for run in runs if run.italic) == "00 visitors"
    assert [run.text for run in runs if run.font.superscript] == ["2"]


def test_each_comment_stands_on_its_figure() -> None:
    after, _ = annotated(make_word_file(), *WRITTEN)
    main = list_parts(after)["word/document.xml"].decode()
    comments = {one.comment_id: one.text for one in docx.Document(io.BytesIO(after)).comments}
    assert len(comments) == len(WRITTEN)
    for number, said in comments.items():
        found = re.search(rf'<w:commentRangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"/>', main)
        assert found is not None
        held = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", found[1]))
        assert said == f"On {held.replace('12.5 m', '12.5 m²')}.\nSecond line <&>."


def test_an_editors_own_comments_stay() -> None:
    after, _ = annotated(make_word_file(commented=True), "4,000")
    authors = [(one.author, one.text) for one in docx.Document(io.BytesIO(after)).comments]
    assert authors == [("editor", "An editor's own."), ("checker", "On 4,000.\nSecond line <&>.")]


def test_tracked_changes_stay_tracked() -> None:
    after, _ = annotated(make_word_file(), "99")
    main = list_parts(after)["word/document.xml"].decode()
    inserted = re.search(r"<w:ins .*?</w:ins>", main)
    assert inserted is not None
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", inserted[0])) == " came, 99 of them late."
    assert "commentReference" not in inserted[0]
    assert "<w:delText> 17 left</w:delText>" in main


def test_the_same_notes_give_the_same_bytes() -> None:
    content = make_word_file()
    assert annotated(content, "4,000") == annotated(content, "4,000")


@pytest.mark.parametrize("raised", ['<w:position w:val="8"/>', '<w:rStyle w:val="FootnoteReference"/>'])
def test_what_is_raised_by_its_style_is_left_alone(raised: str) -> None:
    document = docx.Document()
    style = document.styles.add_style("FootnoteReference", WD_STYLE_TYPE.CHARACTER)
    style.font.superscript = True
    paragraph = document.add_paragraph("It drew 4,000 visitors")
    run = f"<w:r {nsdecls('w')}><w:rPr>{raised}</w:rPr><w:t>2</w:t></w:r>"
    paragraph._p.append(parse_xml(run))
    paragraph.add_run(", on 9 m")
    paragraph._p.append(parse_xml(run))
    paragraph.add_run(" of land.")
    content = io.BytesIO()
    document.save(content)
    after, text = annotated(content.getvalue(), "4,000", "visitors")
    assert text == "It drew 4,000 visitors², on 9 m² of land.\n"
    assert len(docx.Document(io.BytesIO(after)).comments) == 2
