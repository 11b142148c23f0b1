"""Which libraries and versions the package declares: pyproject.toml is the only place."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

REPO = Path(__file__).parents[2]
TRIED = Path(__file__).with_name("tried.json")
"""What passed last: Python, then `lowest` or `newest`, then library, to a version."""


def project() -> dict[str, Any]:
    """Return the table [project] of pyproject.toml."""
    text = (REPO / "pyproject.toml").read_text("utf-8")
    return tomllib.loads(text)["project"]


def dependencies() -> dict[str, Requirement]:
    """Return what is needed at run time, by name."""
    found = map(Requirement, project()["dependencies"])
    return {canonicalize_name(each.name): each for each in found}


def optional() -> dict[str, Requirement]:
    """Return what the extras bring, by name."""
    declared: dict[str, list[str]] = project()["optional-dependencies"]
    found = [Requirement(each) for libraries in declared.values() for each in libraries]
    own = canonicalize_name(project()["name"])
    named = {canonicalize_name(each.name): each for each in found}
    return {name: each for name, each in named.items() if name != own}


def extras() -> dict[str, set[str]]:
    """Return the libraries that each extra brings, by the extra's name."""
    declared: dict[str, list[str]] = project()["optional-dependencies"]
    return {
        extra: {canonicalize_name(Requirement(each).name) for each in libraries}
        for extra, libraries in declared.items()
    }


def groups() -> dict[str, set[str]]:
    """Return the libraries for development, by the group that brings them."""
    text = (REPO / "pyproject.toml").read_text("utf-8")
    declared: dict[str, list[Any]] = tomllib.loads(text)["dependency-groups"]
    return {
        group: {
            canonicalize_name(Requirement(each).name)
            for each in libraries
            if isinstance(each, str)  # a table includes another group
        }
        for group, libraries in declared.items()
    }


def floor(requirement: Requirement) -> Version | None:
    """Return the lowest version that is allowed; None if there is no such bound."""
    return _bound(requirement, ">=")


def ceiling(requirement: Requirement) -> Version | None:
    """Return the first version that is not allowed; None if there is no such bound."""
    return _bound(requirement, "<")


def _bound(requirement: Requirement, operator: str) -> Version | None:
    versions = [
        Version(each.version)
        for each in requirement.specifier
        if each.operator == operator
    ]
    return versions[0] if len(versions) == 1 else None


def locked() -> dict[str, Version]:
    """Return the versions of requirements-test.lock, by name."""
    lines = (REPO / "requirements-test.lock").read_text("utf-8").splitlines()
    pins = [
        Requirement(line.removesuffix("\\")) for line in lines if line[:1].isalnum()
    ]
    return {
        canonicalize_name(pin.name): Version(next(iter(pin.specifier)).version)
        for pin in pins
    }


def tried() -> dict[str, dict[str, dict[str, str]]]:
    """Return the record of what passed."""
    return json.loads(TRIED.read_text("utf-8")) if TRIED.exists() else {}
