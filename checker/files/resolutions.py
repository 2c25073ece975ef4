"""A resolution as a file of its own, as a person would write it."""

from __future__ import annotations

from pathlib import Path

from checker.files.writing import write_atomically
from checker.model.resolution import Resolution


def write_resolution(path: Path, resolution: Resolution, message: str) -> None:
    """Write one resolution; the finding's message goes above it as a comment."""
    import yaml

    fields = resolution.model_dump(mode="json", exclude_none=True)
    body = yaml.safe_dump(
        {"schema": 1, "resolutions": [fields]}, sort_keys=False, allow_unicode=True, width=100, line_break="\n"
    )
    write_atomically(path, f"# {' '.join(message.split())}\n{body}")
