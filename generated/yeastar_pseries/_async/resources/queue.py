# Made by `make generate` from spec/openapi/resources/queue.yaml; edits are lost.
"""Queue operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import queue as models
from ...operations import queue as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncQueueListPage(AsyncPage[models.QueueListItem], models.QueueListResponse):
    """A page of `queue_list`; iterates over the items of all pages."""

    _paging = ops.QUEUE_LIST.paging


class AsyncQueueResource(AsyncResource):
    """Call queues, their agents and waiting calls. `/v1.0/queue/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.QueueSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncQueueListPage, models.QueueListItem]:
        """List queues.

        Returns number, ring strategy, agents and managers of each queue. The rows lie
        under queue_list, not data; use queue/query for the full settings.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`queue_list`) that iterates over all pages.

        Source: GET /v1.0/queue/list, https://help.yeastar.com/en/p-series/developer-guide/query-queue-list.html
        """
        return self._list(ops.QUEUE_LIST, AsyncQueueListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: models.QueueSortBy | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncQueueListPage, models.QueueListItem]:
        """Search queues by keyword.

        Like queue/list, limited to queues that match a keyword such as a number. Use it
        to find the id that other queue calls ask for.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword, e.g. a queue number.

        Returns:
            A page (`queue_list`) that iterates over all pages.

        Source: GET /v1.0/queue/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-queues.html
        """
        return self._list(ops.QUEUE_SEARCH, AsyncQueueListPage, locals(), options)

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.QueueGetResponse:
        """Get one queue.

        Returns all settings of a queue, its agents and its managers.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Queue id (not the number).

        Source: GET /v1.0/queue/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-queue.html
        """
        return await self._call(ops.QUEUE_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.QueueQueryResponse:
        """Get several queues.

        Returns all settings of the queues asked for, as a list even for one id.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ids: Comma-separated queue ids. A list is joined.

        Source: GET /v1.0/queue/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-queues.html
        """
        return await self._call(ops.QUEUE_QUERY, locals(), options)

    async def create(
        self,
        *,
        number: str,
        name: str,
        ring_strategy: models.QueueRingStrategyInput,
        fail_dest: models.QueueFailDestInput,
        enb_queue_skill_based_routing: bool | Literal[0, 1] | UnsetType = UNSET,
        moh: str | UnsetType = UNSET,
        max_wait_time: int | UnsetType = UNSET,
        fail_dest_prefix: str | UnsetType = UNSET,
        fail_dest_value: str | UnsetType = UNSET,
        agent_timeout: int | UnsetType = UNSET,
        retry_time: int | UnsetType = UNSET,
        wrap_up_time: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a queue.

        Creates a queue with its ring strategy, times and the destination of unanswered
        calls. How agents and managers are given is not documented in what we could see
        of the vendor's page.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 25 more (leads in COVERAGE.md; `extra_body`).

        Args:
            number: Number that callers dial.
            name: Name of the queue.
            ring_strategy: How agents are rung. `ring_all` All agents at once,
                `least_recent` Whoever was called longest ago, `fewest_calls` Whoever
                answered the fewest calls, `random` In random order, `rrmemory` Round
                robin that remembers its place, `linear` In a fixed order.
            fail_dest: Kind of destination of unanswered calls. `end_call` Hang up,
                `extension` An extension, `ext_vm` Voicemail of an extension, `group_vm`
                A group voicemail, `ivr` An IVR, `call_flow` A call flow, `ring_group` A
                ring group, `queue` A queue, `external_num` An outside number,
                `play_greeting` Play a prompt, then hang up.
            enb_queue_skill_based_routing: 1 rings better skilled agents first, by
                ring_strategy within a level.
            moh: Music on hold: default, or a playlist name from play_list/list.
            max_wait_time: Seconds a caller may wait; 0 is unlimited. 0 to 9999999.
            fail_dest_prefix: Dial prefix (external_num) or play count 1 to 5
                (play_greeting).
            fail_dest_value: Number (external_num), prompt file (play_greeting) or
                target id.
            agent_timeout: Seconds an agent is rung before the next one. 1 to 9999999.
            retry_time: Seconds to wait before the next agent is rung. 1 to 9999999.
            wrap_up_time: Seconds after a call in which the agent gets no queue call. 1
                to 9999999.

        Source: POST /v1.0/queue/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-queue.html
        """
        return await self._call(ops.QUEUE_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        number: str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        enb_queue_skill_based_routing: bool | Literal[0, 1] | UnsetType = UNSET,
        ring_strategy: models.QueueRingStrategyInput | UnsetType = UNSET,
        moh: str | UnsetType = UNSET,
        max_wait_time: int | UnsetType = UNSET,
        fail_dest: models.QueueFailDestInput | UnsetType = UNSET,
        fail_dest_prefix: str | UnsetType = UNSET,
        fail_dest_value: str | UnsetType = UNSET,
        agent_timeout: int | UnsetType = UNSET,
        retry_time: int | UnsetType = UNSET,
        wrap_up_time: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a queue.

        Changes the settings that are sent; the others stay as they are.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 25 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Queue id (not the number).
            number: Number that callers dial.
            name: Name of the queue.
            enb_queue_skill_based_routing: 1 rings better skilled agents first, by
                ring_strategy within a level.
            ring_strategy: How agents are rung. `ring_all` All agents at once,
                `least_recent` Whoever was called longest ago, `fewest_calls` Whoever
                answered the fewest calls, `random` In random order, `rrmemory` Round
                robin that remembers its place, `linear` In a fixed order.
            moh: Music on hold: default, or a playlist name from play_list/list.
            max_wait_time: Seconds a caller may wait; 0 is unlimited. 0 to 9999999.
            fail_dest: Kind of destination of unanswered calls. `end_call` Hang up,
                `extension` An extension, `ext_vm` Voicemail of an extension, `group_vm`
                A group voicemail, `ivr` An IVR, `call_flow` A call flow, `ring_group` A
                ring group, `queue` A queue, `external_num` An outside number,
                `play_greeting` Play a prompt, then hang up.
            fail_dest_prefix: Dial prefix (external_num) or play count 1 to 5
                (play_greeting).
            fail_dest_value: Number (external_num), prompt file (play_greeting) or
                target id.
            agent_timeout: Seconds an agent is rung before the next one. 1 to 9999999.
            retry_time: Seconds to wait before the next agent is rung. 1 to 9999999.
            wrap_up_time: Seconds after a call in which the agent gets no queue call. 1
                to 9999999.

        Source: POST /v1.0/queue/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-queue.html
        """
        return await self._call(ops.QUEUE_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a queue.

        Deletes one queue for good. Check first which routes and IVRs lead to it.
        Warning: this cannot be undone.

        Args:
            id: Queue id (not the number).

        Source: GET /v1.0/queue/delete, https://help.yeastar.com/zh-cn/p-series-software-edition/developer-guide/delete-a-queue.html
        """
        return await self._call(ops.QUEUE_DELETE, locals(), options)

    async def call_status(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.QueueCallStatusResponse:
        """Get the live calls of a queue.

        Returns the calls that wait, ring and are answered right now, with counters.
        Lists and counters lie at the top of the answer, not in data.

        Args:
            id: Queue id (not the number).

        Source: GET /v1.0/queue/call_status, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-status-of-a-queue.html
        """
        return await self._call(ops.QUEUE_CALL_STATUS, locals(), options)

    async def agent_status(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.QueueAgentStatusResponse:
        """Get the live state of a queue's agents.

        Returns each agent of a queue with login, pause and call state.

        Args:
            id: Queue id (not the number).

        Source: GET /v1.0/queue/agent_status, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-agent-status-of-a-queue.html
        """
        return await self._call(ops.QUEUE_AGENT_STATUS, locals(), options)

    async def agent_login(
        self,
        *,
        ext_ids: str | Sequence[str | int],
        queue_id: int,
        operation: Literal["login", "logout"],
        is_paused: bool | Literal[0, 1] | UnsetType = UNSET,
        max_threshold_for_pause_time: int | UnsetType = UNSET,
        max_threshold_for_logout_time: int | UnsetType = UNSET,
        reason: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Log dynamic agents in to or out of a queue.

        Changes the login of dynamic agents in one queue; static agents are always
        logged in. Optional limits log an agent in again, or end a pause, after some
        time.

        Args:
            ext_ids: Extension ids of dynamic agents, joined by commas. A list is
                joined.
            queue_id: Queue id (not the number).
            operation: What to do.
            is_paused: 1 pauses the agents right after login. The PBX assumes 0.
            max_threshold_for_pause_time: Seconds until the pause ends by itself, 10 or
                more; 0 for never.
            max_threshold_for_logout_time: Seconds until agents are logged in again, 10
                or more; 0 for never.
            reason: Code of a pause reason, e.g. *01; needs the Enterprise or Ultimate
                Plan.

        Source: GET /v1.0/queue/agent_login, https://help.yeastar.com/en/p-series-software-edition/developer-guide/queue-management-log-in-or-log-out-agents.html
        """
        return await self._call(ops.QUEUE_AGENT_LOGIN, locals(), options)

    async def agent_pause(
        self,
        *,
        ext_ids: str | Sequence[str | int],
        queue_id: int,
        operation: Literal["pause", "unpause"],
        max_threshold_for_pause_time: int | UnsetType = UNSET,
        reason: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Pause or resume agents of a queue.

        A paused agent gets no calls of this queue. An optional limit ends the pause
        after some time.

        Args:
            ext_ids: Comma-separated extension ids. A list is joined.
            queue_id: Queue id (not the number).
            operation: What to do.
            max_threshold_for_pause_time: Seconds until the pause ends by itself, 10 or
                more; 0 for never.
            reason: Code of a pause reason, e.g. *01; needs the Enterprise or Ultimate
                Plan.

        Source: GET /v1.0/queue/agent_pause, https://help.yeastar.com/en/p-series-software-edition/developer-guide/queue-management-pause-or-unpause-agents.html
        """
        return await self._call(ops.QUEUE_AGENT_PAUSE, locals(), options)

    async def honor_wrapup_time(
        self,
        *,
        enb_honor_wrapup_time: bool | Literal[0, 1],
        options: CallOptions | None = None,
    ) -> Envelope:
        """Share wrap-up time among queues, or not.

        Decides for all queues whether the break of an agent after a call counts in
        every queue. It is the same switch as enb_honor_wrapup_time of
        queue_option/update.

        Args:
            enb_honor_wrapup_time: 1 shares the break of an agent among all queues. `0`
                The break counts in the queue of the call, `1` The break counts in all
                queues.

        Source: POST /v1.0/queue/honor_wrapup_time, https://help.yeastar.com/en/p-series-software-edition/developer-guide/enable-or-disable-shared-wrap-up-time-among-queues.html
        """
        return await self._call(ops.QUEUE_HONOR_WRAPUP_TIME, locals(), options)
