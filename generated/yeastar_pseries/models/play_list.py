# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class PlayList(Model, kw_only=True, gc=False):
    """A music-on-hold playlist."""

    id: int | None = None
    """Playlist id."""
    list_name: str | None = None
    """Name of the playlist."""
    play_order: Literal["random", "alphabetical"] | str | None = None
    """Order in which local files play. `random` Random, `alphabetical` By name."""
    list_type: Literal[1, 2] | int | None = None
    """Where the music comes from. `1` Local audio files, `2` Streaming music."""
    stream_url: str | None = None
    """Address of the stream."""
    prompt_list: list[PlayListFile] | None = None
    """Audio files."""


class PlayListCreateRequest(Arguments, kw_only=True):
    list_name: str
    list_type: Literal[1, 2]
    play_order: Literal["random", "alphabetical"] | UnsetType = UNSET
    stream_url: str | UnsetType = UNSET


class PlayListCreateResponse(Envelope, kw_only=True):
    """Where the new playlist is."""

    id: int | None = None
    """Id of the new playlist."""


class PlayListDeleteRequest(Arguments, kw_only=True):
    list_name: str


class PlayListFile(Model, kw_only=True, gc=False):
    """An audio file of a playlist."""

    file: str | None = None
    """File name."""


class PlayListGetRequest(Arguments, kw_only=True):
    id: int


class PlayListGetResponse(Envelope, kw_only=True):
    """One playlist."""

    data: PlayList | None = None
    """The playlist."""


class PlayListListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class PlayListListResponse(Envelope, kw_only=True):
    """A page of playlists."""

    total_number: int | None = None
    """Total number of playlists, on all pages."""
    play_list: list[PlayList] | None = None
    """Playlists of this page."""


class PlayListQueryRequest(Arguments, kw_only=True):
    ids: str


class PlayListQueryResponse(Envelope, kw_only=True):
    """Several playlists, under one of two names."""

    data: list[PlayList] | None = None
    """The playlists, by the vendor's table."""
    play_list: list[PlayList] | None = None
    """The playlists, by the vendor's sample."""
