"""Ignores in a web page (placeholder)."""
from __future__ import annotations
def find_page_ignores(document, content, file):  # type: ignore
    return []
