"""Everything that users can get hold of says what it takes and gives, to tools as well."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Any, get_args, get_type_hints
from unittest.mock import create_autospec

import yeastar_pseries

PACKAGE = yeastar_pseries.__name__


class Walk:
    """From the public modules on to whatever an annotation names.

    Attributes:
        functions, classes: what was found, under a name that tells where.
    """

    def __init__(self) -> None:
        self.functions: dict[FunctionType, str] = {}
        self.classes: dict[type, str] = {}

    def public(self) -> None:
        """Visit each name of each public module."""
        found = pkgutil.iter_modules(yeastar_pseries.__path__, f"{PACKAGE}.")
        names = [each.name for each in found if "._" not in each.name]
        for name in [PACKAGE, *names]:
            if not name.endswith(".__main__"):
                self.module(importlib.import_module(name))

    def module(self, module: ModuleType) -> None:
        for name in getattr(module, "__all__", dir(module)):
            value = getattr(module, name)
            if isinstance(value, type):
                self.visit(value)
            elif isinstance(value, FunctionType) and not name.startswith("_"):
                self.take(value, f"{module.__name__}.{name}")

    def visit(self, kind: type) -> None:
        """Visit a class, its bases, and what its members name."""
        ours = kind.__module__.partition(".")[0] == PACKAGE
        if not ours or kind in self.classes:
            return
        self.classes[kind] = f"{kind.__module__}.{kind.__qualname__}"
        for name, member in list(vars(kind).items()):
            for function in _functions(member):
                self.take(function, f"{self.classes[kind]}.{name}")
            if isinstance(member, type):
                self.visit(member)
        for base in kind.__bases__:
            self.visit(base)

    def take(self, function: FunctionType, place: str) -> None:
        ours = function.__module__.partition(".")[0] == PACKAGE
        if not ours or function in self.functions:
            return
        self.functions[function] = place
        for named in get_type_hints(function).values():
            for each in _classes(named):
                self.visit(each)


def _functions(member: object) -> Iterator[FunctionType]:
    """The functions of a method, a property, or whatever else stands in a class."""
    if isinstance(member, property):
        given: list[object] = [member.fget, member.fset, member.fdel]
    elif isinstance(member, staticmethod | classmethod):
        given = [member.__func__]
    elif isinstance(member, functools.cached_property):
        given = [member.func]
    else:
        given = [member]
    for each in given:
        if isinstance(each, FunctionType):
            yield each


def _classes(named: Any) -> Iterator[type]:
    if isinstance(named, type):
        yield named
    for each in get_args(named):
        yield from _classes(each)


def test_hints_and_signatures_of_everything_that_users_reach_resolve() -> None:
    walk = Walk()
    walk.public()
    assert len(walk.functions) > 2000
    assert len(walk.classes) > 800
    for function in walk.functions:
        inspect.signature(function)
    for kind, place in walk.classes.items():
        assert isinstance(get_type_hints(kind), dict), place
        if not issubclass(kind, Exception):
            # Python itself has none for exceptions without a constructor of their own.
            inspect.signature(kind)
        create_autospec(kind)


def test_resources_name_their_class() -> None:
    for client in (yeastar_pseries.Client, yeastar_pseries.AsyncClient):
        for owner in (client, client.v2):
            for name, member in vars(owner).items():
                if isinstance(member, functools.cached_property):
                    hint = get_type_hints(member.func)["return"]
                    assert hint is getattr(owner, name)
