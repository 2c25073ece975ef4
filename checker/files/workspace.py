"""A workspace: the folder that holds claims, vocabulary, rules and reports."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checker.errors import BadInput, Problem
from checker.files.reading import why_unreadable

VOCABULARY = "vocabulary.yaml"
PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Workspace:
    """Where a workspace's files stand; every list is sorted by file name."""

    root: Path
    vocabulary: Path
    claims: tuple[Path, ...]
    rules: tuple[Path, ...]  # the workspace's own; empty where its folder is the standard one
    standard_rules: tuple[Path, ...]
    resolutions: tuple[Path, ...]
    baseline: Path  # may not exist

    @property
    def reports(self) -> Path:
        """The folder of generated reports, which may not exist."""
        return self.root / "reports"


def find_workspace(path: Path, problems: list[Problem] | None = None) -> Workspace:
    """The files of the workspace in a folder.

    What is missing or cannot be read is added to `problems`, so that the files that are there can still be
    checked in the same run.  Without such a list, `BadInput` is raised.
    """
    found: list[Problem] = []
    workspace = _gather(path, found)
    if problems is not None:
        problems.extend(found)
    elif found:
        raise BadInput(found)
    return workspace


def standard_rules_folder() -> Path:
    """The folder of the standard rules: in the installed package, or beside the package in a checkout."""
    installed = PACKAGE / "standard_rules"
    return installed if installed.is_dir() else PACKAGE.parent / "rules"


def _gather(root: Path, problems: list[Problem]) -> Workspace:
    claims, vocabulary = root / "claims", root / "claims" / VOCABULARY
    own, standard = root / "rules", standard_rules_folder()
    resolutions = root / "reports" / "resolutions"
    is_workspace = _is_workspace(root, problems)
    files = _yaml_files(claims, problems) if is_workspace else ()
    if is_workspace and not problems:
        _look_into_claims(files, claims, vocabulary, problems)
    is_standard = own.exists() and own.resolve() == standard.resolve()
    return Workspace(
        root=root,
        vocabulary=vocabulary,
        claims=tuple(file for file in files if file.name != VOCABULARY),
        rules=_own_rules(own, standard, problems) if is_workspace and own.exists() and not is_standard else (),
        standard_rules=_yaml_files(standard, problems),
        resolutions=_yaml_files(resolutions, problems) if is_workspace and resolutions.exists() else (),
        baseline=root / "reports" / "baseline.json",
    )


def _own_rules(own: Path, standard: Path, problems: list[Problem]) -> tuple[Path, ...]:
    """The rules of a workspace that are no copies of standard ones: those would only be read twice."""
    return tuple(path for path in _yaml_files(own, problems) if not _is_copy(path, standard / path.name))


def _is_copy(path: Path, standard: Path) -> bool:
    """Whether a file has the bytes of a standard rule; one that cannot be read is told where it is loaded."""
    try:
        return path.stat().st_size == standard.stat().st_size and path.read_bytes() == standard.read_bytes()
    except OSError:
        return False


def _is_workspace(root: Path, problems: list[Problem]) -> bool:
    """Whether the folder is there and holds claims."""
    file = root.as_posix()
    mend = "name the folder that holds `claims/`, or make one with `checker init`"
    if not root.exists():
        problems.append(Problem(file, None, "there is no such folder", mend))
    elif not root.is_dir():
        problems.append(Problem(file, None, "this is a file, not a workspace", mend))
    elif not (root / "claims").exists():
        problems.append(Problem(file, None, "there is no folder `claims` in it, so this is no workspace", mend))
    else:
        return True
    return False


def _look_into_claims(files: tuple[Path, ...], claims: Path, vocabulary: Path, problems: list[Problem]) -> None:
    if vocabulary not in files:
        what = "the vocabulary is missing: claims are written in its words"
        problems.append(Problem(vocabulary.as_posix(), None, what, "add it; `checker init` shows what one looks like"))
    if all(file.name == VOCABULARY for file in files):
        what = "there are no claims files in it, so nothing was compared"
        problems.append(Problem(claims.as_posix(), None, what, "add one YAML file for each source"))


def _yaml_files(folder: Path, problems: list[Problem]) -> tuple[Path, ...]:
    """The YAML files of a folder, by name; hidden ones, which editors leave behind, are passed over."""
    try:
        names = sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError as error:
        problems.append(why_unreadable(folder, error))
        return ()
    for name in names:
        if name.lower().endswith(".yml") or (name.lower().endswith(".yaml") and not name.endswith(".yaml")):
            what = "only files whose names end in `.yaml` are read"
            problems.append(Problem((folder / name).as_posix(), None, what, "rename it"))
    return tuple(folder / name for name in names if name.endswith(".yaml"))
