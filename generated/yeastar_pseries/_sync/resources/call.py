# Made by `make generate` from spec/openapi/resources/call.yaml; edits are lost.
"""Call operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import call as models
from ...operations import call as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.following._sync.followed_call import FollowedCall


class CallDialResult(FollowedCall, models.CallActionResponse):
    """The answer, and what becomes of the call."""


class CallAcceptInboundResult(FollowedCall, models.CallActionResponse):
    """The answer, and what becomes of the call."""


class CallPlayPromptResult(FollowedCall, models.CallActionResponse):
    """The answer, and what becomes of the call."""


class CallRecordStartResult(FollowedCall, models.CallActionResponse):
    """The answer, and what becomes of the call."""


class CallResource(Resource):
    """Place, watch and control live calls. `/v1.0/call/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def query(
        self,
        *,
        call_id: str | UnsetType = UNSET,
        type: Literal["inbound", "outbound", "internal"] | UnsetType = UNSET,
        extension: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallQueryResponse:
        """List ongoing calls.

        Returns the calls in progress with their members, in the same form as event
        30011. Give one of the three filters: one call, calls of one direction, or calls
        of one extension. With no call to show, the answer has no data.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            call_id: Call id, as events and other calls give it; first form.
            type: Direction of the calls; second form.
            extension: Extension number that takes part; third form.

        Source: GET /v1.0/call/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-calls.html
        """
        return self._call(ops.CALL_QUERY, locals(), options)

    def dial(
        self,
        *,
        caller: str,
        callee: str,
        dial_permission: str | UnsetType = UNSET,
        auto_answer: Literal["yes", "no"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CallDialResult:
        """Place a call.

        Has the PBX call two parties and connect them. The answer gives the call id at
        once; follow the call with event 30011. A call that cannot be placed is reported
        by event 30015, not by this answer.

        Args:
            caller: Number of an extension, IVR, ring group or queue, or an outside
                number.
            callee: Number to connect the caller with.
            dial_permission: Extension number whose permission to see or dial the callee
                is used.
            auto_answer: Whether the caller's phone answers by itself; capable
                extensions only. The PBX assumes no.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: POST /v1.0/call/dial, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/make-a-call.html
        """
        return self._follow(ops.CALL_DIAL, CallDialResult, locals(), options)

    def accept_inbound(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> CallAcceptInboundResult:
        """Let a waiting inbound call proceed.

        Releases a call reported by event 30016 to the destination of its inbound route;
        it does not answer the call. Works within 10 seconds of the event; after that
        the call proceeds by itself. The trunk must have control of inbound calls
        enabled.

        Args:
            channel_id: Channel of the inbound party from event 30016.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: POST /v1.0/call/accept_inbound, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/accept-a-call.html
        """
        return self._follow(
            ops.CALL_ACCEPT_INBOUND, CallAcceptInboundResult, locals(), options
        )

    def refuse_inbound(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Drop a waiting inbound call.

        Ends a call reported by event 30016 before it reaches anybody. Works within 10
        seconds of the event and needs the same trunk setting as call/accept_inbound.

        Args:
            channel_id: Channel of the inbound party from event 30016.

        Source: POST /v1.0/call/refuse_inbound, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/refuse-a-call.html
        """
        return self._call(ops.CALL_REFUSE_INBOUND, locals(), options)

    def listen(
        self,
        *,
        monitor: str,
        channel_id: str,
        type: Literal["listen", "whisper", "barge"],
        options: CallOptions | None = None,
    ) -> models.CallActionResponse:
        """Monitor a call.

        Lets an extension listen to another extension's call, whisper to that extension,
        or join in. The monitored extension must allow it.

        Args:
            monitor: Extension number that monitors.
            channel_id: Channel of the monitored extension, from event 30011.
            type: Way of monitoring. `listen` Hear the call, `whisper` Talk to the
                monitored extension only, `barge` Talk to both sides.

        Source: POST /v1.0/call/listen, https://help.yeastar.com/en/p-series-software-edition/developer-guide/monitor-a-call.html
        """
        return self._call(ops.CALL_LISTEN, locals(), options)

    def hold(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Put a call on hold.

        Holds the call on behalf of one member.

        Args:
            channel_id: Channel of the member who holds, from event 30011.

        Source: POST /v1.0/call/hold, https://help.yeastar.com/en/p-series-software-edition/developer-guide/hold-a-call.html
        """
        return self._call(ops.CALL_HOLD, locals(), options)

    def unhold(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Resume a held call.

        Takes a call off hold on behalf of the member who held it.

        Args:
            channel_id: Channel of the member who held the call, from event 30011.

        Source: POST /v1.0/call/unhold, https://help.yeastar.com/en/p-series/developer-guide/resume-a-call.html
        """
        return self._call(ops.CALL_UNHOLD, locals(), options)

    def mute(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Mute a member of a call.

        Silences one member for the others until call/unmute.

        Args:
            channel_id: Channel of the member to mute, from event 30011.

        Source: POST /v1.0/call/mute, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/mute-a-call.html
        """
        return self._call(ops.CALL_MUTE, locals(), options)

    def unmute(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Unmute a member of a call.

        Ends the silence that call/mute began.

        Args:
            channel_id: Channel of the muted member, from event 30011.

        Source: POST /v1.0/call/unmute, https://help.yeastar.com/en/p-series-software-edition/developer-guide/unmute-a-call.html
        """
        return self._call(ops.CALL_UNMUTE, locals(), options)

    def park(
        self,
        *,
        channel_id: str,
        parking_slot: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallParkResponse:
        """Park a call.

        Moves one party of a call to a parking slot, from which any extension can pick
        it up. The answer tells the slot.

        Args:
            channel_id: Channel of the party to park, from event 30011.
            parking_slot: Slot number; the PBX picks a free one if left out.

        Source: POST /v1.0/call/park, https://help.yeastar.com/en/p-series/developer-guide/park-a-call.html
        """
        return self._call(ops.CALL_PARK, locals(), options)

    def park_status(
        self, *, options: CallOptions | None = None
    ) -> models.CallParkStatusResponse:
        """List parked calls.

        Returns every parked call with its slot and channel.

        Source: GET /v1.0/call/park_status, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/query-parked-calls.html
        """
        return self._call(ops.CALL_PARK_STATUS, locals(), options)

    def directly_forward_to_voicemail(
        self, *, callee_channel: str, number: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Send a ringing call to voicemail.

        Takes a call away from the callee while it rings and hands it to the voicemail
        of an extension.

        Args:
            callee_channel: Channel of the ringing callee, from event 30011.
            number: Extension number whose mailbox takes the call.

        Source: POST /v1.0/call/directly_forward_to_voicemail, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/forward-an-incoming-call-to-voicemail.html
        """
        return self._call(ops.CALL_DIRECTLY_FORWARD_TO_VOICEMAIL, locals(), options)

    def transfer(
        self,
        *,
        type: Literal["blind", "attended"],
        channel_id: str,
        number: str | UnsetType = UNSET,
        dial_permission: str | UnsetType = UNSET,
        attended_operate: models.CallAttendedOperate | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallActionResponse:
        """Transfer a call.

        Blind: moves one member to another number at once. Attended: takes two requests,
        the first with number to call the target, the second with attended_operate to
        complete, cancel or join. Event 30013 reports the transfer.

        Args:
            type: Way of transferring. `blind` Move the member at once, `attended` Talk
                to the target first.
            channel_id: Blind: channel of the member to move; attended: of the one who
                transfers.
            number: Target number; needed for blind and for the first attended request.
            dial_permission: Extension number of the one who transfers; needed when
                number is.
            attended_operate: What to do with a started attended transfer; second
                request only. `abort` Cancel the transfer, `complete` Carry out the
                transfer, `threeway` Make it a call of three, `swap` Switch between the
                two parties.

        Source: POST /v1.0/call/transfer, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/transfer-a-call.html
        """
        return self._call(ops.CALL_TRANSFER, locals(), options)

    def add_member(
        self,
        *,
        channel_id: str,
        number: str,
        dial_permission: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallActionResponse:
        """Invite a number into a call.

        Calls a number and adds it to a running call, which can have at most nine
        parties.

        Args:
            channel_id: Channel of the inviting member, from event 30011.
            number: The one number to invite.
            dial_permission: Extension number whose permission to see or dial the number
                is used.

        Source: POST /v1.0/call/add_member, https://help.yeastar.com/en/p-series-software-edition/developer-guide/invite-a-member-to-a-call.html
        """
        return self._call(ops.CALL_ADD_MEMBER, locals(), options)

    def play_prompt(
        self,
        *,
        number: str,
        prompts: Sequence[str],
        count: int | UnsetType = UNSET,
        dial_permission: str | UnsetType = UNSET,
        auto_answer: Literal["yes", "no"] | UnsetType = UNSET,
        volume: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CallPlayPromptResult:
        """Call a number and play prompts.

        Calls an extension, paging group or outside number and plays custom prompts to
        it. Event 30018 reports the end of playback.

        Args:
            number: Number of an extension or paging group, or an outside number.
            prompts: Names of custom prompts, without .wav, .mp3 or .gsm.
            count: How many times to play.
            dial_permission: Extension number whose permission to dial an outside number
                is used.
            auto_answer: Whether the phone answers by itself. The PBX assumes no.
            volume: Volume, 0 to 20. 0 to 20.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: POST /v1.0/call/play_prompt, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/play-prompt.html
        """
        return self._follow(
            ops.CALL_PLAY_PROMPT, CallPlayPromptResult, locals(), options
        )

    def hangup(
        self,
        *,
        channel_id: str | UnsetType = UNSET,
        paging_number: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallActionResponse:
        """Hang up a call.

        Drops one member of a call, or ends a paging or intercom call.

        Args:
            channel_id: Channel of the member to drop, from event 30011.
            paging_number: Number of the paging group whose call to end.

        Source: POST /v1.0/call/hangup, https://help.yeastar.com/en/p-series-software-edition/developer-guide/hang-up-a-call.html
        """
        return self._call(ops.CALL_HANGUP, locals(), options)

    def record_start(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> CallRecordStartResult:
        """Start recording a call.

        Begins to record on behalf of one member.

        Args:
            channel_id: Channel of the recording member, from event 30011.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: POST /v1.0/call/record_start, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/start-call-recording.html
        """
        return self._follow(
            ops.CALL_RECORD_START, CallRecordStartResult, locals(), options
        )

    def record_pause(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Pause a call recording.

        Leaves a gap in the recording until call/record_unpause.

        Args:
            channel_id: Channel of the recording member, from event 30011.

        Source: POST /v1.0/call/record_pause, https://help.yeastar.com/en/p-series-software-edition/developer-guide/pause-call-recording.html
        """
        return self._call(ops.CALL_RECORD_PAUSE, locals(), options)

    def record_unpause(
        self, *, channel_id: str, options: CallOptions | None = None
    ) -> models.CallActionResponse:
        """Resume a paused recording.

        Goes on recording after call/record_pause.

        Args:
            channel_id: Channel of the recording member, from event 30011.

        Source: POST /v1.0/call/record_unpause, https://help.yeastar.com/en/p-series-software-edition/developer-guide/resume-call-recording.html
        """
        return self._call(ops.CALL_RECORD_UNPAUSE, locals(), options)
