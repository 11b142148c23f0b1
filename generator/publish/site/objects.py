"""Classes, functions and constants of the package, as sections of a page."""

from __future__ import annotations

import keyword
from collections.abc import Iterator

import griffe

from generator.publish.site.package import NAME, Painter, plain
from generator.publish.site.words import definitions, docstring, line

_WIDE = 80
# What msgspec and the package's own bases bring to every object.
_COMMON = {"Model", "Arguments", "Event", "Envelope"}


def section(each: griffe.Object, paint: Painter, level: int = 2) -> Iterator[str]:
    """Give what is told of a class, a function or a constant, block by block."""
    match each:
        case griffe.Class():
            yield from class_section(each, paint, level)
        case griffe.Function():
            yield heading(level, each.name, each.name)
            yield signature(each, each.name)
            yield from docstring(each.docstring, paint)
        case griffe.Attribute():
            yield heading(level, each.name, each.name)
            yield f"```python\n{_constant(each)}\n```"
            yield from docstring(each.docstring, paint)
        case _:
            return


def class_section(each: griffe.Class, paint: Painter, level: int) -> Iterator[str]:
    """Give a class: how it is made, its words, its fields, its methods."""
    yield heading(level, each.name, each.name)
    # A base that no page tells of is how it is made, not what it is.
    told = [base for base in map(paint, each.bases) if "<a " in base]
    if told:
        yield f"Is a {', '.join(told)}."
    made = _constructor(each)
    if made is not None:
        yield signature(made, each.name).replace(") -> None\n```", ")\n```")
    docs = [words_of(each), made.docstring if made else None]
    for doc in dict.fromkeys(docs):
        yield from docstring(doc, paint)
    yield from fields(each, paint)
    for method in methods(each, paint):
        anchor = f"{each.name}.{method.name}"
        yield heading(level + 1, anchor, anchor)
        yield signature(method, method.name)
        yield from docstring(method.docstring, paint)


def words_of(each: griffe.Object) -> griffe.Docstring | None:
    """Return the docstring of an object, else that of the base it stands for."""
    if each.docstring or not isinstance(each, griffe.Class):
        return each.docstring
    bases = (base for base in each.mro() if base.canonical_path.startswith(NAME))
    return next((base.docstring for base in bases if base.docstring), None)


def fields(each: griffe.Class, paint: Painter) -> Iterator[str]:
    """Give the fields of a class that its docstring has not told of already."""
    doc = words_of(each)
    sections = doc.parse("google", warnings=False) if doc else []
    known = {
        row.name
        for section in sections
        if isinstance(section, griffe.DocstringSectionAttributes)
        for row in section.value
    }
    silent: list[str] = []
    rows: list[tuple[str, str, str]] = []
    for name, field in members(each, paint):
        if not isinstance(field, griffe.Attribute) or name in known:
            continue
        type_ = paint(field.annotation)
        if field.docstring:
            rows.append((name, type_, field.docstring.value.split("\n\n")[0]))
        elif type_ and _has_fields(each):
            silent.append(f"- `{name}`&nbsp; {type_}")
    if silent:
        yield "\n".join(silent)
    if rows:
        yield definitions(iter(rows))


def _has_fields(each: griffe.Class) -> bool:
    """Tell a class whose fields are its meaning from one that keeps its own things."""
    bases = {str(base).rpartition(".")[2] for base in each.bases}
    return "dataclass" in each.labels or bool(
        bases & {"Struct", "NamedTuple", *_COMMON}
    )


def methods(each: griffe.Class, paint: Painter) -> list[griffe.Function]:
    """Return the methods that people call, of bases that no page tells of too."""
    return [
        method
        for _, method in members(each, paint)
        if isinstance(method, griffe.Function) and method.docstring
        # The pages of resources tell of these.
        and not str(method.returns or "").endswith("Resource")
    ]


def members(each: griffe.Class, paint: Painter) -> Iterator[tuple[str, griffe.Object]]:
    """Give what a class has, its own first; what every model has is told elsewhere."""
    told = paint.homes.places
    for name, member in {**each.members, **_inherited(each)}.items():
        ours = name.endswith("_") and not keyword.iskeyword(name[:-1])
        if name.startswith("_") or ours:
            continue
        target = member.final_target if isinstance(member, griffe.Alias) else member
        owner = target.parent or each
        elsewhere = owner.name in _COMMON or owner.canonical_path in told
        if owner.canonical_path == each.canonical_path or not elsewhere:
            yield name, target


def _is_plain(each: griffe.Class) -> bool:
    """Tell a class of fields alone: nothing that it inherits is of interest."""
    return {str(base).rpartition(".")[2] for base in each.bases} <= {*_COMMON, "object"}


def _inherited(each: griffe.Class) -> dict[str, griffe.Object | griffe.Alias]:
    if _is_plain(each):
        return {}
    return {
        name: member
        for name, member in each.inherited_members.items()
        if name not in each.members and member.canonical_path.startswith(NAME)
    }


def _constructor(each: griffe.Class) -> griffe.Function | None:
    if "dataclass" in each.labels:
        return None
    own = _is_plain(each)
    found = (each.members if own else each.all_members).get("__init__")
    if found is None:
        return None
    target = found.final_target if isinstance(found, griffe.Alias) else found
    ours = target.canonical_path.startswith(NAME)
    return target if ours and isinstance(target, griffe.Function) else None


def signature(method: griffe.Function, name: str) -> str:
    """Return how something is called, as a block of Python."""
    given = [_parameter(each) for each in method.parameters if each.name != "self"]
    given = [each for each in given if each != "cls"]
    star = next(
        (
            number
            for number, each in enumerate(
                p for p in method.parameters if p.name not in ("self", "cls")
            )
            if each.kind is griffe.ParameterKind.keyword_only
        ),
        None,
    )
    has_star = any(each.startswith("*") for each in given)
    if star is not None and not has_star:
        given.insert(star, "*")
    result = f" -> {plain(str(method.returns))}" if method.returns else ""
    awaited = "await " if "async" in method.labels else ""
    one = f"{awaited}{name}({', '.join(given)}){result}"
    if len(one) > _WIDE and given:
        inside = "".join(f"    {each},\n" for each in given)
        one = f"{awaited}{name}(\n{inside}){result}"
    return f"```python\n{one}\n```"


def _parameter(each: griffe.Parameter) -> str:
    stars = {
        griffe.ParameterKind.var_positional: "*",
        griffe.ParameterKind.var_keyword: "**",
    }.get(each.kind or griffe.ParameterKind.positional_or_keyword, "")
    type_ = f": {plain(str(each.annotation))}" if each.annotation else ""
    if each.default is None or stars:
        return f"{stars}{each.name}{type_}"
    default = "..." if str(each.default) == "UNSET" else str(each.default)
    return f"{each.name}{type_}{' = ' if type_ else '='}{default}"


def _constant(each: griffe.Attribute) -> str:
    type_ = f": {plain(str(each.annotation))}" if each.annotation else ""
    value = str(each.value)
    return f"{each.name}{type_}" + (f" = {value}" if len(value) < _WIDE else "")


def heading(level: int, text: str, anchor: str) -> str:
    """Return a heading with an anchor that stays when its words change."""
    return f"{'#' * level} `{text}` {{ #{anchor} }}"


def summary(each: griffe.Object) -> str:
    """Return the first sentence of an object."""
    doc = words_of(each)
    words = doc.value if doc else ""
    return line(words.split("\n\n")[0])
