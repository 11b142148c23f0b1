# Made by `make generate` from spec/openapi/resources/wakeupcall.yaml; edits are lost.
"""Wakeupcall operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import wakeupcall as models
from ...operations import wakeupcall as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class WakeupcallListPage(
    Page[models.WakeupcallExtension], models.WakeupcallListResponse
):
    """A page of `data`; iterates over the items of all pages."""

    _paging = ops.WAKEUPCALL_LIST.paging


class WakeupcallResource(Resource):
    """Wake-up calls of extensions. `/v1.0/wakeupcall/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> WakeupcallListPage:
        """List alarms.

        Pages through the wake-up calls of all extensions; each row is an extension with
        its alarms.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/wakeupcall/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-alarm-list.html
        """
        return self._list(ops.WAKEUPCALL_LIST, WakeupcallListPage, locals(), options)

    def get(
        self, *, ext_id: int, options: CallOptions | None = None
    ) -> models.WakeupcallGetResponse:
        """Get one extension's alarms.

        Returns the wake-up calls of one extension.

        Args:
            ext_id: Extension id, not its number.

        Source: GET /v1.0/wakeupcall/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-an-alarm.html
        """
        return self._call(ops.WAKEUPCALL_GET, locals(), options)

    def query(
        self, *, ext_id: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.WakeupcallQueryResponse:
        """Get several extensions' alarms.

        Returns the wake-up calls of several extensions.

        Args:
            ext_id: Comma-separated extension ids, e.g. 39,223. A list is joined.

        Source: GET /v1.0/wakeupcall/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-alarms.html
        """
        return self._call(ops.WAKEUPCALL_QUERY, locals(), options)

    def create(
        self,
        *,
        alarm_time: str | time | datetime,
        ext_id: int,
        repeat_type: (
            models.WakeupcallRepeatType | Sequence[str | int] | UnsetType
        ) = UNSET,
        number_of_snoozes: Literal[0, 1, 2, 3] | UnsetType = UNSET,
        snooze_duration: int | UnsetType = UNSET,
        alarm_prompt: str | UnsetType = UNSET,
        alarm_day: str | date | UnsetType = UNSET,
        repeat_option: models.WakeupcallRepeatOption | UnsetType = UNSET,
        ring_timeout: int | UnsetType = UNSET,
        fail_dest_type: Literal["hangup", "ext", "ringgroup"] | UnsetType = UNSET,
        fail_dest_data: int | UnsetType = UNSET,
        remark: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.WakeupcallCreateResponse:
        """Add an alarm.

        Adds a wake-up call for one extension and returns its id. An extension holds at
        most 23 of them. With repeat_type never, the alarm is deleted after it has rung
        its snoozes.

        Args:
            alarm_time: Time of day as HH:MM, 24 hours, e.g. 07:30. Takes a time,
                without its seconds; an aware datetime by the client's `clock`.
            ext_id: Extension id, not its number.
            repeat_type: Days of repetition, never or every_monday to every_sunday; join
                several with commas. A list is joined. The PBX assumes never. `never`
                Once; the alarm is deleted after its last snooze.
            number_of_snoozes: How often the alarm rings again, 0 to 3. The PBX assumes
                0.
            snooze_duration: Minutes between two rings. The PBX assumes 10.
            alarm_prompt: Name of a custom prompt; music on hold when left out.
            alarm_day: Day as YYYY/MM/DD, e.g. 2025/01/05. Takes a date; an aware
                datetime by the client's `clock`.
            repeat_option: How the alarm repeats.
            ring_timeout: Seconds that the phone rings.
            fail_dest_type: Where the call goes when nobody answers. `hangup` Hang up,
                `ext` An extension, `ringgroup` A ring group.
            fail_dest_data: Id of the extension or ring group, when fail_dest_type is
                ext or ringgroup.
            remark: Free note.

        Source: POST /v1.0/wakeupcall/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-an-alarm.html
        """
        return self._call(ops.WAKEUPCALL_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        alarm_time: str | time | datetime | UnsetType = UNSET,
        repeat_type: (
            models.WakeupcallRepeatType | Sequence[str | int] | UnsetType
        ) = UNSET,
        number_of_snoozes: Literal[0, 1, 2, 3] | UnsetType = UNSET,
        snooze_duration: int | UnsetType = UNSET,
        alarm_prompt: str | UnsetType = UNSET,
        alarm_day: str | date | UnsetType = UNSET,
        repeat_option: models.WakeupcallRepeatOption | UnsetType = UNSET,
        ring_timeout: int | UnsetType = UNSET,
        fail_dest_type: Literal["hangup", "ext", "ringgroup"] | UnsetType = UNSET,
        fail_dest_data: int | UnsetType = UNSET,
        remark: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit an alarm.

        Changes a wake-up call. Its own id is enough; the extension is not sent.

        Args:
            id: Alarm id, from list or get.
            alarm_time: Time of day as HH:MM, 24 hours, e.g. 07:30. Takes a time,
                without its seconds; an aware datetime by the client's `clock`.
            repeat_type: Days of repetition, never or every_monday to every_sunday; join
                several with commas. A list is joined. The PBX assumes never. `never`
                Once; the alarm is deleted after its last snooze.
            number_of_snoozes: How often the alarm rings again, 0 to 3. The PBX assumes
                0.
            snooze_duration: Minutes between two rings. The PBX assumes 10.
            alarm_prompt: Name of a custom prompt; music on hold when left out.
            alarm_day: Day as YYYY/MM/DD, e.g. 2025/01/05. Takes a date; an aware
                datetime by the client's `clock`.
            repeat_option: How the alarm repeats.
            ring_timeout: Seconds that the phone rings.
            fail_dest_type: Where the call goes when nobody answers. `hangup` Hang up,
                `ext` An extension, `ringgroup` A ring group.
            fail_dest_data: Id of the extension or ring group, when fail_dest_type is
                ext or ringgroup.
            remark: Free note.

        Source: POST /v1.0/wakeupcall/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-an-alarm.html
        """
        return self._call(ops.WAKEUPCALL_UPDATE, locals(), options)

    def delete(
        self,
        *,
        ext_id: int,
        wakeup_call_id: int | str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Delete alarms.

        Deletes the given wake-up calls of an extension. Without wakeup_call_id it
        deletes every alarm of that extension. This cannot be undone.
        Warning: this cannot be undone.

        Args:
            ext_id: Extension id, not its number.
            wakeup_call_id: Alarm id, or several joined by commas. Left out: all alarms
                are deleted. A list is joined.

        Source: GET /v1.0/wakeupcall/delete, https://help.yeastar.com/en/p-series/developer-guide/delete-alarms.html
        """
        return self._call(ops.WAKEUPCALL_DELETE, locals(), options)
