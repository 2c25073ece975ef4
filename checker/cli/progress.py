"""How far long work has come, on standard error, and only where a person watches."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from checker.rendering.escape import strip_unseen

PATIENCE = 0.5  # seconds before anything is told, and between two tellings
_WIDTH = 78


class Progress:
    """One line that is written over and over, and wiped out at the end."""

    def __init__(self) -> None:
        self._is_watched = sys.stderr is not None and sys.stderr.isatty()
        self._last = time.monotonic()
        self._is_shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            sys.stderr.write("\r" + " " * _WIDTH + "\r")
            sys.stderr.flush()

    def tell(self, what: str, done: int = 0, of: int = 0) -> None:
        """Say what is being done, and how much of it is done."""
        if not self._is_watched or time.monotonic() - self._last < PATIENCE:
            return
        self._last = time.monotonic()
        counted = f"{done} of {of}: " if of > 1 else ""
        line = strip_unseen(f"checker: {counted}{what}")[:_WIDTH]
        sys.stderr.write("\r" + line.ljust(_WIDTH))
        sys.stderr.flush()
        self._is_shown = True
