"""JSON Schemas of the files people write, generated from the models and published with the package.

``python -m checker.files.schema`` renews the committed ones.  They use the keys that stand in files, inline
every part (that validates quicker), and refuse null: a key that says nothing is left out.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from checker.files.acceptance import Test, compile_test
from checker.files.faults import DAY, Fault, tell
from checker.files.keys import key_of
from checker.files.yaml_file import KeyPath

FOLDER = Path(__file__).parent.parent / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def models() -> dict[str, type[BaseModel]]:
    """The model behind each generated schema, by the schema's name."""
    from checker.model.baseline import Baseline
    from checker.model.claims_file import ClaimsFile
    from checker.model.resolution import ResolutionsFile
    from checker.model.rule import Rule, RuleFile
    from checker.model.vocabulary import Vocabulary

    return {
        "claims": ClaimsFile,
        "vocabulary": Vocabulary,
        "rule": RuleFile,
        "rule-head": Rule,  # what of a rule file stands above its examples
        "resolutions": ResolutionsFile,
        "baseline": Baseline,
    }


def build_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a file that holds this model."""
    generated = model.model_json_schema()
    parts = generated.pop("$defs", {})
    built: dict[str, Any] = _as_in_files(generated, parts)
    return {"$schema": DIALECT, "title": model.__name__, **built}


def _as_in_files(schema: Any, parts: dict[str, Any]) -> Any:
    """A schema as pydantic gives it, with files' keys, no references, no null, no titles, no defaults."""
    if isinstance(schema, list):
        return [_as_in_files(item, parts) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _as_in_files(parts[schema["$ref"].removeprefix("#/$defs/")], parts)
    branches = [branch for branch in schema.get("anyOf", ()) if branch != {"type": "null"}]
    if len(branches) == 1:
        return _as_in_files(branches[0], parts)
    built: dict[str, Any] = {}
    for key, value in schema.items():
        match key:
            case "title" | "default":
                continue
            case "type" if "enum" in schema or "const" in schema:
                continue  # said already, and a fault would be told twice
            case "properties":
                built[key] = {key_of(name): _as_in_files(inner, parts) for name, inner in value.items()}
            case "patternProperties":
                built[key] = {name: _as_in_files(inner, parts) for name, inner in value.items()}
                built["additionalProperties"] = False
            case "required":
                built[key] = [key_of(name) for name in value]
            case "format" if value == "date":
                built["pattern"] = DAY
            case "anyOf":
                built[key] = _as_in_files(branches, parts)
            case "enum" | "const":
                built[key] = value
            case _:
                built[key] = _as_in_files(value, parts)
    if built.get("type") == "string" and "enum" not in built and built.get("pattern") != DAY:
        built["type"] = ["string", "integer"]  # an id of digits alone needs no quotes
    return built


@functools.cache
def read_schema(name: str) -> dict[str, Any]:
    """A published schema: claims, vocabulary, rule, resolutions, baseline or report."""
    schema: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


@functools.cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator  # heavy: only faulty input pays for it

    return Draft202012Validator(read_schema(name))


@functools.cache
def _test(name: str) -> Test:
    return compile_test(read_schema(name))


def is_accepted(data: Any, schema_name: str) -> bool:
    """Whether data is beyond doubt what a published schema allows."""
    return _test(schema_name)(data)


def find_faults(data: Any, schema_name: str) -> list[Fault]:
    """Everything that a published schema refuses in the data."""
    if is_accepted(data, schema_name):
        return []
    found = (fault for error in _validator(schema_name).iter_errors(data) for fault in tell(error))
    return list(dict.fromkeys(found))


def validate(data: Any, schema_name: str) -> list[tuple[KeyPath, str]]:
    """Everything that a published schema refuses: the path to the key, what is wrong, how to mend it."""
    faults = find_faults(data, schema_name)
    return [(path, f"{what}; {mend}" if mend else what) for path, what, mend in faults]


def as_text(schema: dict[str, Any]) -> str:
    """A schema as it is committed."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def renew() -> None:
    """Write the generated schemas into the package."""
    from checker.files.writing import write_all

    write_all({FOLDER / f"{name}.schema.json": as_text(build_schema(model)) for name, model in models().items()})


if __name__ == "__main__":
    renew()
