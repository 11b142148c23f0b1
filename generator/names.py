"""Wire names to Python names, and where they would collide."""

from __future__ import annotations

import keyword
import re
from functools import cache

# Names that a method's own parameters or the generated module already use.
_TAKEN_ARGUMENTS = {"self", "options", "ops", "models", "locals", "progress"}
# Members of the response base classes: a field of that name would hide them.
_TAKEN_FIELDS = {"extra", "raw", "http", "to_dict"}

_WORD = re.compile(r"[^0-9A-Za-z_]+")


@cache
def identifier(wire: str) -> str:
    """Return a Python identifier for a wire name: `from` becomes `from_`."""
    name = _WORD.sub("_", wire)
    if not name or name[0].isdigit():
        name = f"n{name}"
    if keyword.iskeyword(name):
        name += "_"
    return name


def argument_name(wire: str) -> str:
    """Return the keyword argument for a parameter or body field."""
    name = identifier(wire)
    return f"{name}_" if name in _TAKEN_ARGUMENTS else name


def field_name(wire: str) -> str:
    """Return the attribute for a response field."""
    name = identifier(wire)
    return f"{name}_" if name in _TAKEN_FIELDS else name


@cache
def pascal(name: str) -> str:
    """Return `ExtensionList` for `extension_list`, `V20Cdr` for `/v2.0/cdr`."""
    return "".join(
        part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", name) if part
    )


def constant(name: str) -> str:
    """Return `EXTENSION_LIST` for `extension_list`."""
    return _WORD.sub("_", name).upper()


def is_identifier(name: str) -> bool:
    """Return whether the name can stand in Python as it is."""
    return name.isidentifier() and not keyword.iskeyword(name)
