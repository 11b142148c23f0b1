# Made by `make generate` from spec/openapi/; edits are lost.
"""Response and request classes, one module a resource; all of them are here too.

A class loads its module when it is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._homes import *
else:
    # PEP 562: nothing is loaded until it is named, and then only once. The names are in
    # a module of their own, which would cost the first call of a client a millisecond.
    def __getattr__(name):
        # Python asks for a module, in small letters, before it looks for the file.
        if name == "__all__" or name[:1].isupper():
            from importlib import import_module

            from ._homes import _HOMES

            if name == "__all__":
                return [*_HOMES]
            if name in _HOMES:
                value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__():
        from ._homes import _HOMES

        named = {"__all__", *_HOMES}
        return sorted({*named, *(name for name in globals() if name[:2] == "__")})
