"""Where the two sides come from: a git ref, a folder or a file."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

from generator.diff.python.package import FolderPackage, GitPackage, Package
from generator.diff.spots import KINDS, Kind
from generator.load import JsonObject

_IN_REPOSITORY = "generated/spec"
_PACKAGE = "yeastar_pseries"


class DiffError(Exception):
    """What cannot be compared, and what to give instead; one line."""


@dataclass(slots=True)
class Side:
    """One of the two states.

    Attributes:
        name: how it was given.
        documents: its bundles.
        package: the Python package that belongs to it, if there is one.
        alone: it is one file, not a state of all documents.
    """

    name: str
    documents: dict[Kind, JsonObject] = field(default_factory=dict[Kind, JsonObject])
    package: Package | None = None
    alone: bool = False


def read_side(given: str, repository: Path) -> Side:
    """Read a side.

    Args:
        given: a path, or else a git ref.
        repository: the folder in which git looks for the ref.

    Raises:
        DiffError: it is neither, or what it holds cannot be read.
    """
    path = Path(given)
    try:
        if path.is_dir():
            return _folder(given, path)
        if path.is_file():
            document = _parsed(path.read_bytes(), str(path))
            return Side(given, {_kind(document, str(path)): document}, alone=True)
    except OSError as error:
        raise DiffError(f"{given}: cannot be read ({error.strerror})") from None
    return _ref(given, repository)


def _folder(given: str, path: Path) -> Side:
    for folder in (path, path / "spec", path / _IN_REPOSITORY):
        files: list[tuple[Kind, Path]] = [
            (kind, folder / f"{kind}.json") for kind in KINDS
        ]
        found: list[tuple[Kind, Path]] = [
            (kind, file) for kind, file in files if file.is_file()
        ]
        if found:
            side = Side(given)
            for kind, file in found:
                side.documents[kind] = _of_kind(file.read_bytes(), str(file), kind)
            package = folder.parent / _PACKAGE
            if (package / "__init__.py").is_file():
                side.package = FolderPackage(package)
            return side
    raise DiffError(
        f"{given}: no openapi.json, asyncapi.json or errors.json in this folder, in its "
        f"spec/ or {_IN_REPOSITORY}/; give the folder that `make generate` fills"
    )


def _ref(given: str, repository: Path) -> Side:
    if given.startswith("-"):
        raise DiffError(f"{given}: neither a file, a folder nor a git ref")
    commit = _git(repository, "rev-parse", "--verify", "--quiet", f"{given}^{{commit}}")
    if commit is None:
        raise DiffError(
            f"{given}: neither a file, a folder nor a git ref of {repository}; "
            "`git branch -a` and `git tag` list the refs, --repo names another repository"
        )
    name = commit.decode().strip()
    side = Side(given)
    for kind in KINDS:
        where = f"{_IN_REPOSITORY}/{kind}.json"
        data = _git(repository, "cat-file", "blob", f"{name}:{where}")
        if data is not None:
            side.documents[kind] = _of_kind(data, f"{given}:{where}", kind)
    if not side.documents:
        raise DiffError(
            f"{given}: no bundles in {_IN_REPOSITORY}/ at this commit; "
            "take one after the first `make generate`"
        )
    side.package = GitPackage.of(repository, name, f"generated/{_PACKAGE}")
    return side


def _git(repository: Path, *arguments: str) -> bytes | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(repository), *arguments], capture_output=True, check=False
        )
    except OSError as error:
        raise DiffError(f"git cannot be started ({error.strerror})") from None
    return done.stdout if done.returncode == 0 else None


def _of_kind(data: bytes, name: str, kind: Kind) -> JsonObject:
    document = _parsed(data, name)
    found = _kind(document, name)
    if found != kind:
        raise DiffError(f"{name}: holds {found}, its name says {kind}; rename it")
    return document


def _parsed(data: bytes, name: str) -> JsonObject:
    try:
        if name.endswith((".yaml", ".yml")):
            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            document: Any = yaml.load(data, loader)
        else:
            document = json.loads(data)
    except json.JSONDecodeError as error:
        raise DiffError(
            f"{name}:{error.lineno}: not JSON ({error.msg}); run `make generate` again"
        ) from None
    except yaml.YAMLError as error:
        first = " ".join(str(error).split())[:120]
        raise DiffError(f"{name}: not YAML ({first})") from None
    except (UnicodeDecodeError, RecursionError):
        raise DiffError(f"{name}: not a text in UTF-8, or nested too deep") from None
    if not isinstance(document, dict):
        raise DiffError(f"{name}: no document, it holds no object at its root")
    return cast(JsonObject, document)


def _kind(document: JsonObject, name: str) -> Kind:
    if isinstance(document.get("openapi"), str):
        if document["openapi"].startswith("3.1"):
            return "openapi"
        raise DiffError(
            f"{name}: OpenAPI {document['openapi']}; give openapi.json, which is 3.1"
        )
    if isinstance(document.get("asyncapi"), str):
        if document["asyncapi"].startswith("3."):
            return "asyncapi"
        raise DiffError(f"{name}: AsyncAPI {document['asyncapi']}; it has to be 3.0")
    if isinstance(document.get("codes"), list):
        return "errors"
    raise DiffError(
        f"{name}: neither OpenAPI, AsyncAPI nor the table of error codes; "
        "give openapi.json, asyncapi.json or errors.json of generated/spec"
    )
