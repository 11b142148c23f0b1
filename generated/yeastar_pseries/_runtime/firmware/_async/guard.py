# Made by `make generate` from generator/runtime/firmware/_async/guard.py; edits are lost.
"""Keeps calls from a PBX whose firmware is older than they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, cast

from msgspec.structs import replace

from ...calls._async.token_keeper import AsyncTokenKeeper
from ...calls.call import Answer, CallSpec
from ...calls.operation import Operation
from ...calls.options import CallOptions
from ...client.common import Common
from ...concurrency.deadline import Deadline
from ...concurrency.single_flight import Abandoned, AsyncSingleFlight, Inside
from ...config import DETECT, Config
from ...decoding.tolerant_json import load_object
from ...exceptions import ApiError, FirmwareTooOldError, YeastarError
from ...notices import FirmwareWarning, warn
from ...transport.outcome import HttpRequest
from ..numbers import Missing, missing, numbers_of

_PATH = "/v1.0/system/information"
_NAME = "system.information"
_FIELD = "firmware_version"
_CLOSE_SECONDS = 2.0


class AsyncAsks(Protocol):
    """What makes calls to the PBX."""

    @property
    def common(self) -> Common: ...

    @property
    def tokens(self) -> AsyncTokenKeeper: ...

    async def perform(
        self, spec: CallSpec[Any], options: CallOptions
    ) -> Answer[Any]: ...


class AsyncFirmwareGuard:
    """Knows the firmware of one PBX, or finds it out when it is first needed.

    A PBX that does not tell its firmware is not asked again, and nothing is refused
    then. One that cannot be reached is asked again with the next call.

    Args:
        config: the client's settings.

    Attributes:
        firmware: that of the PBX; None while it is not known.
    """

    def __init__(self, config: Config) -> None:
        self._settled = config.firmware != DETECT
        self.firmware = config.firmware if self._settled else None
        self._url = config.api_url + _PATH
        self._warns = config.on_old_firmware == "warn"
        self._doubt: str | None = None
        self._told = False
        self._flight: AsyncSingleFlight[None] = AsyncSingleFlight()

    async def admit(
        self,
        operation: Operation[Any],
        options: CallOptions,
        timeout: float,
        asks: AsyncAsks,
    ) -> CallOptions:
        """Refuse a call that is newer than the firmware.

        Args:
            operation: the call, with its `since`.
            options: its settings.
            timeout: seconds that a call has if the options tell none.
            asks: makes the call that asks for the firmware.

        Returns:
            The settings with the time that is left after asking.

        Raises:
            FirmwareTooOldError: the PBX does not have the call.
        """
        # A call without a token may be for a PBX that nobody can log in to yet.
        if operation.token and not self._settled:
            deadline = Deadline(options.timeout or timeout)
            await self._find_out(asks, (options.timeout or timeout) / 2)
            options = replace(options, timeout=max(deadline.left() or 0.0, 0.001))
        self._judge(operation.id, None, operation.since or {})
        return options

    async def admit_events(
        self,
        topics: Iterable[int],
        since: Mapping[int, Mapping[str, str]],
        timeout: float,
        asks: AsyncAsks,
    ) -> None:
        """Refuse events that are newer than the firmware; parameters as of `admit`."""
        newer = [topic for topic in topics if topic in since]
        if newer and not self._settled:
            await self._find_out(asks, timeout / 2)
        for topic in newer:
            self._judge(None, topic, since[topic])

    def lacks(self, since: Mapping[str, str]) -> Missing | None:
        """Tell what the PBX lacks, as far as known."""
        return None if self.firmware is None else missing(self.firmware, since)

    def known_topics(
        self, topics: tuple[int, ...], since: Mapping[int, Mapping[str, str]]
    ) -> tuple[int, ...]:
        """Return the topics without those that the PBX certainly lacks."""
        if self._warns:
            return topics
        return tuple(topic for topic in topics if not self.lacks(since.get(topic, {})))

    async def aclose(self) -> None:
        """Let nobody wait for an answer any more."""
        await self._flight.abandon(_CLOSE_SECONDS)

    def _judge(
        self, operation: str | None, event: int | None, since: Mapping[str, str]
    ) -> None:
        lack = self.lacks(since)
        if lack is None or self.firmware is None:
            return
        told = (
            f"{operation or f'event {event}'} needs firmware {lack.needed} or newer"
            f" ({lack.edition}); this PBX has {self.firmware}"
        )
        if self._warns:
            warn(f"{told}, and is asked all the same", FirmwareWarning)
            return
        raise FirmwareTooOldError(
            f"{told}, so nothing was sent",
            operation=operation,
            event=event,
            firmware=self.firmware,
            needed=lack.needed,
        )

    async def _find_out(self, asks: AsyncAsks, seconds: float) -> None:
        """Ask the PBX, once for all who want to know at the same time."""
        if asks.tokens.inside:
            # The question needs a token, and those who ask it may wait for this one.
            return
        try:
            await self._flight.run(lambda: self._ask(asks, seconds), seconds)
        except TimeoutError:
            self._doubt = "no answer in time"
        except (Abandoned, Inside):
            # A hook that is told of the question may not wait for the answer.
            return
        # Not in the run itself: that may have no line of the user's above it.
        if self.firmware is None and not self._told and not asks.common.closed:
            self._told = True
            warn(
                f"the firmware of the PBX is not known ({self._doubt}): calls that need"
                " a newer one are not refused. Give it as firmware=",
                FirmwareWarning,
            )

    async def _ask(self, asks: AsyncAsks, seconds: float) -> None:
        if self._settled:
            return
        spec: CallSpec[Any] = CallSpec(
            request=HttpRequest("GET", self._url),
            operation=_NAME,
            path=_PATH,
            safe=True,
            token=True,
            result=None,
            check=True,
            secrets=frozenset(),
        )
        try:
            answer = await asks.perform(spec, CallOptions(timeout=seconds, retries=0))
        except YeastarError as error:
            self._doubt = str(error)
            # A login that was refused is nothing that this call was told.
            answered = isinstance(error, ApiError) and error.operation == _NAME
            self._settled = self._settled or answered
            return
        self.firmware = _firmware_in(answer.http_answer.content)
        self._doubt = f"{_NAME} tells no {_FIELD} of four numbers"
        self._settled = True


def _firmware_in(content: bytes) -> str | None:
    """Return the firmware that an answer tells."""
    try:
        data = load_object(content).get("data")
    except ValueError:
        return None
    told = (
        cast("dict[str, object]", data).get(_FIELD) if isinstance(data, dict) else None
    )
    text = told.strip() if isinstance(told, str) else ""
    return text if numbers_of(text) else None
