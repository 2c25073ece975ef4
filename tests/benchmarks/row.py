"""One row of a benchmark's table: a set of somebody else's cases, and how many of them come out right."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """What one set measured: its size, our share of it in percent, and a peer's on the same cases.

    `peers_figure` is None where the peer is not installed or cannot read such a set; `target` is None where none is
    set.
    """

    set: str
    size: int
    ours: float
    peer: str
    peers_figure: float | None
    target: float | None
    note: str
