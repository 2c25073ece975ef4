"""The command line: what each command takes, in words; running them is in the other modules here."""

from __future__ import annotations

import argparse

import checker

SEVERITIES = ("high", "medium", "low")
VERDICTS = ("prefer", "both_hold", "not_comparable", "neither", "deferred")


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands.  Imports nothing heavy: `--help` must be quick."""
    parser = argparse.ArgumentParser(
        prog="checker",
        description="Tells where sources disagree: which figure, in whose words, on which line, and how far apart.",
        epilog="Exit codes: 0 nothing new and unresolved, 1 something is, 2 the input cannot be used, "
        "3 the checker itself failed.",
    )
    parser.add_argument("--version", action="version", version=f"checker {checker.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_scan(commands)
    _add_draft(commands)
    _add_extract(commands)
    _add_verify(commands)
    _add_resolve(commands)
    _add_baseline(commands)
    _add_rules(commands)
    _add_explain(commands)
    _add_init(commands)
    _add_add(commands)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, what: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".")


def _add_workspace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workspace", nargs="?", default=".", metavar="WORKSPACE",
                        help="the folder with claims/ (default: this one)")  # fmt: skip


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "check", "compare the claims of a workspace and tell where they disagree")
    _add_workspace(parser)
    _add_gate(parser)
    parser.add_argument("--write", action="store_true",
                        help="renew reports/report.md and reports/findings.json")  # fmt: skip


def _add_gate(parser: argparse.ArgumentParser) -> None:
    """What `check` and `scan` have in common: how to print, and when to fail."""
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text",
                        help="how to print what was found (default: text)")  # fmt: skip
    parser.add_argument("--baseline", metavar="FILE", help="findings listed in this file are not new")
    parser.add_argument("--fail-on", choices=SEVERITIES, default="medium",
                        help="the lowest severity that makes the exit code 1 (default: medium)")  # fmt: skip
    parser.add_argument("--today", metavar="DATE", help="the day deferred resolutions are held against (YYYY-MM-DD)")


def _add_documents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("documents", nargs="+", metavar="DOCUMENT",
                        help="text, Markdown, HTML, PDF or DOCX; a folder is walked; - is standard input")  # fmt: skip
    parser.add_argument("--with", dest="with_workspace", metavar="WORKSPACE",
                        help="a workspace whose vocabulary and reviewed claims sharpen the answer")  # fmt: skip
    _add_nlp(parser)


def _add_nlp(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--nlp", action="store_true",
                        help="name more subjects by an English model; slower, needs the extra [nlp]")  # fmt: skip


def _add_scan(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "scan", "read documents and tell where they disagree, without a workspace")
    _add_documents(parser)
    _add_gate(parser)
    parser.add_argument("--write", metavar="DIR",
                        help="keep the draft claims as a workspace in this folder, new or empty")  # fmt: skip


def _add_draft(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "draft", "hold each figure of a draft against its sources, before publication")
    parser.add_argument("story", metavar="STORY",
                        help="the draft: text, Markdown, HTML or DOCX; - is standard input")  # fmt: skip
    parser.add_argument("--against", nargs="+", required=True, metavar="SOURCE",
                        help="a document, a folder of documents, or a workspace with reviewed claims")  # fmt: skip
    parser.add_argument("--complete", action="store_true",
                        help="the sources are all there is, so that what is not found in them counts")  # fmt: skip
    _add_gate(parser)
    parser.add_argument("--no-quotes", action="store_true",
                        help="print places and values only, no word of the draft or of the sources")  # fmt: skip
    parser.add_argument("--annotate", metavar="OUT",
                        help="write a copy of the draft with a note at each figure that is not supported")  # fmt: skip


def _add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "extract", "read the claims of documents as drafts for a person to review")
    _add_documents(parser)
    parser.add_argument("--format", choices=("yaml", "json"), default="yaml",
                        help="how to print the draft claims (default: yaml)")  # fmt: skip
    parser.add_argument("--write", metavar="DIR",
                        help="write them as a workspace into this folder, new or empty")  # fmt: skip


def _add_verify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "verify", "prove that every quote stands in its document, on its line")
    _add_workspace(parser)
    parser.add_argument("--documents", metavar="DIR", required=True, help="the folder with the sources' documents")
    parser.add_argument("--coverage", action="store_true",
                        help="list the numbers, dates and names that no claim carries")  # fmt: skip


def _add_resolve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "resolve", "record what was decided about a finding, and why")
    parser.add_argument("finding", metavar="FINDING", help="the finding's id, or enough of its first digits")
    _add_workspace(parser)
    parser.add_argument("--verdict", choices=VERDICTS, required=True, help="what was decided")
    parser.add_argument("--reason", required=True, help="what in the sources decides it")
    parser.add_argument("--by", required=True, metavar="NAME", help="who decided")
    parser.add_argument("--position", metavar="VALUE", help="with prefer: the value that is preferred")
    parser.add_argument("--until", metavar="DATE", help="with deferred: the day until which it rests (YYYY-MM-DD)")
    parser.add_argument("--today", metavar="DATE", help="the day that is recorded (default: today)")


def _add_baseline(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "baseline", "write down which findings are known; being known is not being accepted")
    _add_workspace(parser)


def _add_rules(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "rules", "list the rules, or run their own examples")
    _add_workspace(parser)
    parser.add_argument("--examples", action="store_true", help="run every rule's examples of conflict and of none")


def _add_init(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "init", "make a workspace with a small invented example that runs at once")
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER",
                        help="the folder to make it in, new or empty (default: this one)")  # fmt: skip


def _add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "explain", "tell in words everything that led to a finding, a claim or a rule")
    parser.add_argument("thing", metavar="THING",
                        help="a finding's id or its first digits, a claim (source:claim), or a rule's id")  # fmt: skip
    parser.add_argument("places", nargs="*", default=["."], metavar="WORKSPACE_OR_DOCUMENT",
                        help="the folder with claims/ (default: this one), or the documents of a scan")  # fmt: skip
    parser.add_argument("--with", dest="with_workspace", metavar="WORKSPACE",
                        help="with documents: the workspace that the scan was run with")  # fmt: skip
    _add_nlp(parser)


def _add_add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "add", "add a claim to a source, by options or by answering questions")
    parser.add_argument("source", metavar="SOURCE", help="the id of the source whose claim it is")
    parser.add_argument("--workspace", default=".", metavar="DIR", help="the folder with claims/ (default: this one)")
    parser.add_argument("--documents", metavar="DIR",
                        help="the folder with the documents: the quote and its line are looked up")  # fmt: skip
    parser.add_argument("--subject", metavar="WORD", help="what it is about, a word of the vocabulary")
    parser.add_argument("--measure", metavar="WORD", help="what is said of it, a word of the vocabulary")
    parser.add_argument("--value", metavar="TEXT", action="append",
                        help="the value as written; several times for a set")  # fmt: skip
    parser.add_argument("--quote", metavar="TEXT", help="the words that hold it, at most 10")
    parser.add_argument("--line", metavar="N", type=int, help="the line of the document on which the quote starts")
    parser.add_argument("--when", metavar="TIME", help="the time that it holds for")
    parser.add_argument("--extent", choices=("within", "throughout", "total"), help="how it holds over that time")
    parser.add_argument("--where", metavar="WORD", help="the place that it holds for")
    parser.add_argument("--of", metavar="WORD", help="the subject or class that it is a part or count of")
    parser.add_argument("--class", dest="class_", metavar="WORD", help="of a first, last, largest or only: which class")
    parser.add_argument("--members", choices=("all", "some", "none"), help="how much of a set is named")
    parser.add_argument("--attribution", choices=("own", "reported", "doubted"),
                        help="whose words they are (default: own)")  # fmt: skip
    parser.add_argument("--speaker", metavar="NAME", help="who is quoted")
    parser.add_argument("--origin", metavar="WORD", help="the database or report that is cited")
    parser.add_argument("--note", metavar="TEXT", help="a remark for people")
    parser.add_argument("--id", metavar="ID", help="the claim's id (default: made from subject and measure)")
