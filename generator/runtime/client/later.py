"""What is made, or loaded, when it is first touched."""

from __future__ import annotations

from functools import cached_property
from types import SimpleNamespace
from typing import Any, TypeVar, overload

R = TypeVar("R")


class Later:
    """A module of which annotations name something, loaded when one is evaluated.

    `typing.get_type_hints` finds the name then, and who never asks pays for nothing.

    Args:
        name: of the module, relative ones with their dots.
        package: as of `importlib.import_module`.
    """

    def __init__(self, name: str, package: str | None = None) -> None:
        self._name = name
        self._package = package

    def __getattr__(self, name: str) -> Any:
        # Tools that look into modules ask each object for these.
        if name.startswith("__"):
            raise AttributeError(name)
        from importlib import import_module

        return getattr(import_module(self._name, self._package), name)


class resource_attribute(cached_property[R]):
    """A resource, made when it is first touched.

    Asked of the class of the client, it is the class of the resource, so that
    `create_autospec(Client)` and documentation tools find the calls.
    """

    # One overload less than the base, which gives itself when it is asked of a class.
    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> type[R]: ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> R: ...
    def __get__(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, instance: object, owner: type[Any] | None = None
    ) -> Any:
        if instance is None:
            return type(self.func(SimpleNamespace(_caller=None)))
        return super().__get__(instance, owner)
