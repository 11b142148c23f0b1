"""The public API as users type it. Read by pyright only, never run.

Every `assert_type` says what an editor shows for the expression.
"""

# pyright: strict

from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal, assert_type
from zoneinfo import ZoneInfo

from yeastar_pseries import (
    AsyncClient,
    AsyncEventStream,
    AsyncPaginator,
    BearerToken,
    CallOptions,
    Client,
    EventStream,
    Gap,
    Page,
    PbxClock,
    Subscription,
)
from yeastar_pseries.errors import (
    ApiError,
    AuthenticationError,
    ConflictError,
    FirmwareTooOldError,
    InvalidArgumentError,
    RequestTimeoutError,
    TransportError,
    YeastarError,
)
from yeastar_pseries.events import (
    CallEndDetails,
    CallEnded,
    CallMember,
    CallState,
    CallStateChanged,
    Event,
    UnknownEvent,
    parse_event,
)
from yeastar_pseries.models import (
    CallReportExtensionStatistics,
    CallReportListResponse,
    CdrRowV2,
    Envelope,
    ExtensionGetResponse,
    ExtensionListItem,
    ExtensionPresenceSetting,
)
from yeastar_pseries.models.recording import Recording
from yeastar_pseries.types import (
    AsyncExtensionListPage,
    AsyncRecordingDownloadFile,
    CdrListV2Page,
    ExtensionListPage,
    ExtensionResource,
    Overflow,
    RawResponse,
    RecordingDownloadFile,
    Topics,
)
from yeastar_pseries.webhooks import WebhookApp, WebhookReceiver, parse_webhook


def lists(client: Client) -> None:
    page = client.extension.list(page=1, page_size=20, sort_by="number", order_by="asc")
    assert_type(page, ExtensionListPage)
    assert_type(page.data, list[ExtensionListItem] | None)
    assert_type(page.total_number, int | None)
    assert_type(page.errcode, int | None)
    for item in page:
        assert_type(item, ExtensionListItem)
        assert_type(item.number, str | None)
    for each in page.pages():
        assert_type(each, ExtensionListPage)
    assert_type(page.next_page(), ExtensionListPage | None)
    numbers = [item.number for item in client.extension.list()]
    assert_type(numbers, list[str | None])
    assert_type(page.raw, bytes)
    assert_type(page.http.attempts, int)
    assert_type(page.http.repairs, tuple[str, ...])


def annotated(
    client: Client, stream: EventStream, topics: Topics, overflow: Overflow
) -> Page[Recording]:
    """What people write around the client, with public names only."""
    extensions: ExtensionResource = client.extension
    assert_type(extensions.list(), ExtensionListPage)
    assert_type(Client.extension, type[ExtensionResource])
    assert_type(client.events(topics, overflow=overflow), EventStream)
    assert_type(stream.subscribe(), Subscription)
    assert_type(bool(extensions.list()), bool)
    return client.recording.list()


def firmware() -> None:
    client = Client("https://pbx", firmware="detect", on_old_firmware="warn")
    assert_type(client.firmware, str | None)
    try:
        client.v2.cdr.list()
    except FirmwareTooOldError as error:
        assert_type(error.needed, str)
        assert_type(error.operation, str | None)
        assert_type(error.event, int | None)


def calls(client: Client) -> None:
    found = client.extension.get(id=7)
    assert_type(found, ExtensionGetResponse)
    if found.data is not None:
        assert_type(found.data.number, str | None)
        # An open enum: known values help, new ones arrive all the same.
        assert_type(found.data.type, Literal["SIP", "FXS"] | str | None)
    created = client.extension.create(
        user_password="Aa123456",
        reg_name="2001",
        reg_password="Aa123456",
        concurrent_registrations=1,
        presence_status="available",
        type="SIP",
        number="2001",
        enb_vm=True,
        presence_list=[{"presence": "available"}],
    )
    assert_type(created, Envelope)
    client.extension.update(id=7, presence_list=[ExtensionPresenceSetting()])
    client.call.dial(caller="1000", callee="2000", auto_answer="yes")
    row = client.v2.cdr.list(page_size=100)
    assert_type(row, CdrListV2Page)
    for each in row:
        assert_type(each, CdrRowV2)
    report = client.call_report.list_extension_statistics(ext_id_list="1,2")
    assert_type(report, CallReportListResponse)
    rows = report.ext_call_statistics_list
    assert_type(rows, list[CallReportExtensionStatistics] | None)
    raw = client.request("GET", "/v1.0/anything", params={"a": 1})
    assert_type(raw, RawResponse)
    assert_type(raw.status, int)


def times(client: Client, moment: datetime) -> None:
    facts = client.system.information().data
    client.clock = PbxClock.of(facts, zone=ZoneInfo("Europe/Berlin"))
    assert_type(PbxClock.of(facts).parse("2026/07/01 12:00:00"), datetime)
    client.cdr.search(start_time=moment, end_time=int(moment.timestamp()))
    client.v2.cdr.search(time_begin=moment, time_end="2026/07/01 12:00:00")
    client.wakeupcall.create(ext_id=1, alarm_time=time(7), alarm_day=date(2027, 1, 1))
    client.extension.query(ids=[1, "2"])
    client.extension.query(ids="1,2")


def options(client: Client) -> None:
    client.extension.list(options=CallOptions(timeout=5.0, retries=0))
    client.call.dial(
        caller="1000",
        callee="2000",
        options=CallOptions(extra_body={"new": 1}, validate=False),
    )


def downloads(client: Client) -> None:
    found = client.recording.download(id=1)
    assert_type(found, RecordingDownloadFile)
    assert_type(found.download_resource_url, str | None)
    assert_type(found.save("x.wav"), Path)
    assert_type(found.save(Path("folder")), Path)
    assert_type(found.read(), bytes)
    assert_type(found.iter_bytes(), Iterator[bytes])


def errors(client: Client) -> None:
    try:
        client.system.information()
    except ConflictError as error:
        assert_type(error.errcode, int)
        assert_type(error.duplicate_field_list, list[Mapping[str, object]])
    except AuthenticationError as error:
        assert_type(error.hint, str | None)
    except ApiError as error:
        assert_type(error.operation, str | None)
        assert_type(error.maybe_applied, bool)
    except InvalidArgumentError as error:
        assert_type(error.argument, str | None)
    except RequestTimeoutError as error:
        assert_type(error, RequestTimeoutError)
    except TransportError as error:
        assert_type(error.attempts, int)
    except YeastarError:
        pass


def told(event: Event | Gap) -> str:
    """Every form of `match` that the documentation shows."""
    match event:
        case CallStateChanged(msg=CallState(call_id=call_id, members=members)):
            assert_type(call_id, str | None)
            assert_type(members, list[CallMember] | None)
            for member in members or []:
                match member:
                    case CallMember(extension=extension) if extension is not None:
                        assert_type(extension.number, str | None)
                    case CallMember(inbound=inbound) if inbound is not None:
                        assert_type(inbound.from_, str | None)
                    case _:
                        pass
            return call_id or ""
        case CallEnded(sn=sn, msg=CallEndDetails() as details):
            assert_type(sn, str | None)
            assert_type(details.talk_duration, int | None)
            return details.uid or ""
        case UnknownEvent(type=number):
            return str(number)
        case Gap(reason=reason, dropped=dropped):
            assert_type(dropped, int | None)
            return reason
        case _:
            return str(event.type)


def streams(client: Client) -> None:
    with client.events(topics=[30011, CallEnded]) as stream:
        assert_type(stream.healthy, bool)
        for event in stream:
            assert_type(event, Event | Gap)
            told(event)
            if isinstance(event, Gap):
                for recovered in client.reconcile(event):
                    assert_type(recovered, Event)
        with stream.subscribe([CallEnded]) as ended:
            for event in ended:
                told(event)
    assert_type(parse_event(b"{}"), Event)
    assert_type(parse_event("{}").raw, bytes | None)
    assert_type(parse_event({"type": 30011}).extra, dict[str, object])


def webhooks(body: bytes, header: str | None) -> None:
    assert_type(parse_webhook(body, header, "secret"), Event)
    app = WebhookApp("secret", told, retry_on_error=True)
    assert_type(app, WebhookApp)
    receiver = WebhookReceiver(["new", "old"], told)
    assert_type(receiver.receive(body, header), int)


async def asynchronous() -> None:
    async with AsyncClient("https://pbx", "id", "secret", timeout=5.0) as client:
        listed = client.extension.list(page_size=20)
        assert_type(listed, AsyncPaginator[AsyncExtensionListPage, ExtensionListItem])
        page = await listed
        assert_type(page, AsyncExtensionListPage)
        assert_type(page.data, list[ExtensionListItem] | None)
        async for item in client.extension.list():
            assert_type(item, ExtensionListItem)
        async for each in page:
            assert_type(each, ExtensionListItem)
        async for one in client.extension.list().pages():
            assert_type(one, AsyncExtensionListPage)
        assert_type(await page.next_page(), AsyncExtensionListPage | None)
        assert_type(await client.extension.get(id=7), ExtensionGetResponse)
        async for row in client.v2.cdr.list():
            assert_type(row, CdrRowV2)
        found = await client.recording.download(id=1)
        assert_type(found, AsyncRecordingDownloadFile)
        assert_type(await found.save("x.wav"), Path)
        assert_type(await found.read(), bytes)
        assert_type(found.iter_bytes(), AsyncIterator[bytes])
        assert_type(client.events(), AsyncEventStream)
        async with client.events(topics="all") as stream:
            async for event in stream:
                assert_type(event, Event | Gap)
                if isinstance(event, Gap):
                    async for recovered in client.reconcile(event):
                        assert_type(recovered, Event)
            assert_type(await stream.get(1.0), Event | Gap)


def settings() -> None:
    with Client() as client:
        assert_type(client, Client)
    Client("https://pbx", client_id="id", client_secret="s", verify="ca.pem")
    Client("https://pbx", fingerprint="ab" * 32, retries=0, connect_timeout=2.5)
    client = Client(proxy="http://proxy:3128", trust_env=True, auto_refresh=False)
    client.login(client_secret="new")
    client.close()


def through_a_platform() -> None:
    def vault() -> str:
        return "token"

    async def async_vault() -> str:
        return "token"

    url = "https://ycm.example.com/dm/open_api/v1/cloud_pbx/SN"
    Client(url, auth=BearerToken("token"))
    Client(url, auth=BearerToken(vault))
    Client(auth=BearerToken(lambda: "token"))
    AsyncClient(url, auth=BearerToken(vault))
    AsyncClient(url, auth=BearerToken(async_vault), retries=0)
