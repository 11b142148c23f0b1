"""The package of an overlaid spec: the same as the installed one, by another name."""

from __future__ import annotations

import json
import keyword
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from generator import write
from generator.layout import Layout
from generator.load import JsonObject
from generator.overlay.apply import Overlays
from generator.pipeline import Progress, make

MANIFEST = ".manifest.json"
_MADE_BY = "python -m generator generate --overlay"
_HEADER = "# Made by `make generate` from "
_OUR_HEADER = f"# Made by `{_MADE_BY}` from "
# A package of such a name would be imported in place of what it needs itself.
_NEEDED = (
    "httpx",
    "httpcore",
    "msgspec",
    "websockets",
    *("cryptography", "rich", "typer"),
)
_OURS = ("spec", "generator", "generated", "tests")


class TargetFolderError(Exception):
    """A folder that may not be written to."""

    def __init__(self, folder: Path, message: str, remedy: str) -> None:
        super().__init__(f"{folder}\n  wrong: {message}\n  write: {remedy}")


@dataclass(frozen=True, slots=True)
class Done:
    """What a run wrote."""

    package: write.Written
    documents: write.Written | None
    operations: int
    events: int


class OverlayLayout(Layout):
    """The checkout as a run with overlays sees it: with caches of its own.

    A cache keeps what its last run used, so a shared one would lose what the next
    `make generate` needs. It begins as a copy of that one.
    """

    __slots__ = ()

    @property
    def cache(self) -> Path:
        return self.repo / ".cache/generator/overlay"

    def prepare(self) -> None:
        """Copy what the checkout's own runs know, once."""
        if self.cache.is_dir():
            return
        self.cache.mkdir(parents=True)
        for path in self.cache.parent.glob("*.json"):
            shutil.copy(path, self.cache)


def generate_package(
    repo: Path,
    overlays: list[Path],
    out: Path,
    spec_out: Path | None,
    progress: Progress,
) -> Done:
    """Write a package of the spec with overlays applied.

    Args:
        repo: the checkout that holds spec/.
        overlays: overlay files, in the order in which they apply.
        out: the folder of the package; its name is the package's.
        spec_out: a folder for the published documents, or None.
        progress: called with the name of each stage.

    Raises:
        SpecError: with all problems of an overlay, or of the spec with it.
        TargetFolderError: a folder may not be written to.
    """
    _check_name(out)
    folders = [folder for folder in (out, spec_out) if folder is not None]
    for folder in folders:
        _check_folder(folder, repo)
    if spec_out is not None and _meet(out.resolve(), spec_out.resolve()):
        message = f"it and {out} are one in the other"
        raise TargetFolderError(spec_out, message, "a folder beside it")
    layout = OverlayLayout(repo)
    layout.prepare()
    progress("read overlays")
    applied = Overlays.read(overlays, repo)
    with applied.to_blame():
        made = make(layout, progress, applied.apply)
    progress("write")
    package = {name: _headed(text) for name, text in made.package.items()}
    documents = made.documents
    return Done(
        package=_write(package, out),
        documents=_write(documents, spec_out) if spec_out is not None else None,
        operations=sum(len(m.operations) for m in made.spec.built.modules),
        events=made.spec.package.event_count,
    )


def _headed(text: str) -> str:
    if not text.startswith(_HEADER):
        return text
    return _OUR_HEADER + text.removeprefix(_HEADER)


def _write(files: dict[str, str], folder: Path) -> write.Written:
    names = sorted([*files, MANIFEST])
    manifest = json.dumps({"made_by": _MADE_BY, "files": names}, indent=0) + "\n"
    owned = _owned(folder) or []
    folder.mkdir(parents=True, exist_ok=True)
    return write.write_tree({**files, MANIFEST: manifest}, folder, owned)


def _owned(folder: Path) -> list[str] | None:
    """Return the names that an earlier run wrote; None if none did."""
    try:
        data: object = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(data, dict):
        return None
    manifest = cast(JsonObject, data)
    names = manifest.get("files")
    if manifest.get("made_by") != _MADE_BY or not isinstance(names, list):
        return None
    return [name for name in cast(list[object], names) if isinstance(name, str)]


def _check_name(out: Path) -> None:
    name = out.resolve().name
    remedy = "a folder whose name can be imported, such as my_package"
    if not (name.isascii() and name.isidentifier()) or keyword.iskeyword(name):
        message = f"{name!r} cannot be the name of a package"
        raise TargetFolderError(out, message, remedy)
    if name in sys.stdlib_module_names or name in _NEEDED:
        message = f"{name!r} is a module that the package itself needs"
        raise TargetFolderError(out, message, remedy)


def _check_folder(folder: Path, repo: Path) -> None:
    where = folder.resolve()
    for kept in (repo / name for name in _OURS):
        if where == kept or kept in where.parents:
            message = f"it is in {kept.name}/, where overlays write nothing"
            raise TargetFolderError(folder, message, "a folder of your own")
    if where in (repo, *repo.parents):
        message = "it holds the checkout"
        raise TargetFolderError(folder, message, "a folder of your own")
    if where.exists() and not where.is_dir():
        raise TargetFolderError(folder, "it is a file", "the name of a folder")
    if where.is_dir() and any(_entries(where)) and _owned(where) is None:
        message = f"it holds files that no run with --overlay made (no {MANIFEST})"
        raise TargetFolderError(folder, message, "a new folder, or an empty one")


def _entries(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.name != "__pycache__")


def _meet(one: Path, other: Path) -> bool:
    return one == other or one in other.parents or other in one.parents
