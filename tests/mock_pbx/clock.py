"""Virtual clock: runs like the real one or stands still; tests push it forward."""

import asyncio
import heapq
import itertools
import math
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone

FROZEN_START = 1_767_225_600.0
"""2026-01-01 00:00:00 UTC: where time stands unless it is told."""
LATEST = 32_503_680_000.0
"""3000-01-01 00:00:00 UTC. Dates end with the year 9999, and what is planned lies ahead."""
SETTLING = 4
"""Turns of the event loop that what was woken gets before time goes on."""
PATIENCE = 1.0
"""Real seconds that time stands for a receiver of webhooks that does not answer."""


class VirtualClock:
    """Time of the PBX. All methods belong to the server's event loop.

    Args:
        start: Unix time to begin with; None for the real time, and for a fixed
            moment if time stands still.
        utc_offset_hours: zone of the PBX.
        frozen: time stands still and only goes on by orders.
    """

    def __init__(
        self, start: float | None, utc_offset_hours: float, frozen: bool = False
    ) -> None:
        if frozen and start is None:
            start = FROZEN_START
        self._stands_at = start if frozen else None
        self._offset = 0.0 if start is None else start - time.time()
        self._zone = timezone(timedelta(hours=utc_offset_hours))
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._counter = itertools.count()
        self._elsewhere = 0
        self._back = asyncio.Event()

    @property
    def frozen(self) -> bool:
        """True if time only goes on by orders."""
        return self._stands_at is not None

    def now(self) -> float:
        """Unix time in seconds."""
        if self._stands_at is not None:
            return self._stands_at
        return time.time() + self._offset

    async def advance(self, seconds: float) -> None:
        """Let time pass in no time, from one planned moment to the next.

        Whoever sleeps until a moment finds the clock showing that very moment, so that
        what happens in between has its right time and its right order.

        Raises:
            ValueError: that is further than dates go.
        """
        end = self.now() + seconds
        if end > LATEST:
            raise ValueError("the clock goes to the year 3000 only")
        # Those who are just about to sleep are to be among the sleepers.
        patient = await self.settle()
        while (due := self._next()) is not None and due <= end:
            self._jump(due)
            self._wake_due()
            patient = await self.settle(patient)
        self._jump(end)
        self._wake_due()
        await self.settle(patient)

    async def pass_until(self, event: asyncio.Event) -> None:
        """Let time pass in no time until an event that depends on the clock is set.

        Raises:
            ValueError: nothing is due that could set it.
        """
        await self.settle()
        while not event.is_set():
            due = self._next()
            if due is None or due == math.inf:
                raise ValueError("nothing is due that would end the wait")
            await self.advance(max(due - self.now(), 0.0))

    @contextmanager
    def elsewhere(self) -> Generator[None]:
        """Let time stand while something is done that takes real time.

        Else it would be chance at which moment it is over.
        """
        self._elsewhere += 1
        try:
            yield
        finally:
            self._elsewhere -= 1
            self._back.set()

    async def settle(self, patient: bool = True) -> bool:
        """Wait until everything that was woken waits for something again.

        Args:
            patient: whether to wait for what takes real time, too.

        Returns:
            Whether that came to an end in time; if not, it goes on beside.
        """
        await _turns()
        while patient and self._elsewhere:
            self._back.clear()
            try:
                await asyncio.wait_for(self._back.wait(), PATIENCE)
            except TimeoutError:
                return False
            await _turns()
        return patient

    def wake(self) -> None:
        """End all naps now."""
        sleepers, self._sleepers = self._sleepers, []
        for _, _, future in sleepers:
            _end(future)

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has gone on by that many seconds."""
        await self.sleep_until(self.now() + seconds)

    async def sleep_until(self, when: float) -> None:
        """Wait until the clock shows that time."""
        while self.now() < when:
            await self.nap_until(when)

    async def nap_until(self, when: float) -> None:
        """Wait until then, or until the clock is moved or woken."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._sleepers, (when, next(self._counter), future))
        timer = None
        if not self.frozen:
            timer = loop.call_later(max(when - self.now(), 0), _end, future)
        try:
            await future
        finally:
            future.cancel()  # it may still lie among the sleepers
            if timer is not None:
                timer.cancel()

    def _jump(self, to: float) -> None:
        """Show that time, unless it has passed."""
        if self._stands_at is not None:
            self._stands_at = max(self._stands_at, to)
        else:
            self._offset += max(to - self.now(), 0.0)

    def _next(self) -> float | None:
        """The first moment for which somebody waits."""
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    def _wake_due(self) -> None:
        while (due := self._next()) is not None and due <= self.now():
            _end(heapq.heappop(self._sleepers)[2])

    def local(self, when: float | None = None) -> datetime:
        """PBX local time, the way its display strings tell it."""
        moment = self.now() if when is None else when
        return datetime.fromtimestamp(moment, UTC).astimezone(self._zone)

    def display(self, when: float | None = None) -> str:
        """Time in the PBX's display format, see DATE_FORMAT and TIME_FORMAT."""
        return self.local(when).strftime("%Y/%m/%d %H:%M:%S")

    def parse(self, text: str) -> float | None:
        """Unix time of a display string or of Unix seconds; None for other forms."""
        if text.isdigit():
            return float(text)
        try:
            moment = datetime.strptime(text, "%Y/%m/%d %H:%M:%S")
        except ValueError:
            return None
        return moment.replace(tzinfo=self._zone).timestamp()


async def _turns() -> None:
    for _ in range(SETTLING):
        await asyncio.sleep(0)


def _end(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


DATE_FORMAT = "YYYY/MM/DD"
TIME_FORMAT = "hh:mm:ss"
GO_LAYOUT = "2006/01/02 15:04:05"
"""The same layout the way a PBX was seen to name it in a valid_msg."""
