"""What needs no tool of its own and little time: the part that `make check` runs too.

A file that was found right is not judged again until it or a judge changes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Any, Protocol, cast

import jsonschema_rs
from openapi_spec_validator import schemas

from generator.bundle import find, pointer_of
from generator.cache import Cache, digest, toolchain_key
from generator.publish.titles import add_titles
from generator.validate import ASYNCAPI_SCHEMA, asyncapi_errors, openapi_errors

from .check import Check, Failed, NotHere, Verdict
from .workshop import CACHE, REPO, SPEC, Workshop

PARSER = REPO / "generator/node/validate-asyncapi.mjs"
_SHOWN = 20
_JUDGES = ("openapi-spec-validator", "jsonschema", "jsonschema-rs")


class Find(Protocol):
    """Yields the faults of a file."""

    __name__: str

    def __call__(self, path: Path, /) -> Iterator[str]: ...


def version(package: str) -> str:
    """Return the version of a package of our own environment."""
    return metadata.version(package)


def find_faults(path: Path) -> Iterator[str]:
    """Yield what is wrong with a published file of JSON, by our own rules."""
    try:
        document: Any = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        yield f"no JSON: {error}"
        return
    if not isinstance(document, dict):
        return
    document = cast(dict[str, Any], document)
    if not {"openapi", "asyncapi"} & document.keys():
        return  # a list of codes, a collection
    for pointer, ref in _references(document):
        if not ref.startswith("#/") or find(document, pointer_of(ref)) is None:
            yield f"{pointer} refers to {ref}, which is nowhere in the file"
    if not str(document.get("openapi", "3.1")).startswith("3.0"):
        titled = json.loads(json.dumps(document))
        add_titles(titled)
        for pointer in _differences(document, titled):
            yield f"{pointer} has no title"


def _references(node: object, pointer: str = "#") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        mapping = cast(dict[str, object], node)
        ref = mapping.get("$ref")
        if isinstance(ref, str):
            yield pointer, ref
        for key, value in mapping.items():
            yield from _references(value, f"{pointer}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(cast(list[object], node)):
            yield from _references(value, f"{pointer}/{index}")


def _differences(one: Any, other: Any, pointer: str = "#") -> Iterator[str]:
    """Yield where one lacks what the other has; both are built alike."""
    if one == other:
        return
    children: Iterable[Any] = range(len(one))
    if isinstance(one, dict):
        children = cast(dict[str, Any], one).keys()
        if children != other.keys():
            yield pointer
    for key in children:
        yield from _differences(one[key], other[key], f"{pointer}/{key}")


def find_openapi_faults(path: Path) -> Iterator[str]:
    """Yield what openapi-spec-validator refuses; of 3.0 what its schema refuses.

    To look at the rest of 3.0 takes it three seconds: the tests and the linters do.
    """
    document = _read(path)
    if document["openapi"].startswith("3.1"):
        for pointer, message in openapi_errors(document):
            yield f"#/{'/'.join(map(str, pointer))} {message}"
        return
    schema = dict(cast(Any, schemas).schema_v30)
    judge_of_30 = jsonschema_rs.Draft4Validator(
        schema, validate_formats=False, offline=True
    )
    for error in judge_of_30.iter_errors(document):
        where = "/".join(map(str, error.instance_path))
        yield f"#/{where} {error.message[:400]}"


def find_asyncapi_faults(path: Path) -> Iterator[str]:
    """Yield what the official schema and the official parser refuse."""
    if not ASYNCAPI_SCHEMA.is_file() or shutil.which("node") is None:
        raise NotHere("the AsyncAPI parser of generator/node (`make node`)")
    document = _read(path)
    for pointer, message in asyncapi_errors(document):
        yield f"#/{'/'.join(map(str, pointer))} {message}"
    done = subprocess.run(["node", PARSER, path], capture_output=True, text=True)
    messages = document["components"]["messages"]
    if done.returncode or done.stdout != f"{len(messages)} messages\n":
        yield f"{done.stdout}{done.stderr}".strip()


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def judge(find_all: Find, path: Path, folder: Path = CACHE / "quick") -> None:
    """Look for faults, unless this file had none when it was judged before.

    Args:
        find_all: yields the faults.
        path: the published file.
        folder: where to note that it had none.

    Raises:
        Failed: with the faults.
    """
    here = Path(__file__).read_text("utf-8")
    makers = ("judges.py", "publish/titles.py", *_JUDGES)
    key = digest(
        toolchain_key(*makers), here, find_all.__name__, path.read_text("utf-8")
    )
    cache = Cache[bool](folder / f"{find_all.__name__}-{path.name}.json")
    if cache.get(key):
        return
    faults = list(find_all(path))
    if faults:
        more = [f"and {len(faults) - _SHOWN} more"] if len(faults) > _SHOWN else []
        raise Failed("\n".join([f"{path.name}:", *faults[:_SHOWN], *more]))
    cache.put(key, True)
    cache.save()


def _run(find_all: Find, names: tuple[str, ...], said: str, _: Workshop) -> Verdict:
    for name in names or sorted(path.name for path in SPEC.glob("*.json")):
        judge(find_all, SPEC / name)
    official = find_all is find_openapi_faults
    return Verdict(version("openapi-spec-validator") if official else "-", said)


def _check(tool: str, find_all: Find, said: str, *names: str) -> Check:
    run = partial(_run, find_all, names, said)
    document = ", ".join(names) or "*.json"
    return Check("lint", "quick", tool, document, run, quick=True)


CHECKS: tuple[Check, ...] = (
    _check("our rules", find_faults, "references lead somewhere, schemas have titles"),
    *(
        _check("openapi-spec-validator", find_openapi_faults, "valid", name)
        for name in ("openapi.json", "openapi-3.0.json")
    ),
    _check("AsyncAPI parser", find_asyncapi_faults, "valid", "asyncapi.json"),
)
