"""Judges single settings when they are given, so that no call has to fail by them."""

from __future__ import annotations

import os
import ssl
import threading
from typing import TypeVar, cast

import httpx

from .exceptions import ConfigurationError, InvalidArgumentError

T = TypeVar("T")


def seconds(name: str, value: object) -> float:
    """Return a time limit.

    Raises:
        ConfigurationError: it is no number of seconds above 0, or the clock of this
            machine cannot wait so long.
    """
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        hint = ""
        if isinstance(value, httpx.Timeout):
            hint = "; timeout is for a whole call, connect_timeout for connecting"
        raise ConfigurationError(
            f"{name} must be a number of seconds, not {_kind(value)}{hint}"
        )
    # In this order, and not by math.isnan: an int may be larger than any float.
    if not 0 < value <= threading.TIMEOUT_MAX:
        raise ConfigurationError(
            f"{name} must be above 0 seconds, and a number that a clock can wait for,"
            f" not {number_word(value)}"
        )
    return float(value)


def span(name: str, value: object) -> float:
    """Return a number of seconds that may be 0.

    Raises:
        ConfigurationError: it is none.
    """
    if value == 0 and not isinstance(value, bool):
        return 0.0
    return seconds(name, value)


def patience(timeout: object) -> None:
    """Judge for how many seconds one waits; 0 or less is to look once.

    Raises:
        ConfigurationError: it is no number, or none that a clock can wait for: with NaN
            for a moment, asyncio would keep no other one, either.
    """
    if not isinstance(timeout, (int, float)) or isinstance(timeout, bool):
        raise ConfigurationError(
            f"timeout must be a number of seconds, not {timeout!r}"
        )
    # An int may be larger than any float, and then nothing can be added to it.
    if timeout != timeout or isinstance(timeout, int) and timeout.bit_length() > 64:
        raise ConfigurationError(
            f"timeout must be a number of seconds, not {number_word(timeout)}"
        )


def count(name: str, value: object) -> int:
    """Return a number of times.

    Raises:
        ConfigurationError: it is no integer of 0 or more.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise ConfigurationError(f"{name} must be an integer, not {_kind(value)}")
    if value < 0:
        raise ConfigurationError(f"{name} must be 0 or more, not {number_word(value)}")
    return value


def size(name: str, value: object) -> int:
    """Return a number of bytes.

    Raises:
        ConfigurationError: it is no integer of 1 or more.
    """
    if count(name, value) < 1:
        raise ConfigurationError(f"{name} must be 1 or more, not {value}")
    return cast("int", value)


def at_least_1(name: str, value: object) -> None:
    """Judge how many may wait.

    Raises:
        InvalidArgumentError: it is no integer, or below 1.
    """
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        shown = number_word(value) if isinstance(value, int) else repr(value)
        raise InvalidArgumentError(
            f"{name} must be an integer and at least 1, not {shown}", argument=name
        )


def flag(name: str, value: object) -> bool:
    """Return True or False.

    Raises:
        ConfigurationError: it is neither. A word from an environment variable, like
            "false", would count as True.
    """
    if not isinstance(value, bool):
        raise ConfigurationError(f"{name} must be True or False, not {_kind(value)}")
    return value


def word(name: str, value: object, allowed: tuple[str, ...]) -> str:
    """Return one of a few words.

    Raises:
        ConfigurationError: it is none of them.
    """
    if value not in allowed:
        words = " or ".join(map(repr, allowed))
        raise ConfigurationError(f"{name} must be {words}, not {_kind(value)}")
    return cast("str", value)


def text(name: str, value: object) -> str:
    """Return a string; what it is instead is told by its type, as it may be secret.

    A subclass, as readers of TOML and YAML have them, becomes the string that it is: it
    could not be encoded for a login.

    Raises:
        ConfigurationError: it is none, or nothing that can be sent.
    """
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} must be a str, not {_kind(value)}")
    value = str.__str__(value)
    if not encodable(value):
        raise ConfigurationError(
            f"{name} must be text that can be encoded: it holds half of a character (a"
            " lone surrogate), as from bytes that are no UTF-8"
        )
    if "\0" in value:
        raise ConfigurationError(f"{name} must not hold a NUL character")
    return value


def credential(name: str, value: object) -> str:
    """Return a Client ID or a Client Secret, as a login sends it.

    Raises:
        ConfigurationError: it is no text that can be sent; or it holds what no login
            would survive, and five block the address: a blank or a line break around it,
            or anywhere a character that is not to be seen.
    """
    given = text(name, value)
    if given != given.strip():
        raise ConfigurationError(
            f"{name} begins or ends with a blank or a line break, as what is read from a"
            " file often does: take it off, as .strip() does. Nobody logged in with it,"
            " since five refused logins block this computer's address"
        )
    # That of nearly every credential is true, and costs nothing.
    unseen = None if given.isprintable() else _unseen(given)
    if unseen is not None:
        raise ConfigurationError(
            f"{name} holds {unseen}, which no credential of a PBX has: take it out."
            " Nobody logged in with it, since five refused logins block this computer's"
            " address"
        )
    return given


def other_credential(name: str, value: object) -> str:
    """Return a Client ID or a Client Secret that is given in place of another one.

    Raises:
        ConfigurationError: it is empty, or as for `credential`.
    """
    if value == "":
        raise ConfigurationError(
            f"{name} is empty, so nobody logged in with it: None keeps the present one"
        )
    return credential(name, value)


def _unseen(given: str) -> str | None:
    """Name the first character that nobody sees: a control, format or line character.

    Such a character has been copied along, and is no part of a secret: it can be told.
    """
    from unicodedata import category

    for index, char in enumerate(given):
        if char in "\r\n":
            return "a line break (it is of several lines)"
        if char == "\ufeff":
            return (
                "U+FEFF, the mark of an encoding that some editors put in front of a"
                ' file (read such a file with encoding="utf-8-sig")'
            )
        if category(char) in ("Cc", "Cf", "Zl", "Zp"):
            place = {0: " at its beginning", len(given) - 1: " at its end"}
            return f"the invisible character U+{ord(char):04X}{place.get(index, '')}"
    return None


def encodable(value: str) -> bool:
    """Tell whether a text can be sent; half of a character (a lone surrogate) cannot.

    Nothing is raised, as Python's own error would quote the text.
    """
    return not any("\ud800" <= char <= "\udfff" for char in value)


def header(name: str, value: object) -> str:
    """Return a string that can be the value of a header.

    Raises:
        ConfigurationError: it cannot.
    """
    given = text(name, value)
    if not given.strip():
        raise ConfigurationError(
            f"{name} must not be empty: the PBX refuses requests without one"
        )
    visible = given.isascii() and given.isprintable()
    if not visible or given != given.strip():
        raise ConfigurationError(
            f"{name} {given!r} cannot stand in a header: visible ASCII, with blanks"
            " inside only"
        )
    return given


def trust(value: object) -> bool | str | ssl.SSLContext:
    """Return what judges certificates; a path becomes a string.

    Raises:
        ConfigurationError: it is nothing that could.
    """
    if isinstance(value, os.PathLike):
        value = cast("object", os.fspath(cast("os.PathLike[str]", value)))
    if isinstance(value, (bool, ssl.SSLContext)):
        return value
    if isinstance(value, str) and value:
        return text("verify", value)
    raise ConfigurationError(
        "verify must be True, False, the path of a file of CA certificates, or an"
        f" ssl.SSLContext, not {'an empty string' if value == '' else _kind(value)}"
    )


def number_word(value: float) -> str:
    """Return a number for a message; Python writes no int of thousands of digits."""
    if isinstance(value, int) and value.bit_length() > 64:
        return f"an integer of {value.bit_length()} bits"
    return str(value)


def _kind(value: object) -> str:
    return "None" if value is None else f"a {type(value).__name__}"


def is_async(function: object) -> bool:
    """Return whether it is an async function, or an object that acts as one."""
    from inspect import iscoroutinefunction

    return iscoroutinefunction(function) or iscoroutinefunction(
        getattr(function, "__call__", None)  # noqa: B004
    )
