# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class AudioStreamGetResponse(Envelope, kw_only=True):
    """The audio streaming settings."""

    config: AudioStreamSettings | None = None
    """Receiver and format."""
    subscribe_list: list[AudioStreamSubscription] | None = None
    """What is streamed; stands beside config."""


class AudioStreamSettings(Model, kw_only=True, gc=False):
    """Receiver and format of streamed call audio."""

    __secrets__ = frozenset({"auth_value"})

    enable: Literal[0, 1] | int | None = None
    """Whether audio is streamed."""
    websocket_url: str | None = None
    """Receiving server, ws:// or wss://."""
    auth_key: str | None = None
    """Name of the request header that carries the credential."""
    auth_value: str | None = None
    """Credential, in clear."""
    sample_rate: Literal[0, 1] | int | None = None
    """Sample rate of the audio. `0` 8000 Hz, `1` 16000 Hz."""
    enable_ext: Literal[0, 1] | int | None = None
    """Whether calls of chosen extensions are streamed."""
    enable_trunk: Literal[0, 1] | int | None = None
    """Whether calls of chosen trunks are streamed."""
    enable_did: Literal[0, 1] | int | None = None
    """Whether calls of chosen DID numbers are streamed."""


class AudioStreamSubscription(Model, kw_only=True, gc=False):
    """Something whose calls are streamed."""

    id: int | None = None
    """Serial number of the subscription."""
    subscribe_type: WebsocketaudiostreamSubscribeType | None = None
    """Kind of the subscribed object. `extension` Extension, `ext_group` Extension
    group, `organization` Department, `trunk` Trunk, `did` DID number."""
    subscribe_id: int | None = None
    """Id of the subscribed object."""


class AudioStreamSubscriptionInput(Arguments, kw_only=True):
    """Something whose calls shall be streamed."""

    subscribe_id: int
    """Id of the object, from system/get_menuoptions."""
    subscribe_type: WebsocketaudiostreamSubscribeTypeInput
    """Kind of the object. `extension` Extension, `ext_group` Extension group,
    `organization` Department, `trunk` Trunk, `did` DID number."""


class AudioStreamUpdateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"auth_value"})

    enable: Literal[0, 1] | UnsetType = UNSET
    websocket_url: (
        Annotated[
            str,
            Meta(
                description="Receiving server, ws:// or wss://",
                max_length=255,
                pattern="^([Ww][Ss][Ss]?://.+)?\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    auth_key: Annotated[str, Meta(max_length=63)] | UnsetType = UNSET
    auth_value: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    sample_rate: Literal[0, 1] | UnsetType = UNSET
    enable_ext: Literal[0, 1] | UnsetType = UNSET
    enable_trunk: Literal[0, 1] | UnsetType = UNSET
    enable_did: Literal[0, 1] | UnsetType = UNSET
    subscribe_list: list[AudioStreamSubscriptionInput] | UnsetType = UNSET


WebsocketaudiostreamSubscribeType: TypeAlias = (
    Literal["extension", "ext_group", "organization", "trunk", "did"] | str
)


WebsocketaudiostreamSubscribeTypeInput: TypeAlias = Literal[
    "extension", "ext_group", "organization", "trunk", "did"
]
