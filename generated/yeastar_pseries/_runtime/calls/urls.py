# Made by `make generate` from generator/runtime/calls/urls.py; edits are lost.
"""Where a path given by the user or by the PBX leads; never to another host."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import cast
from urllib.parse import urlsplit

from ..base_url import normalize_url
from ..exceptions import ConfigurationError, InvalidArgumentError
from ..redact import redact_query

# Characters of a redirect that a message repeats.
_LONGEST = 200


def request_url(base_url: str, path: str) -> str:
    """Return the URL for a path: ``/v1.0/...`` lies under ``/openapi``.

    Args:
        base_url: the PBX, without ``/openapi``.
        path: a path, or a whole URL of the same PBX.

    Raises:
        InvalidArgumentError: it leads to another host, or is no text that a URL holds.
    """
    given = cast("object", path)
    if not isinstance(given, str) or not all(map(_sendable, given)):
        # Not shown: its query may hold a secret.
        raise InvalidArgumentError(
            f"path is a {type(given).__name__} that no URL holds; allowed: a string"
            " without control characters",
            argument="path",
        )
    if _is_absolute(path):
        return same_host_url(base_url, path)
    path = "/" + path.lstrip("/")
    if path.startswith(("/openapi/", "/api/")):
        return base_url + path
    return f"{base_url}/openapi{path}"


def same_host_url(base_url: str, location: str) -> str:
    """Return the URL of a file or page on the PBX.

    Args:
        base_url: the PBX.
        location: a path from the root, or a whole URL of the same PBX.

    Raises:
        InvalidArgumentError: it leads to another host; it would get the access token.
    """
    if not _is_absolute(location):
        return f"{base_url}/{location.lstrip('/')}"
    if location.startswith("//"):
        location = f"{urlsplit(base_url).scheme}:{location}"
    if _place(location) != _place(base_url):
        raise InvalidArgumentError(
            f"{urlsplit(location).netloc.rpartition('@')[2]!r} is not the PBX of this"
            " client; it would be sent the access token. Give a path instead",
            argument="path",
        )
    return location


def _sendable(char: str) -> bool:
    """Tell whether a URL may hold it: no control character, no half of a surrogate pair."""
    return " " <= char != "\x7f" and not "\ud800" <= char <= "\udfff"


def _is_absolute(text: str) -> bool:
    return text.startswith(("//", "\\")) or bool(
        re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text)
    )


def _place(url: str) -> tuple[str, str | None, int | None, bool]:
    parts = urlsplit(url)
    default = {"https": 443, "http": 80}.get(parts.scheme)
    try:
        port = parts.port or default
    except ValueError:
        port = -1
    return parts.scheme.lower(), parts.hostname, port, "@" in parts.netloc


def shown_path(url: str) -> str:
    """Return what is told of a path or a URL: no query, no fragment, secrets masked."""
    return redact_query(re.split("[?#]", url, maxsplit=1)[0])


def redirected(location: str) -> str:
    """Say where a redirect leads, and which base_url that makes if it makes one.

    Args:
        location: the header of the answer; nothing behind its path is repeated.
    """
    target = re.split(r"[?#]", redact_query(location))[0]
    target = re.sub(r"//[^/]*@", "//", target)
    if not target:
        return "redirected to nowhere"
    head, found, _ = target.partition("/openapi/v")
    base = None
    # Of a page elsewhere nobody knows whether there is an API beside it.
    if found or re.fullmatch(r"[a-z]+://[^/]+/?", target):
        with suppress(ConfigurationError):
            base = normalize_url(head)
    if base is None:
        shown = target if len(target) <= _LONGEST else f"{target[:_LONGEST]}..."
        return f"redirected to {shown}; check base_url"
    return f"redirected to {target}; set base_url to {base}"
