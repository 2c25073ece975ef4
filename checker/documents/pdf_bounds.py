"""What keeps a PDF from unpacking to more than memory and time can bear."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import accumulate

from checker.errors import bad_input
from checker.files.reading import MEGABYTE

MOST_PIECES = 5_000_000  # of text and drawing, on all pages

_LARGEST_STREAM = 64 * MEGABYTE  # unpacked: what is written on a page, or a font
_LARGEST_PICTURE = 512 * MEGABYTE  # which is not unpacked for its text
_MOST_GROWTH = 1032  # of what is packed by deflate
_LONGEST_HEAD = 2000
_STREAM = re.compile(rb"\bstream\r?\n")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/(?:Image|EmbeddedFile)\b")


def check_streams(content: bytes, file: str) -> None:
    """That no stream of a PDF unpacks to more than can be read; raises `BadInput`.

    One that cannot be unpacked here, because it is protected or packed in a rare way, is left to the reader.
    """
    for found in _STREAM.finditer(content):
        start = found.end()
        head = content[max(found.start() - _LONGEST_HEAD, 0) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        times = len(_PACKED.findall(head))
        largest = _LARGEST_PICTURE if _PICTURE.search(head) else _LARGEST_STREAM
        end = content.find(b"endstream", start) if times else start
        if (end - start if end >= 0 else len(content) - start) * _MOST_GROWTH**times <= largest:
            continue
        pieces: Iterator[bytes] = iter([content[start : end if end >= 0 else None]])
        for _ in range(times):
            pieces = _unpack(pieces)
        if any(size > largest for size in accumulate(map(len, pieces))):
            what = f"a part of this PDF unpacks to more than {largest // MEGABYTE} MB"
            raise bad_input(file, what, "open it and save it anew, or save its text")


def _unpack(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """What is packed, in pieces that fit into memory, as far as it can be unpacked."""
    unpacker = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest and not unpacker.eof:
            try:
                yield unpacker.decompress(rest, MEGABYTE)
            except zlib.error:
                return
            rest = unpacker.unconsumed_tail
