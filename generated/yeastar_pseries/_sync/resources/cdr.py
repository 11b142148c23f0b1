# Made by `make generate` from spec/openapi/resources/cdr.yaml; edits are lost.
"""Cdr operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import cdr as models
from ...models.common import Envelope
from ...operations import cdr as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._sync.downloads import Download
from ..._runtime.calls._sync.pages import Page


class CdrListPage(Page[models.CdrRow], models.CdrListResponse):
    """A page of `data`; iterates over the items of all pages."""


class CdrDownloadFile(Download, models.CdrDownloadResponse):
    """Where a file lies, and how to get it."""


class CdrResource(Resource):
    """The call log, v1.0 by stage and v2.0 by call. `/v1.0/cdr/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        pin_code: str | UnsetType = UNSET,
        disposition_code_list: str | Sequence[str | int] | UnsetType = UNSET,
        call_note_remark: str | UnsetType = UNSET,
        sort_by: models.CdrSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        from_: Literal["new", "legacy"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CdrListPage:
        """List CDRs (v1.0).

        Pages through the whole call log, newest firmware and older rows alike. Rows of
        firmware *.21.0.117 or later are stages of a call rather than whole calls; v2.0
        lists whole calls.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page: Page to return, the first is 1. The PBX assumes 1.
            page_size: Rows per page, 10000 at most. 1 to 10000; the PBX assumes 10000.
            pin_code: PIN used on a restricted outbound route; not on older firmware.
            disposition_code_list: Comma-separated disposition code ids;
                system/get_menuoptions tells them. A list is joined.
            call_note_remark: Remark in the call note.
            sort_by: Field to sort by.
            order_by: Sort direction.
            from_: Which rows to return. Since appliance 37.21.0.117, software
                83.21.0.117, cloud 84.21.0.117. `new` Made on *.21.0.117 or later,
                `legacy` Made on *.21.0.66 or earlier.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/cdr/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-cdr-list.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del pin_code
        return self._list(ops.CDR_LIST, CdrListPage, given, options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        start_time: str | int | datetime | UnsetType = UNSET,
        end_time: str | int | datetime | UnsetType = UNSET,
        call_from: str | UnsetType = UNSET,
        call_to: str | UnsetType = UNSET,
        pin_code: str | UnsetType = UNSET,
        extension_group: int | UnsetType = UNSET,
        disposition_code_list: str | Sequence[str | int] | UnsetType = UNSET,
        call_note_remark: str | UnsetType = UNSET,
        status: models.CdrStatus | UnsetType = UNSET,
        did: str | Sequence[str | int] | UnsetType = UNSET,
        enable_fuzzy_search: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CdrListPage:
        """Search CDRs (v1.0).

        Like v1.0 cdr/list, filtered by time span, numbers, outcome and more. Give times
        as Unix seconds, or exactly in the PBX display format: another layout finds
        nothing and reports no error.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page: Page to return, the first is 1; not on older firmware. The PBX assumes
                1.
            page_size: Rows per page, 10000 at most; not on older firmware. 1 to 10000;
                the PBX assumes 10000.
            start_time: Start of the time span: PBX display format or Unix seconds.
                Takes an aware datetime or Unix seconds.
            end_time: End of the time span: PBX display format or Unix seconds. Whether
                a call of that very second counts is not told, nor of the start. Takes
                an aware datetime or Unix seconds.
            call_from: Number of the caller.
            call_to: Number of the callee.
            pin_code: PIN used on a restricted outbound route.
            extension_group: Extension group id.
            disposition_code_list: Comma-separated disposition code ids;
                system/get_menuoptions tells them. A list is joined.
            call_note_remark: Remark in the call note.
            status: How the call ended.
            did: Dialed numbers as number:trunk or name:trunk, comma-separated. A list
                is joined.
            enable_fuzzy_search: Fuzzy number search; older firmware only, see
                cdr/updateoption. `0` Exact, `1` Fuzzy.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/cdr/search, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/search-specific-cdr.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del pin_code
        return self._list(ops.CDR_SEARCH, CdrListPage, given, options)

    def download(
        self,
        *,
        start_time: str | int | datetime | UnsetType = UNSET,
        end_time: str | int | datetime | UnsetType = UNSET,
        call_from: str | UnsetType = UNSET,
        call_to: str | UnsetType = UNSET,
        extension_group: int | UnsetType = UNSET,
        disposition_code_list: str | Sequence[str | int] | UnsetType = UNSET,
        call_note_remark: str | UnsetType = UNSET,
        status: models.CdrStatus | UnsetType = UNSET,
        did: str | Sequence[str | int] | UnsetType = UNSET,
        enable_fuzzy_search: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> CdrDownloadFile:
        """Download CDRs as a file (v1.0).

        First of two steps: makes a file of the rows that match and answers a path that
        is good for 30 minutes. The file is then fetched from that path at the root of
        the host (not below /openapi), with the access token in the query.

        Args:
            start_time: Start of the time span: PBX display format or Unix seconds.
                Takes an aware datetime or Unix seconds.
            end_time: End of the time span: PBX display format or Unix seconds. Takes an
                aware datetime or Unix seconds.
            call_from: Number of the caller.
            call_to: Number of the callee.
            extension_group: Extension group id.
            disposition_code_list: Comma-separated disposition code ids;
                system/get_menuoptions tells them. A list is joined.
            call_note_remark: Remark in the call note.
            status: How the call ended.
            did: Dialed numbers as number:trunk or name:trunk, comma-separated. A list
                is joined.
            enable_fuzzy_search: Fuzzy number search; older firmware only.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/cdr/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-a-cdr-file.html
        """
        return self._file(ops.CDR_DOWNLOAD, CdrDownloadFile, locals(), options)

    def getoption(
        self, *, options: CallOptions | None = None
    ) -> models.CdrGetoptionResponse:
        """Read CDR options (v1.0).

        Tells whether searches in the call log compare numbers exactly.

        Source: GET /v1.0/cdr/getoption, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/get-cdr-options.html
        """
        return self._call(ops.CDR_GETOPTION, locals(), options)

    def updateoption(
        self,
        *,
        enb_fuzzy_search: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_new_cdr_fuzzy_search: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit CDR options (v1.0).

        Turns fuzzy number search on or off, for rows of old and of new firmware apart.

        Args:
            enb_fuzzy_search: Fuzzy number search in CDRs of *.21.0.66 or earlier. `0`
                Exact, `1` Fuzzy.
            enb_new_cdr_fuzzy_search: Fuzzy number search in CDRs of *.21.0.117 or
                later. `0` Exact, `1` Fuzzy.

        Source: POST /v1.0/cdr/updateoption, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-cdr-options.html
        """
        return self._call(ops.CDR_UPDATEOPTION, locals(), options)
