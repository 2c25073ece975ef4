"""Writes PDF files for tests: text at places on pages, and nothing that is not needed for it."""

from __future__ import annotations

from collections.abc import Sequence

Words = tuple[float, float, float, str]  # left and foot in points, size, what is said


def make_pdf(pages: Sequence[Sequence[Words]], title: str = "", protected: bool = False) -> bytes:
    """A PDF of pages of words; a protected one has keys that no empty password opens."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) /CreationDate (D:20200304050607) >>",
    ]
    for number, page in enumerate(pages):
        said = "\n".join(f"BT /F1 {size} Tf {left} {foot} Td ({words}) Tj ET" for left, foot, size, words in page)
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {6 + 2 * number} 0 R >>",
            f"<< /Length {len(said)} >>\nstream\n{said}\nendstream",
        ]
    written = b"%PDF-1.4\n"
    starts = []
    for number, item in enumerate(objects, 1):
        starts.append(len(written))
        written += f"{number} 0 obj\n{item}\nendobj\n".encode("cp1252")
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    key = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'5a' * 32}> /U <{'a5' * 32}> >> /ID [<00> <00>]"
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {key if protected else ''} >>"
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer {trailer}\nstartxref\n{len(written)}\n%%EOF\n"
    )
    return written + end.encode()


def set_lines(lines: Sequence[str], top: float = 700, step: float = 14) -> list[Words]:
    """Lines of text below each other, in 11 points."""
    return [(72, top - step * number, 11, line) for number, line in enumerate(lines)]
