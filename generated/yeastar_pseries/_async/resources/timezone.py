# Made by `make generate` from spec/openapi/resources/timezone.yaml; edits are lost.
"""Timezone operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import timezone as models
from ...operations import timezone as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncTimezoneListPage(AsyncPage[models.TimeZone], models.TimezoneListResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncTimezoneResource(AsyncResource):
    """The time zone of the PBX and custom ones. `/v1.0/timezone/...`

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
        search_value: str | UnsetType = UNSET,
        timezone_type: Literal["global", "custom"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncTimezoneListPage, models.TimeZone]:
        """List time zones.

        Pages through the PBX's own time zone and the custom ones added to it.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to find in the name.
            timezone_type: The PBX's own time zone or the added ones.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/timezone/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-time-zone-list.html
        """
        return self._list(ops.TIMEZONE_LIST, AsyncTimezoneListPage, locals(), options)

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.TimezoneGetResponse:
        """Get one time zone.

        Returns one time zone with the code of its business hours.

        Args:
            id: Time zone id, from list.

        Source: GET /v1.0/timezone/get, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-information-of-a-time-zone.html
        """
        return await self._call(ops.TIMEZONE_GET, locals(), options)

    async def create(
        self,
        *,
        name: str,
        timezone: str,
        enable_dst: bool | Literal[0, 1] | UnsetType = UNSET,
        assign_extension: (
            Sequence[models.TimeZoneAssignment | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> models.TimezoneCreateResponse:
        """Add a custom time zone.

        Adds a time zone for some extensions, groups or organizations. It takes effect
        after a reboot of the PBX, which the API cannot do.

        Args:
            name: Name of the time zone.
            timezone: UTC offset and identifier; menu timezone of
                system/get_menuoptions.
            enable_dst: Whether daylight saving time is observed. `0` Off, `1` On.
            assign_extension: Who is in this time zone.

        Source: POST /v1.0/timezone/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-custom-time-zone.html
        """
        return await self._call(ops.TIMEZONE_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        timezone: str | UnsetType = UNSET,
        enable_dst: bool | Literal[0, 1] | UnsetType = UNSET,
        assign_extension: (
            Sequence[models.TimeZoneAssignment | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> models.TimezoneUpdateResponse:
        """Edit a custom time zone.

        Changes the given fields of a custom time zone. The answer tells whether the PBX
        must be rebooted for it.

        Args:
            id: Id of the custom time zone.
            name: Name of the time zone.
            timezone: UTC offset and identifier; menu timezone of
                system/get_menuoptions.
            enable_dst: Whether daylight saving time is observed. `0` Off, `1` On.
            assign_extension: Who is in this time zone.

        Source: POST /v1.0/timezone/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-custom-time-zone.html
        """
        return await self._call(ops.TIMEZONE_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a custom time zone.

        Removes a custom time zone for good.
        Warning: this cannot be undone.

        Args:
            id: Id of the custom time zone.

        Source: GET /v1.0/timezone/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-custom-time-zone.html
        """
        return await self._call(ops.TIMEZONE_DELETE, locals(), options)
