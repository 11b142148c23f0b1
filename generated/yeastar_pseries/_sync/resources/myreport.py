# Made by `make generate` from spec/openapi/resources/myreport.yaml; edits are lost.
"""Myreport operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import myreport as models
from ...operations import myreport as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class MyReportListPage(Page[models.MyReport], models.MyReportListResponse):
    """A page of `data`; iterates over the items of all pages."""


class MyreportResource(Resource):
    """Saved report definitions. `/v1.0/myreport/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> MyReportListPage:
        """List saved call reports.

        Lists the reports under "My Reports" of the web portal, ready-made and custom
        ones. The id of a report is what call_report takes as `my_report_id`.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/myreport/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-my-reports-list.html
        """
        return self._list(ops.MYREPORT_LIST, MyReportListPage, locals(), options)
