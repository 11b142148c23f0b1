# Made by `make generate` from spec/openapi/resources/message_session.yaml; edits are lost.
"""MessageSession operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import message_session as models
from ...operations import message_session as ops
from ..._runtime.client._sync.resource import Resource


class MessageSessionResource(Resource):
    """Conversations with customers. `/v1.0/message_session/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page_size: int,
        user_type: Literal[1, 9],
        user_no: str | UnsetType = UNSET,
        collection: Literal["all", "campaign"] | UnsetType = UNSET,
        first_msg_id: int | UnsetType = UNSET,
        is_archived: Literal[0, 1, 2] | UnsetType = UNSET,
        is_closed: Literal[0, 1, 2] | UnsetType = UNSET,
        is_pickup: Literal[0, 1, 2] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.MessageSessionListResponse:
        """List message sessions of one user.

        Lists the message sessions of an extension user or of the third-party platform.
        There are no page numbers: for the next page call again with `first_msg_id` set
        to the last_msg_id of the last session.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page_size: Sessions per answer.
            user_type: Whose session it is. `1` An extension user, `9` A third-party
                platform (the API).
            user_no: Extension number. Needed for user_type 1; `api` or empty for 9.
            collection: Sessions of campaigns or all; without it those that are not from
                campaigns. `all` All sessions, `campaign` Sessions of campaigns.
            first_msg_id: Where the page begins, the last_msg_id of the last session of
                the page before.
            is_archived: Whether archived sessions are wanted. `0` Not archived, `1`
                Archived, `2` Both.
            is_closed: Whether closed sessions are wanted. `0` Open, `1` Closed, `2`
                Both.
            is_pickup: Whether picked-up sessions are wanted; 0 is all. `0` All, `1`
                Picked up, `2` Not picked up.

        Source: GET /v1.0/message_session/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-message-session-list.html
        """
        return self._call(ops.MESSAGE_SESSION_LIST, locals(), options)

    def search(
        self,
        *,
        page_size: int,
        user_type: Literal[1, 9],
        user_no: str | UnsetType = UNSET,
        collection: Literal["all", "campaign"] | UnsetType = UNSET,
        first_msg_id: int | UnsetType = UNSET,
        is_archived: Literal[0, 1, 2] | UnsetType = UNSET,
        is_closed: Literal[0, 1, 2] | UnsetType = UNSET,
        is_pickup: Literal[0, 1, 2] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.MessageSessionListResponse:
        """Search message sessions of one user.

        Lists the message sessions that match a keyword, for an extension user or the
        third-party platform. Pages as message_session/list does.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page_size: Sessions per answer.
            user_type: Whose session it is. `1` An extension user, `9` A third-party
                platform (the API).
            user_no: Extension number. Needed for user_type 1; `api` or empty for 9.
            collection: Sessions of campaigns or all; without it those that are not from
                campaigns. `all` All sessions, `campaign` Sessions of campaigns.
            first_msg_id: Where the page begins, the last_msg_id of the last session of
                the page before.
            is_archived: Whether archived sessions are wanted. `0` Not archived, `1`
                Archived, `2` Both.
            is_closed: Whether closed sessions are wanted. `0` Open, `1` Closed, `2`
                Both.
            is_pickup: Whether picked-up sessions are wanted; 0 is all. `0` All, `1`
                Picked up, `2` Not picked up.
            search_value: Keyword.

        Source: GET /v1.0/message_session/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-message-sessions.html
        """
        return self._call(ops.MESSAGE_SESSION_SEARCH, locals(), options)

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.MessageSessionGetResponse:
        """Get one message session.

        Returns the channel, the customer and the origin of a message session. Its
        messages are in message/get.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Id of the session, from message_session/search.

        Source: GET /v1.0/message_session/get, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-information-of-a-message-session.html
        """
        return self._call(ops.MESSAGE_SESSION_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.MessageSessionQueryResponse:
        """Get several message sessions.

        Returns the given message sessions, as message_session/get does for one.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ids: Comma-separated session ids. A list is joined.

        Source: GET /v1.0/message_session/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-message-sessions.html
        """
        return self._call(ops.MESSAGE_SESSION_QUERY, locals(), options)

    def transfer(
        self,
        *,
        session_id: int,
        destination_type: Literal["extension", "queue", "api"],
        destination_id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Hand a message session over.

        Passes a session to an extension user, a message queue or the third-party
        platform. There is no call to pick a session up; handing it over is the way to
        assign it.

        Args:
            session_id: Id of the session.
            destination_type: Kind of the new owner. `extension` Extension user, `queue`
                Message queue, `api` Third-party platform.
            destination_id: Id of the extension or message queue. Needed for these; 0 or
                left out for api.

        Source: POST /v1.0/message_session/transfer, https://help.yeastar.com/en/p-series-software-edition/developer-guide/transfer-a-message-session.html
        """
        return self._call(ops.MESSAGE_SESSION_TRANSFER, locals(), options)

    def archive(
        self,
        *,
        session_id: int,
        user_type: Literal[1, 9],
        user_no: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Archive a message session.

        Puts a session into the archive of one user. message_session/unarchive takes it
        out again.

        Args:
            session_id: Id of the session.
            user_type: Whose session it is. `1` An extension user, `9` A third-party
                platform (the API).
            user_no: Extension number. Needed for user_type 1; `api` or empty for 9.

        Source: POST /v1.0/message_session/archive, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/archive-a-message-session.html
        """
        return self._call(ops.MESSAGE_SESSION_ARCHIVE, locals(), options)

    def unarchive(
        self,
        *,
        session_id: int,
        user_type: Literal[1, 9],
        user_no: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Take a message session out of the archive.

        Puts a session back among the current ones of one user.

        Args:
            session_id: Id of the session.
            user_type: Whose session it is. `1` An extension user, `9` A third-party
                platform (the API).
            user_no: Extension number. Needed for user_type 1; `api` or empty for 9.

        Source: POST /v1.0/message_session/unarchive, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/unarchive-a-message-session.html
        """
        return self._call(ops.MESSAGE_SESSION_UNARCHIVE, locals(), options)

    def close(self, *, session_id: int, options: CallOptions | None = None) -> Envelope:
        """Close a message session.

        Ends a session. It still shows in lists that ask for closed ones.

        Args:
            session_id: Id of the session.

        Source: POST /v1.0/message_session/close, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/close-a-message-session.html
        """
        return self._call(ops.MESSAGE_SESSION_CLOSE, locals(), options)

    def delete(
        self,
        *,
        session_id: int,
        user_type: Literal[1, 9],
        user_no: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Delete a message session.

        Removes a session of an extension user or of the third-party platform.
        Warning: this cannot be undone.

        Args:
            session_id: Id of the session.
            user_type: Whose session it is. `1` An extension user, `9` A third-party
                platform (the API).
            user_no: Extension number. Needed for user_type 1; `api` or empty for 9.

        Source: GET /v1.0/message_session/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-a-message-session.html
        """
        return self._call(ops.MESSAGE_SESSION_DELETE, locals(), options)
