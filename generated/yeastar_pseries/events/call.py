# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_call import (
    CallFailure,
    CallState,
    ConferenceHost,
    DtmfDigit,
    IncomingCall,
    PromptPlayback,
    UacstaCallState,
)
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallStateChanged(Event):
    """30011: A call changed state.

    Sent once per change, with the parties as they are now. It may name only the party
    whose state changed, so keep the earlier ones by `channel_id`.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-status-changed.html
    """

    type: Literal[30011] | int = 30011
    sn: str | None = None
    msg: CallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallTransferred(Event):
    """30013: An extension user transferred a call.

    Sent when a live call is handed on, with the parties and their states.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-transfer.html
    """

    type: Literal[30013] | int = 30013
    sn: str | None = None
    msg: CallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallForwarded(Event):
    """30014: A call to an extension was forwarded.

    Sent when the call forwarding of an extension sends a call on, with the parties and
    their states.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-forward.html
    """

    type: Literal[30014] | int = 30014
    sn: str | None = None
    msg: CallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallFailed(Event):
    """30015: A call could not be set up.

    A call that call/dial could not place is reported here, not in the answer of
    call/dial. It may concern the calling leg alone, with the callee never dialled.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-failed.html
    """

    type: Literal[30015] | int = 30015
    sn: str | None = None
    msg: CallFailure | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class IncomingCallRequest(Event):
    """30016: An inbound call waits for a decision.

    The PBX holds the call for 10 seconds. Let it proceed with call/accept_inbound or
    drop it with call/refuse_inbound; without either it goes on to its inbound route.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-inbound-call-invitation.html
    """

    type: Literal[30016] | int = 30016
    sn: str | None = None
    msg: IncomingCall | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DtmfDigitPressed(Event):
    """30017: A party pressed a key during a call.

    One report per key. Callers type PINs and card numbers this way, so think before
    storing it.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-dtmf.html
    """

    type: Literal[30017] | int = 30017
    sn: str | None = None
    msg: DtmfDigit | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PromptPlaybackCompleted(Event):
    """30018: A prompt played to a call has ended.

    Follows call/play_prompt, which answers before the prompt is over.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-play-prompt-end.html
    """

    type: Literal[30018] | int = 30018
    sn: str | None = None
    msg: PromptPlayback | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class UacstaCallChanged(Event):
    """30020: A call on a uaCSTA phone rings, is taken or is over.

    Concerns extensions whose desk phone is controlled over uaCSTA (see uacsta_call).

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-uacsta-call.html
    """

    type: Literal[30020] | int = 30020
    sn: str | None = None
    msg: UacstaCallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ConferenceHostLeft(Event):
    """30024: The host left an audio conference.

    Names the conference and the host that is gone.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-no-host-in-audio-conference.html
    """

    type: Literal[30024] | int = 30024
    sn: str | None = None
    msg: ConferenceHost | None = None
