"""Types that take only what the schema describes.

Response types are tolerant: the decoder skips unknown fields and takes any text for an
enum, so it says nothing of either. An exact type is a subclass with the same layout in
which fields that are not described are refused and enums are closed. Answers are
decoded to it, at the price of the tolerant type, and the objects are made instances of
the tolerant type when they are linked: nobody ever sees an exact one. Only an answer
that it refuses is looked at value by value, see `walk`.

Events are dataclasses, which no struct can become: theirs are decoded a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import count
from types import UnionType
from typing import (
    Annotated,
    Any,
    ForwardRef,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from ..decoding.strict_json import BUILDING
from ..decoding.struct_fields import annotated, evaluated

S = TypeVar("S", bound=msgspec.Struct)

# Required where the type has it: every answer is promised to have one.
ALWAYS = "errcode"

# Rows of these come with what went wrong. A first call that goes well need not wait until
# their types are made: with any row in there, the answer is looked at value by value.
_OF_FAILURES = frozenset({"invalid_param_list", "duplicate_field_list"})
_EMPTY = Annotated[list[Any], msgspec.Meta(max_length=0)] | None

# Whole types only, each the exact one of the first.
_exact: dict[type, Any] = {}
_tolerant: dict[type, Any] = {}
_numbers = count()


@cache
def exact_decoder(cls: Any) -> msgspec.json.Decoder[Any]:
    """Return the decoder of a type's exact type; cached, because building is slow."""
    with BUILDING:
        making = _Making()
        decoder = msgspec.json.Decoder(making.annotation(cls))
        making.publish()
        return decoder


def tolerant_type(cls: type) -> Any:
    """Return what objects of an exact type are to become; None for any other type."""
    return _tolerant.get(cls)


def is_open(cls: type[msgspec.Struct]) -> bool:
    """Tell whether any field is right: the schema describes none."""
    return not cls.__struct_fields__


def spare(cls: type[S]) -> type[S]:
    """Return a subclass with the same fields, and so for each type inside.

    It takes what the class takes. Nothing else knows it, so that nobody can be in the
    middle of it; see `known_type`.
    """
    making = _Making(exact=False)
    made = making.annotation(cls)
    msgspec.json.Decoder(made)
    making.publish()
    return cast("type[S]", made)


class _Making:
    """Exact types that are being made, for one decoder; or spare ones.

    Nobody else sees them before all are whole. A signal handler that decodes in the
    middle of this, a child that is forked, and whoever comes after an interruption make
    them anew.
    """

    def __init__(self, *, exact: bool = True) -> None:
        self._exact = exact
        self._made: dict[type, Any] = {}
        # Each with the name by which a type inside it may refer to it.
        self._under_way: dict[type, str] = {}
        self._known: dict[tuple[Any, str], Any] = {}

    def publish(self) -> None:
        """Let others use what was made."""
        _tolerant.update(
            (made, cls)
            for cls, made in self._made.items()
            if issubclass(cls, msgspec.Struct)
        )
        if self._exact:
            _exact.update(self._made)

    def annotation(self, kind: Any) -> Any:
        """Return a type with enums closed and exact types inside; itself if it is one.

        Of spare types neither enums nor bounds change.
        """
        origin = get_origin(kind)
        if origin is Annotated:
            inner, *rest = get_args(kind)
            made = self.annotation(inner)
            return made if self._exact else cast("Any", Annotated)[(made, *rest)]
        if origin in (Union, UnionType):
            return self._union(kind)
        if origin in (list, dict):
            parts = get_args(kind)
            inner = tuple(map(self.annotation, parts))
            same = all(new is old for new, old in zip(inner, parts, strict=True))
            return kind if same else cast("Any", origin)[inner]
        if origin is Literal and self._exact and isinstance(get_args(kind)[0], str):
            # With an empty text a PBX says that there is none.
            return cast("Any", Literal)[(*get_args(kind), "")]
        return self._class(kind) if isinstance(kind, type) else kind

    def _class(self, cls: Any) -> Any:
        """Return the exact type of a class; itself where any field is right."""
        if name := self._under_way.get(cls):
            return ForwardRef(name)
        published = _exact.get(cls) if self._exact else None
        if made := published or self._made.get(cls):
            return made
        if issubclass(cls, msgspec.Struct):
            if is_open(cls):
                return cls
            fields = self._fields if self._exact else self._spare_fields
            return self._make(cls, lambda: fields(cls), bases=(cls,))
        # As `dataclasses` tells one, which answers need not load.
        if hasattr(cls, "__dataclass_fields__"):
            # For events; it only checks.
            return self._make(cls, lambda: self._dataclass_fields(cls), gc=False)
        return cls

    def _make(self, cls: type, fields: Callable[[], Iterable[Any]], **rest: Any) -> Any:
        """Make the exact type of a class, whose fields may hold objects of its own kind.

        They refer to it by a name, which msgspec looks up among those of this module.
        """
        name = self._under_way[cls] = f"_{cls.__name__}_{next(_numbers)}"
        made = msgspec.defstruct(
            cls.__name__,
            fields(),
            module=__name__,
            kw_only=True,
            forbid_unknown_fields=self._exact,
            **rest,
        )
        del self._under_way[cls]
        globals()[name] = self._made[cls] = made
        return made

    def _fields(
        self, cls: type[msgspec.Struct]
    ) -> list[tuple[str, Any] | tuple[str, Any, Any]]:
        fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
        # All of them: what is not named here would be evaluated once more, which takes
        # long.
        given = annotated(cls)
        names = zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True)
        for name, wire in names:
            annotation, owner = given[name]
            failed = wire in _OF_FAILURES
            kind = _EMPTY if failed else self._evaluated(annotation, owner.__module__)
            if wire == ALWAYS:
                fields.append((name, kind))
            elif wire != name:
                fields.append((name, kind, msgspec.field(default=None, name=wire)))
            else:
                fields.append((name, kind, None))
        return fields

    def _spare_fields(self, cls: type[msgspec.Struct]) -> list[Any]:
        fields: list[Any] = []
        for each in msgspec.structs.fields(cls):
            kind = self.annotation(each.type)
            settings: dict[str, Any] = {"name": each.encode_name}
            if each.default is not msgspec.NODEFAULT:
                settings["default"] = each.default
            if each.default_factory is not msgspec.NODEFAULT:
                settings["default_factory"] = each.default_factory
            fields.append((each.name, kind, msgspec.field(**settings)))
        return fields

    def _dataclass_fields(self, cls: type[Any]) -> list[tuple[str, Any, Any]]:
        hints = get_type_hints(cls).items()
        return [(name, self.annotation(kind), None) for name, kind in hints]

    def _evaluated(self, annotation: Any, module: str) -> Any:
        key = annotation, module
        if key not in self._known:
            self._known[key] = self.annotation(evaluated(annotation, module))
        return self._known[key]

    def _union(self, kind: Any) -> Any:
        parts = get_args(kind)
        listed: set[Any] = {
            type(value)
            for part in parts
            if self._exact and get_origin(part) is Literal
            for value in get_args(part)
        }
        inner = tuple(self.annotation(part) for part in parts if part not in listed)
        if len(inner) == len(parts) and all(
            new is old for new, old in zip(inner, parts, strict=True)
        ):
            return kind
        return cast("Any", Union)[inner]
