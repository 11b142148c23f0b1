# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_message import BulkMessageFailure, MessageReport, ReadReceiptReport
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BulkMessageSendingFailed(Event):
    """30030: A message campaign failed in part or whole.

    Gives counts only, with the id of the campaign.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-bulk-message-sending-failed.html
    """

    type: Literal[30030] | int = 30030
    sn: str | None = None
    msg: BulkMessageFailure | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MessageReceived(Event):
    """30031: A message came in.

    For messages on channels that are handed to the API.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-new-message-notification.html
    """

    type: Literal[30031] | int = 30031
    sn: str | None = None
    msg: MessageReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MessageSendingResult(Event):
    """30032: The delivery state of a sent message changed.

    Follows message/send; `delivery_status` says how it went and `send_error` why it
    failed.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-message-sending-result.html
    """

    type: Literal[30032] | int = 30032
    sn: str | None = None
    msg: MessageReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MessageRead(Event):
    """30038: A customer read a message.

    For messages sent through the API.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-read-receipt-event-notification.html
    """

    type: Literal[30038] | int = 30038
    sn: str | None = None
    msg: ReadReceiptReport | None = None
