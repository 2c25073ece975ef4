"""Body text, notes and headings are told apart by how their lines look."""

from __future__ import annotations

from checker.documents.layout import HIDDEN, find_layout
from checker.documents.text import Document


def kinds(text: str) -> list[str]:
    layout = find_layout(Document("d.txt", text, "0" * 64))
    return [kind for kind, line in zip(layout.kinds, text.split("\n"), strict=True) if line.strip()]


def test_notes_by_their_marks() -> None:
    text = "Ships came.<sup>1</sup>\n\n<sup>1</sup> Gazette, 1999.\n\n² Herald, 2001.\n\n[3] Post, 2002."
    assert kinds(text) == ["text", "note", "note", "note"]


def test_bare_numbers_are_marks_only_where_they_count_up() -> None:
    text = (
        "20 Danish boats came.\n\n1 Herald, 2001.\n\n2 Gazette, 1999.\n\n1 600 oars.\n\n"
        '4 "Post", 2003.\n\n44 Boats left.'
    )
    assert kinds(text) == ["text", "note", "note", "text", "note", "text"]


def test_a_note_goes_on_below_and_after_the_page() -> None:
    text = (
        "Boats came.\n\n<sup>1</sup> Ann Lee, “Boats,” Post, 1999; Bo\nSmith, 2000; Cy\n\nThe boats of 1998\n\n"
        "were many.\n\nDoe, “Oars,” Post, 2001.\n\n<sup>2</sup> Ibid."
    )
    assert kinds(text) == ["text", "note", "note", "text", "text", "note", "note"]


def test_headings() -> None:
    assert kinds("The boats of 1998\n\nThey came in May.\n\nA line that breaks off in the\n\nNext part.") == [
        "heading", "text", "text", "text",
    ]  # fmt: skip
    assert kinds("# Boats\n\nMAY 1998\n\nThe boats of May\n\nsailed.") == ["heading", "heading", "text", "text"]


def test_references_run_to_the_next_heading_of_their_level() -> None:
    text = "# Boats\n\nIn 1998.\n\n## References\n\nLee 1999.\n\n### Books\n\nDoe 2000.\n\n## More\n\nIn 2001."
    assert kinds(text) == ["heading", "text", "heading", "note", "heading", "note", "heading", "text"]


def test_marks_and_addresses_are_hidden_and_nothing_moves() -> None:
    text = "Boats<sup>12</sup> came³ to https://a.example/2019/10 [4] in 1998.\n\n1. The first."
    layout = find_layout(Document("d.txt", text, "0" * 64))
    assert len(layout.masked) == len(text)
    assert "1998" in layout.masked
    assert not any(hidden in layout.masked for hidden in ("12", "³", "2019", "1."))
    assert HIDDEN in layout.masked


def test_sentences() -> None:
    text = "Mr. Lee of the U.S. Navy came in No. 4.<sup>1</sup> He left in May. Then\nhe slept\n\nand ate."
    layout = find_layout(Document("d.txt", text, "0" * 64))
    assert [text[start:end].strip() for start, end in layout.sentences] == [
        "Mr. Lee of the U.S. Navy came in No. 4.<sup>1</sup>", "He left in May.", "Then\nhe slept", "and ate.",
    ]  # fmt: skip
