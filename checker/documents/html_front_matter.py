"""What a web page says of itself in its head: JSON-LD, OpenGraph and other metadata, its title and its date."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.documents.front_matter import FrontMatter, fill_in, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_NAMES: dict[str, tuple[str, ...]] = {  # the first that is there
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
    "author": ("author", "citation_author", "dc.creator", "dcterms.creator", "article:author", "parsely-author", "byl"),
    "publisher": ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher"),
    "published": (
        "article:published_time",
        "citation_publication_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "datepublished",
        "pubdate",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
        "date",
    ),
}
_ARTICLES = ("Article", "Posting", "Report", "WebPage", "CreativeWork", "PressRelease")
_LARGEST = 500_000  # characters of JSON-LD
_MOST_OBJECTS = 1000
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ", " » ")


def find_page_front_matter(tree: LexborHTMLParser) -> FrontMatter:
    """The front matter of a page; what search engines are told before what social networks are told."""
    found = fill_in(_read_linked_data(tree), _read_metadata(tree))
    return found._replace(title=_shorten(found.title, found.publisher)) if found.title else found


def _read_metadata(tree: LexborHTMLParser) -> FrontMatter:
    said: dict[str, list[str]] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = tidy(attributes.get("content"))
        if content is not None and not content.startswith(("http://", "https://")):
            said.setdefault(name.lower(), []).append(content)
    fields = {
        field: next((", ".join(dict.fromkeys(said[name])) for name in names if name in said), None)
        for field, names in _NAMES.items()
    }
    for selector in ("title", "h1"):
        said_there = tree.css_first(selector)
        fields["title"] = fields["title"] or (tidy(said_there.text()) if said_there is not None else None)
    fields["published"] = fields["published"] or _read_time(tree)
    return FrontMatter(**fields)


def _read_time(tree: LexborHTMLParser) -> str | None:
    """The date that the page marks as that of its publication; any other may be of what it tells."""
    for selector in (
        "time[itemprop=datePublished]",
        "time[pubdate]",
        "header time",
        "time.entry-date",
        "time.published",
    ):
        node = tree.css_first(selector)
        if node is not None:
            return tidy(node.attributes.get("datetime")) or tidy(node.text())
    return None


def _read_linked_data(tree: LexborHTMLParser) -> FrontMatter:
    found = FrontMatter()
    for node in tree.css('script[type="application/ld+json"]'):
        content = node.text()
        if len(content) > _LARGEST:
            continue
        try:
            read = json.loads(content)
        except (ValueError, RecursionError):
            continue  # a page's own scripts would not read it either
        for thing in _list_things(read):
            found = fill_in(
                found,
                FrontMatter(
                    title=tidy(thing.get("headline")),
                    author=tidy(thing.get("author")),
                    publisher=tidy(thing.get("publisher")),
                    published=tidy(thing.get("datePublished")),
                ),
            )
    return found


def _list_things(read: object) -> list[dict[str, object]]:
    """The articles among what is described, those of a graph too."""
    waiting: list[object] = [read]
    things: list[dict[str, object]] = []
    while waiting and len(things) < _MOST_OBJECTS:
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting += thing[:_MOST_OBJECTS]
        elif isinstance(thing, dict):
            waiting.append(thing.get("@graph"))
            if str(thing.get("@type")).rstrip("']").endswith(_ARTICLES):
                things.append(thing)
    return things


def _shorten(title: str, publisher: str | None) -> str:
    """A title without the name of the site at its end or start."""
    for separator in _SEPARATORS:
        for part in (title.rpartition(separator), title.partition(separator)[::-1]):
            if publisher and part[2].casefold() == publisher.casefold() and part[0]:
                return part[0]
    return title
