# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType, field
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class Lamp(Model, kw_only=True):
    """A lamp of the list."""

    __secrets__ = frozenset({"engraving"})

    id: int | str | None = None
    """Number or text."""
    from_: str | None = field(name="from", default=None)
    """A keyword as a name."""
    raw_: str | None = field(name="raw", default=None)
    """A name that answers have already."""
    colour: Literal["red", "green"] | str | None = None
    """Open, as all enums of answers. `red` Stop, `green` Go (since cloud 84.2.0.1)."""
    brightness: int | None = field(name="brigthness", default=None)
    """Misspelt by the vendor."""
    engraving: str | None = None
    """Never shown; nothing in its name says so."""
    holder: LampHolder | None = None
    """What holds a lamp."""
    holders: list[LampHolder] | None = None
    """May be null."""
    state: dict[str, LampHolder] | None = None
    """By name."""
    anything: Any | None = None
    """Type not told."""


class LampDeleteRequest(Arguments, kw_only=True):
    id: Annotated[int, Meta(ge=1, le=99)]


class LampDownloadResponse(Envelope, kw_only=True):
    """Where the picture lies."""

    file: str | None = None
    """File name."""
    download_resource_url: str | None = None
    """Path below the host."""


class LampHolder(Model, kw_only=True, gc=False):
    """What holds a lamp."""

    name: str | None = None
    """Name."""


class LampListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    from_: Literal["new", "legacy"] | UnsetType = field(name="from", default=UNSET)
    options_: Annotated[str, Meta(max_length=5)] | UnsetType = field(
        name="options", default=UNSET
    )


class LampListResponse(Envelope, kw_only=True):
    """A page of lamps."""

    total_number: int | None = None
    """Lamps on all pages."""
    lamp_list: list[Lamp] | None = None
    """Lamps."""


class LampSocket(Arguments, kw_only=True):
    """A socket to write."""

    number: Annotated[int, Meta(ge=1)]
    """Number."""


class LampUpdateRequest(Arguments, kw_only=True):
    id: int
    name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    on: Literal[0, 1] | UnsetType = UNSET
    sockets: list[LampSocket] | UnsetType = UNSET


class LampUploadRequest(Arguments, kw_only=True):
    name: str | UnsetType = UNSET


class V2LampDownloadRequest(Arguments, kw_only=True):
    since: str | UnsetType = UNSET
    until: str | UnsetType = UNSET
    ids: str | UnsetType = UNSET
