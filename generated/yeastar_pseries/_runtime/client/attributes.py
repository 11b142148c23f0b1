# Made by `make generate` from generator/runtime/client/attributes.py; edits are lost.
"""How a resource is an attribute of its client."""

from __future__ import annotations

from functools import cached_property
from types import SimpleNamespace
from typing import Any, TypeVar, overload

R = TypeVar("R")


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
