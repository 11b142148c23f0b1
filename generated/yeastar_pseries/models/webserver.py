# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from .._runtime.decoding.model import Arguments

from .common import Envelope


class WebserverGetResponse(Envelope, kw_only=True):
    """The certificate in use."""

    https_cert: str | None = None
    """Certificate name."""


class WebserverUpdateRequest(Arguments, kw_only=True):
    https_cert: str
