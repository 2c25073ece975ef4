from __future__ import annotations

import pytest

from checker.documents.hyphens import BROKEN, close_hyphens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"coopera{BROKEN}tion", "cooperation"),
        (f"the cooperation, coopera{BROKEN}tion", "the cooperation, cooperation"),
        (f"twenty{BROKEN}five", "twenty-five"),
        (f"a well-known, well{BROKEN}known", "a well-known, well-known"),
        (f"the joint air force and joint{BROKEN}force", "the joint air force and joint-force"),
        (f"S{BROKEN}400", "S-400"),
        ("the mid-\n2000s saw", "the mid-2000s\nsaw"),
        ("30 -\n40", "30 -\n40"),
    ],
)
def test_words_are_put_together_as_elsewhere(text: str, expected: str) -> None:
    assert close_hyphens([text]) == [expected]
