"""Webhook event push: settings by API, signed deliveries with retries."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from collections import deque
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from .answers import Refused, bad_parameter, success
from .chance import chooser, make_token
from .clock import VirtualClock
from .jsontypes import JsonObject, as_array, as_object
from .settings import Settings

if TYPE_CHECKING:
    import httpx

PUSHABLE = [*range(30005, 30021), *range(30022, 30034)]
"""The vendor's list; everything published is pushed, also what it leaves out."""
MAX_ENTRIES = 5
ALL_EVENTS = 0
TEST_BODY = b'{"event": "test"}'
"""The vendor does not show it; a claim. [assumed: webhook-test-message]"""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of one report at one receiver."""

    url: str
    event: int | None
    """None for a test message, which is no event."""
    attempts: int
    status: int | None
    call_id: str | None = None
    """The call that the report tells of, if it is of a call."""

    def to_dict(self) -> JsonObject:
        """As JSON; without call_id where the report is of no call."""
        told = asdict(self)
        if self.call_id is None:
            del told["call_id"]
        return told


def signature(body: bytes, secret: str) -> str:
    """X-Signature: Base64 of HMAC-SHA256 over the body, key = the secret's text.

    [documented: webhook-signature]
    """
    digest = hmac.new(secret.encode(), body, hashlib.sha256).digest()
    return base64.b64encode(digest).decode()


class WebhookEntry(TypedDict):
    """A receiver; event id 0 stands for all."""

    url: str
    secret: str
    event_ids: list[int]
    request_method: NotRequired[Literal["GET", "POST"]]


class Webhooks:
    """Receivers and the queue of reports for each of them."""

    def __init__(self, settings: Settings, clock: VirtualClock) -> None:
        self._settings = settings
        self._clock = clock
        self._random = chooser(settings.seed, "webhooks")
        self._entries: list[JsonObject] = []
        self._queues: list[asyncio.Queue[tuple[int, bytes]]] = []
        self._workers: list[asyncio.Task[None]] = []
        self._tests: set[asyncio.Task[None]] = set()
        self._timeout = 5
        self._retries = 3
        self._busy = 0
        self.deliveries: deque[Delivery] = deque(maxlen=1000)

    @property
    def idle(self) -> bool:
        """True when every report has been delivered or given up."""
        return self._busy == 0

    def query(self, query: JsonObject) -> JsonObject:
        """webhook/query."""
        return success(
            data={
                "enb_webhook_event_push": int(bool(self._entries)),
                "webhook_event_push_list": [dict(each) for each in self._entries],
                "webhook_event_push_timeout": self._timeout,
                "webhook_event_push_retry_count": self._retries,
                "webhook_event_ids": list(PUSHABLE),
            }
        )

    def update(self, body: JsonObject) -> JsonObject:
        """webhook/update: a list replaces the earlier one.

        [assumed: webhook-list-replaces]
        """
        self._timeout = body.get("webhook_event_push_timeout", self._timeout)
        self._retries = body.get("webhook_event_push_retry_count", self._retries)
        if "webhook_event_push_list" not in body:
            return success()
        entries = [
            as_object(each) for each in as_array(body["webhook_event_push_list"])
        ]
        if len(entries) > MAX_ENTRIES:
            raise bad_parameter("webhook_event_push_list", "maxItems")
        self.stop()
        self._entries = []
        for each in entries:
            self.add(each)
        return success()

    def add(self, given: JsonObject) -> None:
        """Add one receiver: url, secret, request_method, event_ids."""
        entry: JsonObject = {
            "url": str(given.get("url", "")),
            # [assumed: webhook-secret-made]
            "secret": str(given.get("secret") or make_token(self._random)),
            "request_method": str(given.get("request_method", "POST")),
            "event_ids": as_array(given.get("event_ids")),
        }
        queue: asyncio.Queue[tuple[int, bytes]] = asyncio.Queue()
        self._entries.append(entry)
        self._queues.append(queue)
        self._workers.append(asyncio.create_task(self._work(entry, queue)))

    def test(self, query: JsonObject) -> JsonObject:
        """webhook/test: one signed message to a receiver that is set up.

        The message is sent once and signed with the secret of the request, the answer
        does not wait for it, and 60001 is for a URL that is not set up.
        [assumed: webhook-test]
        """
        if not any(each["url"] == query["url"] for each in self._entries):
            raise Refused(60001)
        self._busy += 1
        task = asyncio.create_task(self._send_test(query))
        self._tests.add(task)
        task.add_done_callback(self._tests.discard)
        return success()

    def deliver(self, event: int, text: str) -> None:
        """Queue a report for every receiver that asked for it."""
        for entry, queue in zip(self._entries, self._queues, strict=True):
            wanted = as_array(entry["event_ids"])
            if event in wanted or ALL_EVENTS in wanted:
                self._busy += 1
                queue.put_nowait((event, text.encode()))

    def forget(self) -> None:
        """Give up what waits for delivery, as a restart does; receivers stay."""
        entries = self._entries
        self.stop()
        self._entries = []
        for each in entries:
            self.add(each)

    def stop(self) -> None:
        """End all deliveries."""
        for task in (*self._workers, *self._tests):
            task.cancel()
        self._workers, self._queues, self._busy = [], [], 0

    async def _work(
        self, entry: JsonObject, queue: asyncio.Queue[tuple[int, bytes]]
    ) -> None:
        async with _http() as client:
            while True:
                event, body = await queue.get()
                await self._push(client, entry, event, body, 1 + self._retries)
                self._busy -= 1

    async def _send_test(self, entry: JsonObject) -> None:
        async with _http() as client:
            await self._push(client, entry, None, TEST_BODY, 1)
        self._busy -= 1

    async def _push(
        self,
        client: httpx.AsyncClient,
        entry: JsonObject,
        event: int | None,
        body: bytes,
        tries: int,
    ) -> None:
        import httpx

        headers = {
            "Content-Type": "application/json",  # [assumed: webhook-content-type]
            "X-Signature": signature(body, entry["secret"]),
        }
        status: int | None = None
        attempts = 0
        for attempts in range(1, tries + 1):
            if attempts > 1:
                await self._clock.sleep(self._settings.webhook_retry_delay)
            try:
                # A GET carries the report in its body, too [assumed: webhook-get-body].
                with self._clock.elsewhere():
                    answer = await client.request(
                        entry["request_method"],
                        entry["url"],
                        content=body,
                        headers=headers,
                        timeout=self._timeout,
                    )
            except (httpx.HTTPError, httpx.InvalidURL):
                status = None
                continue
            status = answer.status_code
            if answer.is_success:
                break
        self.deliveries.append(
            Delivery(entry["url"], event, attempts, status, _call_of(body))
        )


def _call_of(body: bytes) -> str | None:
    message: Any = as_object(json.loads(body)).get("msg")
    if isinstance(message, str):
        try:
            message = json.loads(message)
        except ValueError:
            return None  # a test may push any text
    return as_object(message).get("call_id")


def _http() -> httpx.AsyncClient:
    # Only here, since it takes a while and most tests have no webhook.
    import httpx

    # verify=False: receivers in tests have certificates of their own making.
    return httpx.AsyncClient(verify=False, trust_env=False)
