"""Files of call reports that are made in the background."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from .answers import failure, success
from .clock import VirtualClock
from .downloads import Downloads, sample_content
from .events import EventBus
from .jsontypes import JsonObject

SECONDS = 1.0
"""How long a file takes, by the clock of the PBX."""
STILL_RUNNING = 2
READY = 30027
OPERATIONS = ("call_schedule_report_download", "v2_call_schedule_report_download")


@dataclass(slots=True)
class Job:
    """One file that is being made; its URL once it is there."""

    number: int
    file: str
    url: str = ""


class Reports:
    """Answers downloads that were asked for with is_async=1.

    The event is documented. The same call answers the address once the file is there
    [assumed: report-asked-again], and download_id is the id of the scheduled report
    [assumed: report-event-id].
    """

    def __init__(
        self, clock: VirtualClock, bus: EventBus, downloads: Downloads
    ) -> None:
        self._clock = clock
        self._bus = bus
        self._downloads = downloads
        self._jobs: dict[str, Job] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def stop(self) -> None:
        """End what is being made."""
        for task in self._tasks:
            task.cancel()

    def handlers(self) -> dict[str, Callable[[JsonObject], JsonObject | None]]:
        """The answers, by operation."""

        def of(operation: str) -> Callable[[JsonObject], JsonObject | None]:
            return lambda query: self._download(operation, query)

        return {operation: of(operation) for operation in OPERATIONS}

    def _download(self, operation: str, query: JsonObject) -> JsonObject | None:
        if str(query.get("is_async", 0)) != "1":
            return None
        key = f"{operation} {sorted(query.items())}"
        job = self._jobs.get(key)
        if job is None:
            number = int(query["id"])
            job = self._jobs[key] = Job(number, f"report-{number}.csv")
            task = asyncio.get_running_loop().create_task(self._make(job))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if not job.url:
            return failure(STILL_RUNNING)
        del self._jobs[key]
        return success(file=job.file, download_resource_url=job.url)

    async def _make(self, job: Job) -> None:
        await self._clock.sleep(SECONDS)
        job.url = self._downloads.offer(job.file, sample_content(job.file))
        self._bus.publish(
            READY,
            {
                "key": "report_download",
                "result": "success",
                "file": job.file,
                "download_resource_url": job.url,
                "error": "",
                "download_id": job.number,
            },
        )
