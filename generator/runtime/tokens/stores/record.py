"""What a store holds of one PBX and Client ID. No I/O here, and no credentials."""

from __future__ import annotations

import math
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

import msgspec

from ...base_url import normalize_url
from ...client.later import Later
from ...decoding.strict_json import known_type
from ...hidden import Hidden, ReprOnly, without_frames
from ...redact import Secret
from . import sealing

if TYPE_CHECKING:
    from . import protocols
else:
    protocols = Later(".protocols", __package__)

_VERSION = 1
# What is longer is no record; what lies further ahead is no moment.
_MOST_BYTES = 64 * 1024
_LATEST = 1e11


class StoredRefusal(msgspec.Struct, frozen=True, kw_only=True):
    """A login that brought no token, for all who would try the same credentials.

    Attributes:
        errcode: the PBX's code; None when it gave none.
        status: HTTP status of an answer without a code.
        until: when the next login may be tried (Unix seconds).
        times: how many were refused in a row.
        salt: random hex digits.
        check: two bytes (hex) of a slow hash over salt and Client Secret: they tell
            another secret from the refused one, and are too few to find it by.
    """

    errcode: int | None = None
    status: int | None = None
    until: float
    times: int = 1
    salt: str = ""
    check: str = ""


class TokenRecord(
    ReprOnly,
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    tag_field="version",
    tag=_VERSION,
):
    """Tokens and their ends, by the wall clock of the machine that stored them.

    Attributes:
        saved_at: when the tokens came (Unix seconds).
        access_token: the token that calls travel with, hidden (`reveal()` tells it);
            None for none.
        access_ends: when it ends (Unix seconds).
        refresh_token: the token that brings the next pair, likewise.
        refresh_ends: when it ends (Unix seconds).
        refusal: the last login, if it was refused.
    """

    saved_at: float
    access_token: Secret | None = None
    access_ends: float = 0.0
    refresh_token: Secret | None = None
    refresh_ends: float = 0.0
    refusal: StoredRefusal | None = None

    @property
    def ends(self) -> float:
        """When nothing of it is of use any more (Unix seconds)."""
        ends = [self.access_ends, self.refresh_ends]
        if self.refusal is not None:
            # How often it was refused counts for a while longer.
            ends.append(self.refusal.until + 3600.0)
        return max(ends)

    def to_bytes(self, key: protocols.TokenKey | None = None) -> bytes:
        """Return the record for a place that holds bytes; ASCII in any case.

        Args:
            key: encrypts it; None leaves the tokens readable.
        """
        plain = Hidden(msgspec.json.encode(self, enc_hook=_revealed))
        # An encoder gives UTF-8, and a token of other letters is none that was seen.
        text = plain.reveal() if plain.reveal().isascii() else _escaped(plain)
        return sealing.sealed(Hidden(text), key) if key is not None else text

    @classmethod
    def from_bytes(
        cls, data: bytes | str, key: protocols.TokenKey | None = None
    ) -> TokenRecord | None:
        """Return the record that `to_bytes` wrote.

        Args:
            data: what the store holds; it may be anything.
            key: the key that it was encrypted with.

        Returns:
            None for what is no record, and for one that is not encrypted where a key is
            given: the next login writes a good one.

        Raises:
            TokenStoreError: it is encrypted, and not with this key.
        """
        given = Hidden(data)
        del data
        return without_frames(lambda: _read(given, key))

    def __repr__(self) -> str:
        return f"TokenRecord(saved_at={self.saved_at:.0f}, ends={self.ends:.0f})"


def record_key(base_url: str, client_id: str) -> str:
    """Return the key of a client's record: 32 hex digits, the same on every machine.

    Args:
        base_url: the PBX, as the client has it; http and https are not told apart.
        client_id: Client ID of the API application. The Client Secret takes no part.
    """
    place = normalize_url(base_url).partition("://")[2].lower()
    digest = sha256()
    for part in ("yeastar-pseries", place, client_id):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:%b" % (len(encoded), encoded))
    return digest.hexdigest()[:32]


def _revealed(token: Any) -> str:
    return cast("Secret", token).reveal()


def _secret(kind: type[Any], text: Any) -> Secret:
    if not isinstance(text, str) or not text:
        raise ValueError("no token")
    return Secret(text)


def _escaped(plain: Hidden[bytes]) -> bytes:
    import json

    return json.dumps(json.loads(plain.reveal())).encode("ascii")


def _read(
    given: Hidden[bytes | str], key: protocols.TokenKey | None
) -> TokenRecord | None:
    data = given.reveal()
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    if len(data) > _MOST_BYTES:
        return None
    plain = sealing.opened(data, key)
    if plain is None:
        return None
    try:
        kind = known_type(TokenRecord)
        record = msgspec.json.decode(plain, type=kind, dec_hook=_secret)
    except (ValueError, RecursionError):
        return None
    moments = [record.saved_at, record.access_ends, record.refresh_ends]
    if record.refusal is not None:
        moments.append(record.refusal.until)
    sound = all(math.isfinite(each) and 0 <= each <= _LATEST for each in moments)
    return record if sound else None
