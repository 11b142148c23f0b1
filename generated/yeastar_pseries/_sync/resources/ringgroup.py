# Made by `make generate` from spec/openapi/resources/ringgroup.yaml; edits are lost.
"""Ringgroup operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import ringgroup as models
from ...operations import ringgroup as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class RingGroupListPage(Page[models.RingGroupListItem], models.RingGroupListResponse):
    """A page of `data`; iterates over the items of all pages."""


class RinggroupResource(Resource):
    """Ring groups. `/v1.0/ringgroup/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.RinggroupSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> RingGroupListPage:
        """List ring groups.

        Returns number, ring strategy and member count of each ring group;
        ringgroup/query has the rest.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/ringgroup/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-ring-group-list.html
        """
        return self._list(ops.RINGGROUP_LIST, RingGroupListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.RinggroupSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> RingGroupListPage:
        """Search ring groups by keyword.

        Like ringgroup/list, limited to groups that match a keyword. The ring strategy
        is searched too.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword, e.g. a number or a ring strategy such as ring_all.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/ringgroup/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-ring-groups.html
        """
        return self._list(ops.RINGGROUP_SEARCH, RingGroupListPage, locals(), options)

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.RingGroupGetResponse:
        """Get one ring group.

        Returns the settings and members of a ring group.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 4 more (leads in COVERAGE.md; `.extra`).

        Args:
            id: Ring group id (not the number).

        Source: GET /v1.0/ringgroup/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-ring-group.html
        """
        return self._call(ops.RINGGROUP_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.RingGroupQueryResponse:
        """Get several ring groups.

        Returns the settings and members of the ring groups asked for.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 4 more (leads in COVERAGE.md; `.extra`).

        Args:
            ids: Comma-separated ring group ids. A list is joined.

        Source: GET /v1.0/ringgroup/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-ring-groups.html
        """
        return self._call(ops.RINGGROUP_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        ring_strategy: models.RinggroupRingStrategyInput,
        number: str,
        ring_timeout: int | UnsetType = UNSET,
        join_prompt: str | UnsetType = UNSET,
        play_full_join_prompt: bool | Literal[0, 1] | UnsetType = UNSET,
        welcome_prompt: str | UnsetType = UNSET,
        moh: str | UnsetType = UNSET,
        alert_info: str | UnsetType = UNSET,
        client_unique_ringtone: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a ring group.

        Creates a ring group. What was visible of the vendor's page has neither members
        nor the destination of unanswered calls; set those with ringgroup/update.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 4 more (leads in COVERAGE.md; `extra_body`).

        Args:
            name: Name of the ring group. At most 127 characters.
            ring_strategy: How members are rung. `ring_all` All members at once,
                `sequentially` One member after the other, `memory_hunt` The first
                member, then one more each time, `custom` Each member with a delay and
                timeout of its own.
            number: Number that callers dial. At most 7 characters.
            ring_timeout: Seconds before the next member or fail_dest; needed unless
                custom.
            join_prompt: Custom prompt file played once on entry; empty keeps the
                earlier one.
            play_full_join_prompt: 1 rings members only after the join prompt has ended.
                `0` Off, `1` On.
            welcome_prompt: Prompt file or playlist heard until a member answers; empty
                keeps it.
            moh: Hold audio: follow_system, a playlist name, or empty for none.
            alert_info: Text of the Alert-Info header; letters, digits, spaces, - and _.
                At most 31 characters.
            client_unique_ringtone: Linkus ringtone file, e.g. Ring1.mp3; empty for the
                user's own.

        Source: POST /v1.0/ringgroup/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-ring-group.html
        """
        return self._call(ops.RINGGROUP_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        ring_strategy: models.RinggroupRingStrategyInput | UnsetType = UNSET,
        ring_timeout: int | UnsetType = UNSET,
        join_prompt: str | UnsetType = UNSET,
        play_full_join_prompt: bool | Literal[0, 1] | UnsetType = UNSET,
        welcome_prompt: str | UnsetType = UNSET,
        moh: str | UnsetType = UNSET,
        alert_info: str | UnsetType = UNSET,
        client_unique_ringtone: str | UnsetType = UNSET,
        member_list: (
            Sequence[models.RingGroupMember | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        fail_dest: models.RinggroupFailDestInput | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a ring group.

        Changes the settings that are sent. The number of a ring group cannot be changed
        here.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 6 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Ring group id (not the number).
            name: Name of the ring group. At most 127 characters.
            ring_strategy: How members are rung. `ring_all` All members at once,
                `sequentially` One member after the other, `memory_hunt` The first
                member, then one more each time, `custom` Each member with a delay and
                timeout of its own.
            ring_timeout: Seconds before the next member or fail_dest; needed unless
                custom.
            join_prompt: Custom prompt file played once on entry; empty keeps the
                earlier one.
            play_full_join_prompt: 1 rings members only after the join prompt has ended.
                `0` Off, `1` On.
            welcome_prompt: Prompt file or playlist heard until a member answers; empty
                keeps it.
            moh: Hold audio: follow_system, a playlist name, or empty for none.
            alert_info: Text of the Alert-Info header; letters, digits, spaces, - and _.
                At most 31 characters.
            client_unique_ringtone: Linkus ringtone file, e.g. Ring1.mp3; empty for the
                user's own.
            member_list: Members of the group.
            fail_dest: Kind of destination of unanswered calls. `end_call` Hang up,
                `extension` An extension, `ext_vm` Voicemail of an extension, `group_vm`
                A group voicemail, `ivr` An IVR, `call_flow` A call flow, `ring_group` A
                ring group, `queue` A queue, `external_num` An outside number,
                `play_greeting` Play a prompt, then hang up.

        Source: POST /v1.0/ringgroup/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-ring-group.html
        """
        return self._call(ops.RINGGROUP_UPDATE, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a ring group.

        Deletes one ring group for good. Check first which routes and IVRs lead to it.
        Warning: this cannot be undone.

        Args:
            id: Ring group id (not the number).

        Source: GET /v1.0/ringgroup/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-ring-group.html
        """
        return self._call(ops.RINGGROUP_DELETE, locals(), options)

    def getoptions(
        self, *, options: CallOptions | None = None
    ) -> models.RingGroupGetoptionsResponse:
        """Get the settings that all ring groups share.

        Tells whether members may send a ringing call to their voicemail.

        Source: GET /v1.0/ringgroup/getoptions, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-global-ring-group-settings.html
        """
        return self._call(ops.RINGGROUP_GETOPTIONS, locals(), options)

    def updateoptions(
        self,
        *,
        enb_transfer_to_voicemail: bool | Literal[0, 1],
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change the settings that all ring groups share.

        Decides for all ring groups whether members may send a ringing call to their
        voicemail.

        Args:
            enb_transfer_to_voicemail: 1 lets members send a ringing call to their
                voicemail.

        Source: POST /v1.0/ringgroup/updateoptions, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-global-ring-group-settings.html
        """
        return self._call(ops.RINGGROUP_UPDATEOPTIONS, locals(), options)
