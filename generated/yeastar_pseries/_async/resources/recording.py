# Made by `make generate` from spec/openapi/resources/recording.yaml; edits are lost.
"""Recording operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import recording as models
from ...operations import recording as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pending import AsyncPendingDownload
from ..._runtime.following._async.followed_call import AsyncFollowedCall
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncRecordingListPage(AsyncPage[models.Recording], models.RecordingListResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncRecordingDownloadFile(
    AsyncPendingDownload, models.RecordingDownloadResponse
):
    """Where a file lies, and how to get it."""


class AsyncRecordingPlaytoextensionResult(AsyncFollowedCall, Envelope):
    """The answer, and what becomes of the call."""


class AsyncRecordingResource(AsyncResource):
    """Find, fetch and play call recordings. `/v1.0/recording/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "time"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncRecordingListPage, models.Recording]:
        """List recordings.

        Pages through all call recordings of the PBX. Fetch a file with
        recording/download.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/recording/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-recording-list.html
        """
        return self._list(ops.RECORDING_LIST, AsyncRecordingListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "time"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        start_time: str | int | datetime | UnsetType = UNSET,
        end_time: str | int | datetime | UnsetType = UNSET,
        caller: str | UnsetType = UNSET,
        callee: str | UnsetType = UNSET,
        ids: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncRecordingListPage, models.Recording]:
        """Search recordings.

        Pages through the recordings of a time span, a caller or a callee, or those with
        given ids. Times go in as Unix seconds, but come back in the PBX display format.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            start_time: Start of the time span, Unix seconds in a string. Takes an aware
                datetime or Unix seconds.
            end_time: End of the time span, Unix seconds in a string. Takes an aware
                datetime or Unix seconds.
            caller: Number of the caller.
            callee: Number of the callee.
            ids: Comma-separated recording ids. A list is joined.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/recording/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-recording.html
        """
        return self._list(
            ops.RECORDING_SEARCH, AsyncRecordingListPage, locals(), options
        )

    async def download(
        self,
        *,
        id: int | UnsetType = UNSET,
        file: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncRecordingDownloadFile:
        """Download a recording.

        First of two steps: answers a path that is good for 30 minutes. The file is then
        fetched from that path at the root of the host (not below /openapi), with the
        access token in the query. If the PBX converts recordings to mp3, it serves one
        request at a time.
        Errcode 2 means, it is assumed, that the file is still being made: `wait()`, by
        event 30033 or by asking again.

        Args:
            id: Recording id; give id or file.
            file: File name of the recording; give id or file.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/recording/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-a-recording-file.html
        """
        return await self._file(
            ops.RECORDING_DOWNLOAD, AsyncRecordingDownloadFile, locals(), options
        )

    async def playtoextension(
        self, *, id: int, play_to_extension: str, options: CallOptions | None = None
    ) -> AsyncRecordingPlaytoextensionResult:
        """Ring an extension and play a recording to it.

        Calls the extension; once it answers, the recording is played. A GET that starts
        a call, so it is not repeated by itself.

        Args:
            id: Recording id.
            play_to_extension: Extension number to call.

        Returns:
            The answer; its `wait()` tells what becomes of the call, and its
            `recording()` fetches what is recorded of it.

        Source: GET /v1.0/recording/playtoextension, https://help.yeastar.com/en/p-series-software-edition/developer-guide/play-a-recording-to-an-extension.html
        """
        return await self._follow(
            ops.RECORDING_PLAYTOEXTENSION,
            AsyncRecordingPlaytoextensionResult,
            locals(),
            options,
        )
