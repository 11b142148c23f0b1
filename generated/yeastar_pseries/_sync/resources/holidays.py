# Made by `make generate` from spec/openapi/resources/holidays.yaml; edits are lost.
"""Holidays operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import holidays as models
from ...operations import holidays as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.downloads import Download
from ..._runtime.calls._sync.pages import Page


class HolidaysSearchPage(Page[models.HolidayListItem], models.HolidaysSearchResponse):
    """A page of `data`; iterates over the items of all pages."""


class HolidaysExportFile(Download, models.HolidaysExportResponse):
    """Where a file lies, and how to get it."""


class HolidaysResource(Resource):
    """Holidays per time zone. `/v1.0/holidays/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        sort_by: Literal["id"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        timezone_id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> HolidaysSearchPage:
        """Search holidays.

        Pages through the holidays that match a keyword or belong to a time zone. Every
        argument is optional; without any it lists all holidays.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            search_value: Keyword to look for.
            sort_by: Field to sort by.
            order_by: Sort direction.
            timezone_id: Time zone id, from timezone/list.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/holidays/search, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/search-holidays.html
        """
        return self._list(ops.HOLIDAYS_SEARCH, HolidaysSearchPage, locals(), options)

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.HolidaysGetResponse:
        """Get one holiday.

        Returns how one holiday is dated and which prompt it plays.

        Args:
            id: Holiday id, from search.

        Source: GET /v1.0/holidays/get, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-information-of-a-holiday.html
        """
        return self._call(ops.HOLIDAYS_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.HolidaysQueryResponse:
        """Get several holidays.

        Returns how the holidays of the given ids are dated.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ids: Comma-separated holiday ids, from search. A list is joined.

        Source: GET /v1.0/holidays/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-holidays.html
        """
        return self._call(ops.HOLIDAYS_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        type: Literal["date", "month", "week", "weekday"],
        timezone_id: int | UnsetType = UNSET,
        month: models.HolidaysMonthInput | UnsetType = UNSET,
        how_week: Literal[1, 2, 3, 4, 5] | UnsetType = UNSET,
        weekday: models.HolidaysWeekdayInput | UnsetType = UNSET,
        date: str | UnsetType = UNSET,
        time_period: str | UnsetType = UNSET,
        prompt: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.HolidaysCreateResponse:
        """Add a holiday.

        Adds a holiday and returns its id. A holiday is a date, a date of every year, or
        a weekday of every year.
        Since: not told; a sample is from 2026.

        Args:
            name: Name of the holiday.
            type: How the holiday is dated. `date` On one date, `month` On a month and
                day of every year, `week` On a weekday of the nth week, every year,
                `weekday` On the nth weekday of a month, every year.
            timezone_id: Time zone id, from timezone/list.
            month: Month; needed for type week or weekday.
            how_week: Number of the week; needed for type week or weekday. `5` The last
                week.
            weekday: Day of the week; needed for type week or weekday.
            date: Date or range in the PBX's date format; needed for type date or month.
            time_period: Start and end as HH:MM-HH:MM; needed for type week or weekday.
            prompt: File name of a custom prompt.

        Source: POST /v1.0/holidays/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-holiday.html
        """
        return self._call(ops.HOLIDAYS_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        type: Literal["date", "month", "week", "weekday"] | UnsetType = UNSET,
        month: models.HolidaysMonthInput | UnsetType = UNSET,
        how_week: Literal[1, 2, 3, 4, 5] | UnsetType = UNSET,
        weekday: models.HolidaysWeekdayInput | UnsetType = UNSET,
        date: str | UnsetType = UNSET,
        time_period: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a holiday.

        Changes a holiday; send the id and the fields to change.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 2 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Holiday id, from search.
            name: Name of the holiday.
            type: How the holiday is dated. `date` On one date, `month` On a month and
                day of every year, `week` On a weekday of the nth week, every year,
                `weekday` On the nth weekday of a month, every year.
            month: Month.
            how_week: Number of the week. `5` The last week.
            weekday: Day of the week.
            date: Date or range in the PBX's date format, which system/information
                tells.
            time_period: Start and end of the time of day.

        Source: POST /v1.0/holidays/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-holiday.html
        """
        return self._call(ops.HOLIDAYS_UPDATE, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a holiday.

        Removes one holiday. Each call takes one id.
        Warning: this cannot be undone.

        Args:
            id: Holiday id, from search or create.

        Source: GET /v1.0/holidays/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-holiday.html
        """
        return self._call(ops.HOLIDAYS_DELETE, locals(), options)

    def import_(
        self,
        *,
        file: FileContent,
        format: Literal["csv"],
        extend: str,
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.HolidaysImportResponse:
        """Import holidays from a CSV file.

        Adds the holidays of a CSV file to a time zone and tells how many rows
        succeeded. Dates in the file have the form DD/MM/YYYY HH:MM.

        Args:
            file: CSV file.
            format: Format of the file.
            extend: Time zone id as text, from timezone/list.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/holidays/import, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/import-holidays.html
        """
        return self._call(ops.HOLIDAYS_IMPORT, locals(), options)

    def export(
        self,
        *,
        format: Literal["csv"],
        timezone_id: int | UnsetType = UNSET,
        sort_by: Literal["id"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> HolidaysExportFile:
        """Export holidays to a CSV file.

        Returns a link to a CSV file with the holidays, of one time zone or of all.

        Args:
            format: Format of the file.
            timezone_id: Time zone id, from timezone/list.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/holidays/export, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/export-holidays.html
        """
        return self._file(ops.HOLIDAYS_EXPORT, HolidaysExportFile, locals(), options)
