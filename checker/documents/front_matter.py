from __future__ import annotations
from typing import NamedTuple

class FrontMatter(NamedTuple):
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    length: int = 0

def find_front_matter(text: str) -> FrontMatter:
    return FrontMatter()
