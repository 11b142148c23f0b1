"""A little API for the tests: what the generator makes of a spec, by hand."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import msgspec
from msgspec import UNSET, UnsetType

from tests.runtime_events.package import load
from tests.twin import Twin

Model = load("decoding.model").Model
Answer = load("decoding.model").Answer
Arguments = load("decoding.model").Arguments
Operation = load("calls.operation").Operation
Paging = load("calls.operation").Paging
AsyncPage = load("calls._async.pages").AsyncPage
Page = load("calls._sync.pages").Page
AsyncDownload = load("calls._async.downloads").AsyncDownload
Download = load("calls._sync.downloads").Download


class Device(Model, kw_only=True):
    kind: Literal["sip", "app"] | str | None = None
    online: int | None = None


class Item(Model, kw_only=True):
    __secrets__: ClassVar[frozenset[str]] = frozenset({"reg_code"})
    id: int | None = None
    name: str | None = None
    rate: float | None = None
    on: bool | None = None
    reg_code: str | None = None
    from_: str | None = msgspec.field(default=None, name="from")
    main: Device | None = None
    devices: list[Device] | None = None
    tags: list[str] | None = None
    status: dict[str, Device] | None = None


class ListResponse(Answer, kw_only=True):
    errcode: int | None = None
    errmsg: str | None = None
    total_number: int | None = None
    data: list[Item] | None = None


class GetResponse(Answer, kw_only=True):
    errcode: int | None = None
    errmsg: str | None = None
    data: Item | None = None


class FileResponse(Answer, kw_only=True):
    errcode: int | None = None
    file: str | None = None
    download_resource_url: str | None = None


class AsyncItemPage(AsyncPage[Item], ListResponse, kw_only=True):
    """A page of the async client."""


class SyncItemPage(Page[Item], ListResponse, kw_only=True):
    """A page of the sync client."""


class AsyncFile(AsyncDownload, FileResponse, kw_only=True):
    """A download of the async client."""


class SyncFile(Download, FileResponse, kw_only=True):
    """A download of the sync client."""


class ListArguments(Arguments, kw_only=True):
    page: Annotated[int, msgspec.Meta(ge=1)] | UnsetType = UNSET
    page_size: int | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    ids: list[int] | UnsetType = UNSET
    flag: int | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class Rule(Arguments, kw_only=True):
    pattern: str
    enabled: int | UnsetType = UNSET
    password: Annotated[str, msgspec.Meta(max_length=8)] | UnsetType = UNSET


class CreateArguments(Arguments, kw_only=True):
    name: Annotated[str, msgspec.Meta(max_length=10)]
    enabled: int | UnsetType = UNSET
    reboot: bool | UnsetType = UNSET
    note: str | None | UnsetType = UNSET
    rules: list[Rule] | UnsetType = UNSET


class UploadArguments(Arguments, kw_only=True):
    file: bytes
    is_check: Literal["ask", "force"]


LIST = Operation(
    result=ListResponse,
    id="item.list",
    method="GET",
    path="/v1.0/item/list",
    safe=True,
    arguments=ListArguments,
    paging=Paging(),
)
BARE = Operation(
    result=ListResponse, id="item.bare", method="GET", path="/v1.0/item/list", safe=True
)
GET = Operation(
    result=GetResponse, id="item.get", method="GET", path="/v1.0/item/get", safe=True
)
CREATE = Operation(
    result=GetResponse,
    id="item.create",
    method="POST",
    path="/v1.0/item/create",
    safe=False,
    arguments=CreateArguments,
    secrets=frozenset({"reg_code"}),
)
UPLOAD = Operation(
    result=GetResponse,
    id="item.upload",
    method="POST",
    path="/v1.0/item/upload",
    safe=False,
    arguments=UploadArguments,
    multipart=("file",),
)
DOWNLOAD = Operation(
    result=FileResponse,
    id="item.download",
    method="GET",
    path="/v1.0/item/download",
    safe=True,
    download="download_resource_url",
)


def call(
    twin: Twin, client: object, operation: Operation, result: object, **values: object
) -> object:
    """Make a call the way a generated method does; to be run by the twin."""
    options = values.pop("options", None)
    resource = twin.get("client.resource", "Resource")(client._caller)
    if result is operation.result:
        return resource._call(operation, values, options)
    return resource._file(operation, result, values, options)


def get(twin: Twin, client: object, **values: object) -> object:
    """A call that only reads."""
    return call(twin, client, GET, GetResponse, **values)


def create(twin: Twin, client: object, **values: object) -> object:
    """A call that changes something."""
    return call(twin, client, CREATE, GetResponse, **{"name": "x", **values})


def pages(
    twin: Twin, client: object, operation: object = LIST, **values: object
) -> object:
    """A list, as the generated `list()` returns it."""
    result = AsyncItemPage if twin.is_async else SyncItemPage
    options = values.pop("options", None)
    return twin.get("client.resource", "Resource")(client._caller)._list(
        operation, result, values, options
    )


def download(twin: Twin, client: object) -> object:
    """A two-step download; to be run by the twin."""
    result = AsyncFile if twin.is_async else SyncFile
    return call(twin, client, DOWNLOAD, result)
