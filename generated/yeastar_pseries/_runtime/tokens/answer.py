# Made by `make generate` from generator/runtime/tokens/answer.py; edits are lost.
"""Reads the answers to get_token and refresh_token, whatever they hold. No I/O here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import msgspec

from ..calls.urls import redirected
from ..checks import encodable
from ..decoding.answer import errcode_of, error_fields
from ..decoding.tolerant_json import SeveralValues, load
from ..hidden import ReprOnly
from ..redact import Secret, excerpt
from ..retry.moments import seconds
from ..sent_secrets import mask_fields
from ..transport.outcome import Failure, HttpAnswer, LoginRefused, to_show
from ..transport.route import for_tls

# Used when an answer does not tell lifetimes; the documented values.
ACCESS_LIFETIME = 1800.0
REFRESH_LIFETIME = 86400.0

# Shorter ones would make each call fetch a token; no timer takes much longer ones.
_SHORTEST, _LONGEST = 1.0, 366 * 86400.0


class TokenAnswer(ReprOnly, msgspec.Struct, kw_only=True):
    """Tokens as an answer brought them; lifetimes may be anything."""

    access_token: str | None = None
    refresh_token: str | None = None
    access_token_expire_time: object = None
    refresh_token_expire_time: object = None

    def __repr__(self) -> str:
        return "TokenAnswer(...)"

    @property
    def access_lifetime(self) -> float:
        """Seconds that the access token lasts; the documented value if not told."""
        return _lifetime(self.access_token_expire_time, ACCESS_LIFETIME)

    @property
    def refresh_lifetime(self) -> float:
        """Seconds that the refresh token lasts, likewise."""
        return _lifetime(self.refresh_token_expire_time, REFRESH_LIFETIME)


def read_tokens(
    name: str, answer: HttpAnswer, sent: Sequence[Secret]
) -> TokenAnswer | Failure | LoginRefused:
    """Read an answer.

    Args:
        name: "get_token" or "refresh_token".
        answer: what came.
        sent: what was sent; the answer may repeat it, and an error must not.

    Returns:
        Tokens, the access token among them; or why there are none.
    """
    tree, meant = _tree(answer.content)
    code = None if tree is None else errcode_of(tree)
    if tree is None or code is None:
        shown = to_show(answer, sent)
        told = for_tls(excerpt(shown.content), shown.content)
        if 300 <= answer.status < 400:
            told = redirected(shown.headers.get("location", ""))
        text = f"{name} answered HTTP {answer.status}: {told}".rstrip(": ")
        if answer.status == 404 or (answer.status < 300 and _is_page(answer.content)):
            text += ". There is no API at this address: check base_url and the firmware"
        # JSON is an answer, whatever it says, but to an HTTP error. What is none, as a
        # page, is of something on the way: the PBX may never have seen the login.
        kind = "decode" if meant and answer.status < 300 else "status"
        return Failure(kind, text, sent=True, status=answer.status)
    tokens = TokenAnswer(
        access_token=_text(tree.get("access_token")),
        refresh_token=_text(tree.get("refresh_token")),
        access_token_expire_time=tree.get("access_token_expire_time"),
        refresh_token_expire_time=tree.get("refresh_token_expire_time"),
    )
    if code == 0 and tokens.access_token:
        return tokens
    return LoginRefused(
        code,
        {
            **error_fields(mask_fields(tree, sent), frozenset()),
            "operation": name,
            "path": f"/v1.0/{name}",
            **({} if code else {"hint": "the answer holds no access token"}),
        },
    )


def was_given_back(answer: HttpAnswer) -> bool:
    """Tell whether the PBX says that a token has ended."""
    tree, _ = _tree(answer.content)
    return tree is not None and errcode_of(tree) == 0


def _tree(content: bytes) -> tuple[dict[str, object] | None, bool]:
    """Return an answer if it is an object, and whether it is meant as JSON at all."""
    try:
        value = load(content)
    except SeveralValues:
        return None, True
    except ValueError:
        return None, content.lstrip()[:1] in (b"{", b"[")
    return cast("dict[str, object]", value) if isinstance(value, dict) else None, True


def _is_page(content: bytes) -> bool:
    """Tell whether it is a page for browsers, as a port of something else has it."""
    return content.lstrip()[:1] == b"<"


def _text(value: object) -> str | None:
    """Return a token that can be sent."""
    return value if isinstance(value, str) and value and encodable(value) else None


def _lifetime(told: object, usual: float) -> float:
    return min(max(seconds(told) or usual, _SHORTEST), _LONGEST)
