"""What of the public surface broke, by griffe; modules that did not change are not read.

Public is what `__init__` and the modules beside it hand out, methods of the resources,
and the classes of answers. The sync side is derived from the async one, so that one is
read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import griffe

from generator.diff.python.package import Package

# Beside the modules that lie next to the first.
_GATES = ("__init__.py", "events/__init__.py")
_RESOURCES = "_async/resources/"
# One class in several modules, each of which builds on another.
_CLIENT = "_runtime/client/_async/"
_READ = (
    "models/",
    "events/",
    _RESOURCES,
    "_async/client.py",
    _CLIENT,
)
# Whose `__init__` hands out all names of all modules.
_FLAT = ("models/", "events/")
_NOT_OURS = sys.stdlib_module_names | {"httpx", "httpcore", "msgspec", "websockets"}
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"^(?:class )?(\w+)(?=[(:]| [:=])", re.MULTILINE)
_MEMBER = re.compile(r"^    (?:async )?def (\w+)\(", re.MULTILINE)
# Values of annotations and of aliases change with every known value of an enum.
_NOT_TOLD = {"ATTRIBUTE_CHANGED_VALUE", "ATTRIBUTE_CHANGED_TYPE"}
_RULES = {
    "OBJECT_REMOVED": "python-removed",
    "OBJECT_CHANGED_KIND": "python-kind-changed",
    "PARAMETER_REMOVED": "python-parameter-removed",
    "PARAMETER_ADDED_REQUIRED": "python-parameter-required",
    "PARAMETER_CHANGED_REQUIRED": "python-parameter-required",
    "PARAMETER_CHANGED_KIND": "python-parameter-kind-changed",
    "PARAMETER_MOVED": "python-parameter-moved",
    "PARAMETER_CHANGED_DEFAULT": "python-default-changed",
    "RETURN_CHANGED_TYPE": "python-return-changed",
    "CLASS_REMOVED_BASE": "python-base-removed",
}


@dataclass(frozen=True, slots=True)
class Break:
    """One thing that callers of the old package would stumble over.

    Attributes:
        rule: the rule of it.
        module: the file, below the package.
        path: names from the module on: `AsyncQueueResource.list`.
        detail: the parameter, or what else is concerned.
        what: griffe's words.
    """

    rule: str
    module: str
    path: str
    detail: str
    what: str

    @property
    def name(self) -> str:
        """How the caller writes it: `queue.list`, `models.QueueDetail.number`."""
        home, _, file = self.module.removesuffix(".py").rpartition("/")
        if home.startswith("_async/resources"):
            owner, _, rest = self.path.partition(".")
            if owner.endswith("Resource"):
                shown = file.replace("v2_", "v2.") if file != "root" else ""
                return ".".join(filter(None, (shown, rest))) or owner
        places = {"models": "models.", "events": "events."}
        return places.get(home, "") + self.path.replace("AsyncBaseClient", "Client")

    def __str__(self) -> str:
        return self.name + (f"({self.detail})" if self.detail else "")


def breaks(old: Package, new: Package) -> list[Break]:
    """Return what broke between two packages, each once, sorted."""
    before, after = old.hashes(), new.hashes()
    public = _public_runtime(old, before)
    changed = [
        path
        for path in before
        if before[path] != after.get(path)
        and (path in public or _is_gate(path) or path.startswith(_READ))
    ]
    texts_before = old.read(changed)
    texts_after = new.read([path for path in changed if path in after])
    rooms = (*_FLAT, _CLIENT)
    come = [path for path in after if path not in before and path.startswith(rooms)]
    moved = _names_in(texts_after | (texts_come := new.read(come)))
    members = _members_in(texts_after | texts_come)
    types = new.read([path for path in ("types.py",) if path in after])
    handed_out = set(_WORD.findall("".join(types.values())))
    found: set[Break] = set()
    for path in changed:
        was = _module(path, texts_before[path])
        now = _module(path, texts_after.get(path, ""))
        if _is_gate(path):
            found |= set(_names_gone(path, was, now))
        if path in public and not path.startswith(_READ):
            _keep(was, public[path])
        if path.startswith(_CLIENT):
            _keep(was, set(was.classes))
        found |= {
            each
            for each in _griffe(path, was, now)
            if not (path.startswith(_FLAT) and each.path in moved)
            and not (path == f"{_CLIENT}base.py" and _last(each) in members)
            and not (path.startswith(_RESOURCES) and each.path in handed_out)
        }
    return sorted(found, key=lambda each: (each.module, each.path, each.detail))


def _is_gate(path: str) -> bool:
    """Tell whether a module hands out names to users."""
    return path in _GATES or not ("/" in path or path.startswith("_"))


def _names_in(texts: dict[str, str]) -> set[str]:
    """Return the names of the flat rooms: a class that moved there is not gone."""
    return {
        name
        for path, text in texts.items()
        if path.startswith(_FLAT)
        for name in _NAME.findall(text)
    }


def _members_in(texts: dict[str, str]) -> set[str]:
    """Return the members of the client's classes: one that moved there is not gone."""
    return {
        name
        for path, text in texts.items()
        if path.startswith(_CLIENT)
        for name in _MEMBER.findall(text)
    }


def _last(found: Break) -> str:
    """Return the name of what is gone; nothing for another change."""
    return found.path.rpartition(".")[2] if found.rule == "python-removed" else ""


def _module(path: str, text: str) -> griffe.Module:
    name = path.removesuffix(".py").replace("/", ".").strip("_") or "package"
    return griffe.visit(name.rsplit(".", 1)[-1], filepath=Path(path), code=text)


def _keep(module: griffe.Module, names: set[str]) -> None:
    for name in list(module.members):
        if name not in names:
            del module.members[name]


def _public_runtime(package: Package, files: dict[str, str]) -> dict[str, set[str]]:
    """Return the modules of the runtime that the gates hand names out of."""
    found: dict[str, set[str]] = {}
    gates = filter(_is_gate, files)
    for path, text in package.read(gates).items():
        base = path.split("/")[:-1]
        for member in _module(path, text).members.values():
            if not member.is_alias:
                continue
            target = str(getattr(member, "target_path", ""))
            if "_runtime." in target and "_sync" not in target and not base[1:]:
                home, _, name = target[target.index("_runtime.") :].rpartition(".")
                found.setdefault(home.replace(".", "/") + ".py", set()).add(name)
    return found


def _names_gone(path: str, was: griffe.Module, now: griffe.Module) -> Iterator[Break]:
    """Yield names that a gate hands out no longer; the sync ones have an async twin."""
    for name in was.members.keys() - now.members.keys():
        member = was.members[name]
        if name.startswith("_") or not member.is_alias:
            continue
        target = str(getattr(member, "target_path", ""))
        if target.split(".")[0] in _NOT_OURS:
            continue
        if "._sync." not in target:
            yield Break("python-removed", path, name, "", "is gone")


def _is_attribute_anyway(was: griffe.Module, each: griffe.Breakage) -> bool:
    """Return whether a decorated function and an attribute stand for each other."""
    if each.kind is not griffe.BreakageKind.OBJECT_CHANGED_KIND:
        return False
    before: Any = was
    for name in each.obj.path.split(".")[1:]:
        before = before.members[name]
    return any(getattr(twin, "decorators", None) for twin in (before, each.obj))


def _griffe(path: str, was: griffe.Module, now: griffe.Module) -> Iterator[Break]:
    for each in griffe.find_breaking_changes(was, now):
        kind = each.kind.name
        if kind in _NOT_TOLD or _is_attribute_anyway(was, each):
            continue
        parts = each.obj.path.split(".")[1:]
        if kind == "OBJECT_REMOVED" and parts[-1].startswith("__"):
            continue  # inherited from now on
        detail = ""
        for value in (each.new_value, each.old_value):
            if isinstance(value, griffe.Parameter) and not detail:
                detail = value.name
        rule = _RULES.get(kind, "python-removed")
        yield Break(rule, path, ".".join(parts), detail, each.kind.value)
