# Made by `make generate` from spec/openapi/resources/businesshour.yaml; edits are lost.
"""Businesshour operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import businesshour as models
from ...models.common import Envelope
from ...operations import businesshour as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class BusinesshourListPage(
    Page[models.BusinesshourListItem], models.BusinesshourListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class BusinesshourResource(Resource):
    """Global business hours per time zone. `/v1.0/businesshour/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        timezone_id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> BusinesshourListPage:
        """List business hours.

        Pages through the global business hours, of one time zone or of all. The rows
        tell the days, not the times of day.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            timezone_id: Time zone id, from timezone/list.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/businesshour/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-business-hour-list.html
        """
        return self._list(
            ops.BUSINESSHOUR_LIST, BusinesshourListPage, locals(), options
        )

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.BusinesshourGetResponse:
        """Get one entry of the business hours.

        Returns the days, the times of business and the breaks of one entry.

        Args:
            id: Business hours id, from list.

        Source: GET /v1.0/businesshour/get, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-information-of-a-business-hour.html
        """
        return self._call(ops.BUSINESSHOUR_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.BusinesshourQueryResponse:
        """Get several entries of the business hours.

        Returns the days, the times of business and the breaks of the given entries.

        Args:
            ids: Comma-separated business hours ids, from list. A list is joined.

        Source: GET /v1.0/businesshour/query, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-information-of-multiple-business-hours.html
        """
        return self._call(ops.BUSINESSHOUR_QUERY, locals(), options)

    def create(
        self,
        *,
        months: models.BusinesshourMonths | Sequence[str | int] | UnsetType = UNSET,
        days_of_week: (
            models.BusinesshourDaysOfWeek | Sequence[str | int] | UnsetType
        ) = UNSET,
        days: str | UnsetType = UNSET,
        office_times: (
            Sequence[models.BusinesshourPeriod | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        reset_times: (
            Sequence[models.BusinesshourPeriod | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        time_condition_switch: bool | Literal[0, 1] | UnsetType = UNSET,
        remark: str | UnsetType = UNSET,
        timezone_id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.BusinesshourCreateResponse:
        """Add business hours.

        Adds business hours for a time zone and returns their id.

        Args:
            months: Months, jan to dec or all, separated by spaces; used with
                time_condition_switch 1. A list is joined. `all` Every month.
            days_of_week: Days of the week, sun to sat or all, separated by spaces; used
                with time_condition_switch 0. A list is joined. `all` Every day.
            days: Days of the month, 1 to 31, or all; used with time_condition_switch 1.
            office_times: Times of business, at least one.
            reset_times: Break times.
            time_condition_switch: Whether months and days of the month apply. `0`
                Simple: days of the week only, `1` Advanced: months and days apply too.
            remark: Free note.
            timezone_id: Time zone id, from timezone/list.

        Source: POST /v1.0/businesshour/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-business-hour.html
        """
        return self._call(ops.BUSINESSHOUR_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        months: models.BusinesshourMonths | Sequence[str | int] | UnsetType = UNSET,
        days_of_week: (
            models.BusinesshourDaysOfWeek | Sequence[str | int] | UnsetType
        ) = UNSET,
        days: str | UnsetType = UNSET,
        office_times: (
            Sequence[models.BusinesshourPeriod | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        reset_times: (
            Sequence[models.BusinesshourPeriod | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        time_condition_switch: bool | Literal[0, 1] | UnsetType = UNSET,
        remark: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit business hours.

        Changes business hours; send the id and the fields to change. The time zone is
        not among them.

        Args:
            id: Business hours id, from list.
            months: Months, jan to dec or all, separated by spaces; used with
                time_condition_switch 1. A list is joined. `all` Every month.
            days_of_week: Days of the week, sun to sat or all, separated by spaces; used
                with time_condition_switch 0. A list is joined. `all` Every day.
            days: Days of the month, 1 to 31, or all; used with time_condition_switch 1.
            office_times: Times of business, at least one.
            reset_times: Break times.
            time_condition_switch: Whether months and days of the month apply. `0`
                Simple: days of the week only, `1` Advanced: months and days apply too.
            remark: Free note.

        Source: POST /v1.0/businesshour/update, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/edit-a-business-hour.html
        """
        return self._call(ops.BUSINESSHOUR_UPDATE, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete business hours.

        Removes one entry of the business hours. Each call takes one id.
        Warning: this cannot be undone.

        Args:
            id: Business hours id, from list.

        Source: GET /v1.0/businesshour/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-a-business-hour.html
        """
        return self._call(ops.BUSINESSHOUR_DELETE, locals(), options)
