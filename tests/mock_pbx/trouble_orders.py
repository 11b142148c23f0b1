"""Orders of trouble with answers, frames, logins and the box: verbs of control.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from .faults import STATUSES, Fault, Mode
from .jsontypes import JsonObject
from .quantities import ByteCount, Code, HttpStatus, Seconds, Times

if TYPE_CHECKING:
    from .app import PbxApp

LOOPBACK = ("127.0.0.1", "::1", "::ffff:127.0.0.1")
BESIDES = ("*", "subscribe", "download")
"""What may fail and is no operation: any answer, the socket's handshake, a file."""


class TroubleOrders:
    """The verbs that let things go wrong."""

    _app: PbxApp

    def fail_next(
        self,
        operation_id: str,
        errcode: Code | None = None,
        mode: Mode | None = None,
        status: HttpStatus | None = None,
        answer: JsonObject | None = None,
        checked: bool = True,
        seconds: Seconds = 1.0,
        times: Times = 1,
        after: ByteCount = 0,
    ) -> None:
        """Let the next answers of an operation go wrong.

        Args:
            operation_id: as in the spec; "*" any, "subscribe" the handshake of the
                event socket, "download" step two of a download.
            errcode: that of the answer.
            mode: how the answer breaks. drop: the connection breaks and nothing was
                done; drop_after: it was done; truncate: half an answer; cut: `after`
                bytes of one; slow: `seconds` late; drip: byte by byte over `seconds`
                (a file in 1,000 pieces or more); garbage: an HTML page; bad_utf8:
                JSON that is no UTF-8.
            status: HTTP status; without errcode or answer the body is empty.
            answer: the whole body.
            checked: whether only good requests get `answer`.
            seconds: real ones, for slow and drip.
            times: how many answers.
            after: bytes of the body, for cut.
        """
        fault = Fault(mode, errcode, status, answer, checked, seconds, times, after)
        self._order(operation_id, fault)

    def fail_sequence(
        self, operation_id: str, troubles: list[Code | str | None]
    ) -> None:
        """Let the coming answers of an operation go wrong one after another.

        Args:
            operation_id: as for fail_next.
            troubles: one entry for each answer: 100 to 599 is an HTTP status, any other
                number an errcode, a text a mode of fail_next, null a good answer.
        """
        for each in [_fault_of(trouble) for trouble in troubles]:
            self._order(operation_id, each)

    def slow_down(self, seconds: Seconds, operation_id: str = "*") -> None:
        """Let every answer wait from now on, until `clear_faults`.

        Args:
            seconds: real ones, since the time limits of a client are real; 0 ends it.
            operation_id: as for fail_next; one that is named goes before "*".
        """
        self._known(operation_id)
        self._app.state.faults.slow_down(operation_id, seconds)

    def clear_faults(self) -> None:
        """Forget ordered faults of answers, and their slowness."""
        self._app.state.faults.clear()

    def expire_tokens(self) -> None:
        """End all access tokens now; refresh tokens stay good."""
        self._app.state.tokens.expire()

    def lock_out(self, address: str | None = None) -> None:
        """Block an address, as five failed logins do; tokens stay good.

        Args:
            address: whose logins are refused with 70004; those of this machine if
                absent.
        """
        for each in LOOPBACK if address is None else (address,):
            self._app.state.tokens.block(each)

    def unblock(self) -> None:
        """Empty the list of blocked addresses."""
        self._app.state.tokens.unblock()

    def reboot(self, seconds: Seconds = 60.0) -> float:
        """Restart the box: connections break, tokens and live calls are gone.

        Until it is back every connection is cut without an answer, and events are
        lost. Only orders are still taken. What was set up and the CDR stay; calls that
        were going on leave no row.

        Args:
            seconds: virtual ones until it is back; `advance` shortens them.

        Returns:
            When it is back, in Unix seconds of the PBX.
        """
        return self._app.reboot(seconds)

    def _order(self, operation_id: str, fault: Fault) -> None:
        self._known(operation_id)
        self._app.state.faults.add(operation_id, fault)

    def _known(self, operation_id: str) -> None:
        problem = self._app.spec.unknown(operation_id, *BESIDES)
        if problem is not None:
            raise ValueError(problem)


def _fault_of(trouble: int | str | None) -> Fault:
    if trouble is None:
        return Fault()
    if isinstance(trouble, str):
        for mode in get_args(Mode):
            if mode == trouble:
                return Fault(mode)
        raise ValueError(f"no such mode: {trouble}")
    if trouble in STATUSES:
        return Fault(status=trouble)
    return Fault(errcode=trouble)
