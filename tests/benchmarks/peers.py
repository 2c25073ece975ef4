"""The tools that people use today, run where they are installed: None stands for one that is not."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable
from typing import Any


def find_peer(module: str, name: str) -> Callable[..., Any] | None:
    """Return a function of a module of another project, None where it is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return getattr(importlib.import_module(module), name)  # type: ignore[no-any-return]
        except ImportError:
            return None
