"""Virtual clock: runs like the real one, and tests may push it forward."""

import asyncio
import time
from datetime import UTC, datetime, timedelta, timezone


class VirtualClock:
    """Time of the PBX. All methods belong to the server's event loop."""

    def __init__(self, start: float | None, utc_offset_hours: float) -> None:
        self._offset = 0.0 if start is None else start - time.time()
        self._zone = timezone(timedelta(hours=utc_offset_hours))
        self._moved = asyncio.Event()

    def now(self) -> float:
        """Unix time in seconds."""
        return time.time() + self._offset

    def advance(self, seconds: float) -> None:
        """Push the clock forward and wake everybody who sleeps on it."""
        self._offset += seconds
        self.wake()

    def wake(self) -> None:
        """End all naps now."""
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has gone on by that many seconds."""
        await self.sleep_until(self.now() + seconds)

    async def sleep_until(self, when: float) -> None:
        """Wait until the clock shows that time."""
        while self.now() < when:
            await self.nap_until(when)

    async def nap_until(self, when: float) -> None:
        """Wait until then, or until the clock is moved or woken."""
        moved = self._moved
        try:
            async with asyncio.timeout(max(when - self.now(), 0)):
                await moved.wait()
        except TimeoutError:
            pass

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


DATE_FORMAT = "YYYY/MM/DD"
TIME_FORMAT = "hh:mm:ss"
GO_LAYOUT = "2006/01/02 15:04:05"
"""The same layout the way a PBX was seen to name it in a valid_msg."""
