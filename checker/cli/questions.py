"""A claim asked for, question by question, on a terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checker.cli.suggestions import SECTIONS, find_near, list_few, words_for
from checker.errors import bad_input
from checker.model.vocabulary import Vocabulary

_NEEDED = {
    "subject": "What is it about",
    "measure": "What is said of it",
    "value": "The value, as written",
    "quote": "The words that hold it, at most 10",
    "line": "The line they start on",
}
_OPTIONAL = {
    "when": "When does it hold",
    "where": "Where",
    "attribution": "Whose words: own, reported or doubted",
    "speaker": "Who is quoted",
    "origin": "Which database or report is cited",
}


def ask_claim(given: dict[str, Any], vocabulary: Vocabulary, *, has_document: bool) -> dict[str, Any]:
    """What was given, with the answers for what was not; an empty answer leaves an optional key out.

    What is optional is asked only where nothing was given.  Raises `BadInput` where the answers end early.
    """
    answers = dict(given)
    is_fresh = not any(key in given for key in _NEEDED)
    try:
        for key, question in _NEEDED.items():
            if key not in answers and not (key == "line" and has_document):
                answers[key] = _ask(key, question, vocabulary)
        measure = vocabulary.measures.get(answers["measure"])
        if measure is not None and measure.kind == "superlative" and "class" not in answers:
            answers["class"] = _ask("class", f"The {measure.rank} of which class", vocabulary)
        for key, question in _OPTIONAL.items() if is_fresh else ():
            if key == "speaker" and answers.get("attribution", "own") == "own":
                continue
            answer = _ask(key, f"{question} (empty: none)", vocabulary, may_be_empty=True)
            if answer and key not in answers:
                answers[key] = answer
    except (EOFError, KeyboardInterrupt) as error:
        print()
        raise bad_input("checker add", "the answers ended early, so nothing was written", "start again") from error
    return answers


def _ask(key: str, question: str, vocabulary: Vocabulary, *, may_be_empty: bool = False) -> Any:
    """One answer that can be used; asks again, with the nearest words, until it can."""
    check = _CHECKS.get(key, _as_is)
    while True:
        answer = input(f"{question}? ").strip()
        if not answer and may_be_empty:
            return ""
        if not answer:
            if key in SECTIONS:
                print(f"  one of: {list_few(words_for(key, vocabulary))}")
            continue
        if key not in SECTIONS:
            found = check(answer)
            if found is not None:
                return found
            continue
        words = words_for(key, vocabulary)
        if answer in words:
            return answer
        near = find_near(answer, words)
        for name in near:
            print(f"  {name}: {words[name].label}")
        if not near:
            print(f"  there is no such word in claims/vocabulary.yaml under {SECTIONS[key]}")


def _as_is(answer: str) -> str:
    return answer


def _as_line(answer: str) -> int | None:
    if answer.isdecimal() and int(answer) > 0:
        return int(answer)
    print("  a line number is needed")
    return None


def _as_attribution(answer: str) -> str | None:
    if answer in ("own", "reported", "doubted"):
        return answer
    print("  one of: own, reported, doubted")
    return None


_CHECKS: dict[str, Callable[[str], Any]] = {"line": _as_line, "attribution": _as_attribution}
