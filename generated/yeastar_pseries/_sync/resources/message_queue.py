# Made by `make generate` from spec/openapi/resources/message_queue.yaml; edits are lost.
"""MessageQueue operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import message_queue as models
from ...operations import message_queue as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class MessageQueueListPage(
    Page[models.MessageQueueListItem], models.MessageQueueListResponse
):
    """A page of `list`; iterates over the items of all pages."""

    _paging = ops.MESSAGE_QUEUE_LIST.paging


class MessageQueueResource(Resource):
    """Queues that messages are routed to. `/v1.0/message_queue/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self, *, page: int = 1, page_size: int = 100, options: CallOptions | None = None
    ) -> MessageQueueListPage:
        """List message queues.

        Lists the message queues by name. Agents are told by message_queue/get and
        message_queue/query.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`list`) that iterates over all pages.

        Source: GET /v1.0/message_queue/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-message-queue-list.html
        """
        return self._list(
            ops.MESSAGE_QUEUE_LIST, MessageQueueListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int = 1,
        page_size: int = 100,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> MessageQueueListPage:
        """Search message queues.

        Lists the message queues whose name matches a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            search_value: Keyword.

        Returns:
            A page (`list`) that iterates over all pages.

        Source: GET /v1.0/message_queue/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-message-queues.html
        """
        return self._list(
            ops.MESSAGE_QUEUE_SEARCH, MessageQueueListPage, locals(), options
        )

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.MessageQueueGetResponse:
        """Get one message queue.

        Returns a message queue with its agents.

        Args:
            id: Id of the queue, from message_queue/search.

        Source: GET /v1.0/message_queue/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-message-queue.html
        """
        return self._call(ops.MESSAGE_QUEUE_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.MessageQueueQueryResponse:
        """Get several message queues.

        Returns the given message queues with their agents.

        Args:
            ids: Comma-separated queue ids, as in 3,4. A list is joined.

        Source: GET /v1.0/message_queue/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-message-queues.html
        """
        return self._call(ops.MESSAGE_QUEUE_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        assignment_mode: Literal["none", "auto", "manual"],
        members: Sequence[models.MessageQueueMemberCreate | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> models.MessageQueueCreateResponse:
        """Add a message queue.

        Makes a message queue with its agents and returns the id of the queue.

        Args:
            name: Name of the queue.
            assignment_mode: How an agent gets a session. `none` Agents cannot pick up
                sessions, `auto` The first agent who replies takes the session, `manual`
                Agents press Pick Up.
            members: Agents of the queue.

        Source: POST /v1.0/message_queue/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-message-queue.html
        """
        return self._call(ops.MESSAGE_QUEUE_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        assignment_mode: Literal["none", "auto", "manual"] | UnsetType = UNSET,
        members: (
            Sequence[models.MessageQueueMemberUpdate | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a message queue.

        Changes a message queue. `members` replaces the whole list: send every agent
        that is to stay, with its agent id; agents left out are dropped.

        Args:
            id: Id of the queue, from message_queue/search.
            name: Name of the queue.
            assignment_mode: How an agent gets a session. `none` Agents cannot pick up
                sessions, `auto` The first agent who replies takes the session, `manual`
                Agents press Pick Up.
            members: All agents that the queue is to have.

        Source: POST /v1.0/message_queue/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-message-queue.html
        """
        return self._call(ops.MESSAGE_QUEUE_UPDATE, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a message queue.

        Removes a message queue for good.
        Warning: this cannot be undone.

        Args:
            id: Id of the queue, from message_queue/search.

        Source: GET /v1.0/message_queue/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-a-message-queue.html
        """
        return self._call(ops.MESSAGE_QUEUE_DELETE, locals(), options)
