# Made by `make generate` from spec/openapi/resources/cdr.yaml; edits are lost.
"""V2Cdr operations (v2.0)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import cdr as models
from ...models.common import Envelope
from ...operations import cdr as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._async.downloads import AsyncDownload
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncCdrListV2Page(AsyncPage[models.CdrRowV2], models.CdrListV2Response):
    """A page of `data`; iterates over the items of all pages."""


class AsyncCdrAidownloadV2File(AsyncDownload, models.CdrAidownloadV2Response):
    """Where a file lies, and how to get it."""


class AsyncV2CdrResource(AsyncResource):
    """The call log, v1.0 by stage and v2.0 by call. `/v2.0/cdr/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        sort_by: models.CdrSortByInput | UnsetType = UNSET,
        call_from: str | UnsetType = UNSET,
        call_to: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCdrListV2Page, models.CdrRowV2]:
        """List CDRs (v2.0).

        Pages through the call log, one row per call. Holds calls made on firmware
        *.21.0.117 or later; read older ones with v1.0.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Since: appliance 37.23.0.123, software 83.23.0.123, cloud 84.23.0.123.

        Args:
            page: Page to return, the first is 1. The PBX assumes 1.
            page_size: Rows per page, 10000 at most. 1 to 10000; the PBX assumes 10000.
            order_by: Sort direction.
            sort_by: Field to sort by.
            call_from: Number and name of the caller.
            call_to: Number and name of the callee.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v2.0/cdr/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-cdr-list-v2.html
        """
        return self._list(ops.V2_CDR_LIST, AsyncCdrListV2Page, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        sort_by: models.CdrSortByInput | UnsetType = UNSET,
        time_begin: str | datetime | UnsetType = UNSET,
        time_end: str | datetime | UnsetType = UNSET,
        call_from: str | UnsetType = UNSET,
        call_to: str | UnsetType = UNSET,
        account_code: str | UnsetType = UNSET,
        ext_group: str | Sequence[str | int] | UnsetType = UNSET,
        disposition_code_list: str | Sequence[str | int] | UnsetType = UNSET,
        call_note_remark: str | UnsetType = UNSET,
        did: str | Sequence[str | int] | UnsetType = UNSET,
        queue_list: str | Sequence[str | int] | UnsetType = UNSET,
        last_status: str | UnsetType = UNSET,
        call_type: Literal["Inbound", "Outbound", "Internal"] | str | UnsetType = UNSET,
        uid: str | UnsetType = UNSET,
        recording_type: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCdrListV2Page, models.CdrRowV2]:
        """Search CDRs (v2.0).

        Like v2.0 cdr/list, filtered by time span, numbers, outcome and more. Times go
        in as strings in the PBX display format and PBX-local time.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Since: appliance 37.23.0.123, software 83.23.0.123, cloud 84.23.0.123.

        Args:
            page: Page to return, the first is 1. The PBX assumes 1.
            page_size: Rows per page, 10000 at most. 1 to 10000; the PBX assumes 10000.
            order_by: Sort direction.
            sort_by: Field to sort by.
            time_begin: Start of the time span in the PBX display format. Takes an aware
                datetime, by the client's `clock`.
            time_end: End of the time span in the PBX display format. Whether a call of
                that very second counts is not told, nor of the start. Takes an aware
                datetime, by the client's `clock`.
            call_from: Number of the caller.
            call_to: Number of the callee.
            account_code: PIN used on a restricted outbound route.
            ext_group: Comma-separated extension group ids. A list is joined.
            disposition_code_list: Comma-separated disposition code ids;
                system/get_menuoptions tells them. A list is joined.
            call_note_remark: Remark in the call note.
            did: Dialed numbers as number:trunk or name:trunk, comma-separated. A list
                is joined.
            queue_list: Comma-separated queue ids. A list is joined.
            last_status: How the call ended, e.g. ABANDONED.
            call_type: Direction of the call.
            uid: Unique id of the CDR.
            recording_type: Kind of the recording; a public client sends 1, what the
                values mean is not told.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v2.0/cdr/search, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/search-specific-cdr-v2.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del account_code
        return self._list(ops.V2_CDR_SEARCH, AsyncCdrListV2Page, given, options)

    async def detail(
        self, *, uid: str, options: CallOptions | None = None
    ) -> models.CdrDetailV2Response:
        """Get one CDR with its timeline (v2.0).

        Returns a call as a whole, the note about it, and each of its legs with what
        happened there. Take the uid from v2.0 cdr/list or from event 30012.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Since: appliance 37.23.0.123, software 83.23.0.123, cloud 84.23.0.123.

        Args:
            uid: Unique id of the CDR.

        Source: GET /v2.0/cdr/detail, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-cdr-detail-v2.html
        """
        return await self._call(ops.V2_CDR_DETAIL, locals(), options)

    async def download(self, *, options: CallOptions | None = None) -> Envelope:
        """Download CDRs as a file (v2.0).

        Probably the v2.0 form of v1.0 cdr/download, in the depth and format set with
        v2.0 cdr/updatedownloadoption. Its page was not seen: pass filters as extra
        query parameters and read the answer's unknown fields.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Since: appliance 37.23.0.123, software 83.23.0.123, cloud 84.23.0.123.

        Source: GET /v2.0/cdr/download.
        """
        return await self._call(ops.V2_CDR_DOWNLOAD, locals(), options)

    async def getoption(
        self, *, options: CallOptions | None = None
    ) -> models.CdrGetoptionV2Response:
        """Read CDR options (v2.0).

        Tells whether v2.0 searches in the call log compare numbers exactly.

        Source: GET /v2.0/cdr/getoption, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/get-cdr-options-v2.html
        """
        return await self._call(ops.V2_CDR_GETOPTION, locals(), options)

    async def updateoption(
        self,
        *,
        enb_new_cdr_fuzzy_search: bool | Literal[0, 1],
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit CDR options (v2.0).

        Turns fuzzy number search in v2.0 on or off.

        Args:
            enb_new_cdr_fuzzy_search: Fuzzy number search. `0` Exact, `1` Fuzzy.

        Source: POST /v2.0/cdr/updateoption, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-cdr-options-v2.html
        """
        return await self._call(ops.V2_CDR_UPDATEOPTION, locals(), options)

    async def getdownloadoption(
        self, *, options: CallOptions | None = None
    ) -> models.CdrGetdownloadoptionV2Response:
        """Read the CDR download setting (v2.0).

        Tells depth, format and columns of CDR files.
        Since: appliance 37.23.0.123, software 83.23.0.123.

        Source: GET /v2.0/cdr/getdownloadoption, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/get-cdr-download-setting-v2.html
        """
        return await self._call(ops.V2_CDR_GETDOWNLOADOPTION, locals(), options)

    async def updatedownloadoption(
        self,
        *,
        range: models.CdrRangeInput | UnsetType = UNSET,
        format: Literal["csv", "xls", "pdf", "html"] | UnsetType = UNSET,
        duration_format: Literal["seconds", "hhmmss"] | UnsetType = UNSET,
        export_column: Literal["all", "selected"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit the CDR download setting (v2.0).

        Sets depth, format and columns of CDR files; fields left out stay as they are.

        Args:
            range: Depth of the file. `list` Calls, `transaction` Legs,
                `list_transaction` Calls and legs, `all` Calls, legs and timeline.
            format: File format.
            duration_format: How durations are written.
            export_column: All columns or the selected ones.

        Source: POST /v2.0/cdr/updatedownloadoption, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-cdr-download-setting-v2.html
        """
        return await self._call(ops.V2_CDR_UPDATEDOWNLOADOPTION, locals(), options)

    async def getaicontext(
        self,
        *,
        cdr_ids: str | Sequence[str | int],
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CdrGetaicontextV2Response:
        """Get AI call transcripts (v2.0).

        Returns what was said in one or more call legs, where AI transcription is in
        use. Ask page by page until offset is -1.

        Args:
            cdr_ids: Comma-separated ids of call legs, e.g. 20260513222941-586E2; event
                30039 has them as cdr_id. A list is joined.
            limit: Entries per page; only together with offset.
            offset: Page to return, the first is 1; only together with limit.
            search_value: Text to look for.

        Source: GET /v2.0/cdr/getaicontext, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/get-ai-call-transcript.html
        """
        return await self._call(ops.V2_CDR_GETAICONTEXT, locals(), options)

    async def getaisummary(
        self,
        *,
        cdr_id: str,
        src_ext_id: int | UnsetType = UNSET,
        dst_ext_id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CdrGetaisummaryV2Response:
        """Get the AI summary of a call leg (v2.0).

        Returns the summary that was made for one of the two sides of a leg. Name the
        side by its extension id, src_ext_id or dst_ext_id. What the AI receptionist
        summed up by itself cannot be fetched.

        Args:
            cdr_id: Id of the leg; the file of v2.0 cdr/aidownload has it as leg_id.
            src_ext_id: Extension id of the caller, not its number; give this or
                dst_ext_id.
            dst_ext_id: Extension id of the callee, not its number; give this or
                src_ext_id.

        Source: GET /v2.0/cdr/getaisummary, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/get-ai-call-summary.html
        """
        return await self._call(ops.V2_CDR_GETAISUMMARY, locals(), options)

    async def getaisummary_src(
        self, *, cdr_id: str, src_ext_id: int, options: CallOptions | None = None
    ) -> models.CdrGetaisummaryV2Response:
        """Get the AI summary of a call leg for the caller.

        The form for the side of the caller, named by src_ext_id.

        Args:
            cdr_id: Id of the leg; the file of v2.0 cdr/aidownload has it as leg_id.
            src_ext_id: Extension id of the caller, not its number; give this or
                dst_ext_id.

        Source: GET /v2.0/cdr/getaisummary, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/get-ai-call-summary.html
        """
        return await self._call(ops.V2_CDR_GETAISUMMARY, locals(), options)

    async def getaisummary_dst(
        self, *, cdr_id: str, dst_ext_id: int, options: CallOptions | None = None
    ) -> models.CdrGetaisummaryV2Response:
        """Get the AI summary of a call leg for the callee.

        The form for the side of the callee, named by dst_ext_id.

        Args:
            cdr_id: Id of the leg; the file of v2.0 cdr/aidownload has it as leg_id.
            dst_ext_id: Extension id of the callee, not its number; give this or
                src_ext_id.

        Source: GET /v2.0/cdr/getaisummary, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/get-ai-call-summary.html
        """
        return await self._call(ops.V2_CDR_GETAISUMMARY, locals(), options)

    async def aidownload(
        self,
        *,
        call_from: str | UnsetType = UNSET,
        call_to: str | UnsetType = UNSET,
        call_type: Literal["Internal", "Inbound", "Outbound"] | UnsetType = UNSET,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        last_status: models.CdrLastStatusInput | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCdrAidownloadV2File:
        """Download AI transcripts and summaries as a file (v2.0).

        First of two steps: makes a JSON file with the transcripts and summaries of the
        calls that match and answers a path that is good for 30 minutes. The file is
        then fetched from that path at the root of the host (not below /openapi), with
        the access token in the query.
        Since: not told; a sample is from *.23.0.70 (2026-05-14).

        Args:
            call_from: Number of the caller.
            call_to: Number of the callee.
            call_type: Direction of the call.
            start_time: Start of the time span in the PBX display format. Takes an aware
                datetime, by the client's `clock`.
            end_time: End of the time span in the PBX display format. Takes an aware
                datetime, by the client's `clock`.
            last_status: How the call ended.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v2.0/cdr/aidownload, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/download-ai-call-transcription-data.html
        """
        return await self._file(
            ops.V2_CDR_AIDOWNLOAD, AsyncCdrAidownloadV2File, locals(), options
        )
