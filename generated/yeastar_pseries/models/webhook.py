# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class WebhookQueryResponse(Envelope, kw_only=True):
    """The webhook settings."""

    data: WebhookSettings | None = None
    """The settings."""


class WebhookReceiver(Model, kw_only=True, gc=False):
    """One receiver of pushed events, as the PBX tells it."""

    __secrets__ = frozenset({"secret"})

    url: str | None = None
    """Address that gets the events."""
    secret: str | None = None
    """Key of the X-Signature header; 32 characters when made by the PBX."""
    request_method: Literal["GET", "POST"] | str | None = None
    """HTTP method of the deliveries."""
    event_ids: list[int] | None = None
    """Ids of the subscribed events; 0 stands for all."""


class WebhookReceiverInput(Arguments, kw_only=True):
    """One receiver of pushed events, to be set."""

    __secrets__ = frozenset({"secret"})

    url: str
    """Address that gets the events."""
    secret: str
    """Key of the X-Signature header (Base64 of HMAC-SHA256 over the raw body)."""
    request_method: Literal["GET", "POST"]
    """HTTP method of the deliveries."""
    event_ids: list[int]
    """Ids of the events to push, from `webhook_event_ids`."""


class WebhookSettings(Model, kw_only=True, gc=False):
    """Event push as set up on the PBX."""

    enb_webhook_event_push: Literal[0, 1] | int | None = None
    """Whether event push is on; set in the web portal only. `0` Off, `1` On."""
    webhook_event_push_list: list[WebhookReceiver] | None = None
    """Receivers, at most 5."""
    webhook_event_push_timeout: int | None = None
    """Wait for the receiver's HTTP answer; unit not stated, seconds by its range."""
    webhook_event_push_retry_count: int | None = None
    """Resends after a failure or an answer other than 2xx."""
    webhook_event_ids: list[int] | None = None
    """Ids of all events that this PBX can push."""


class WebhookTestRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"secret"})

    url: str
    secret: str
    request_method: Literal["GET", "POST"]


class WebhookUpdateRequest(Arguments, kw_only=True):
    webhook_event_push_list: (
        Annotated[list[WebhookReceiverInput], Meta(max_length=5)] | UnsetType
    ) = UNSET
    webhook_event_push_timeout: Annotated[int, Meta(ge=3, le=10)] | UnsetType = UNSET
    webhook_event_push_retry_count: Annotated[int, Meta(ge=1, le=5)] | UnsetType = UNSET
