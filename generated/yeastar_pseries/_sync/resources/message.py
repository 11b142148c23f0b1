# Made by `make generate` from spec/openapi/resources/message.yaml; edits are lost.
"""Message operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import message as models
from ...operations import message as ops
from ..._runtime.client._sync.resource import Resource


class MessageResource(Resource):
    """Messages of a session. `/v1.0/message/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def get(
        self,
        *,
        page_size: int,
        id: int,
        last_msg_id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.MessageGetResponse:
        """List the messages of one session.

        Returns the newest messages of a message session, texts of the system included.
        For older ones call again with `last_msg_id` set to the oldest `msg_id` so far;
        there are no page numbers.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page_size: Messages per answer.
            id: Id of the session, from message_session/list.
            last_msg_id: Returns only messages older than this one, itself left out.

        Source: GET /v1.0/message/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-messages-in-a-message-session.html
        """
        return self._call(ops.MESSAGE_GET, locals(), options)

    def query(
        self,
        *,
        page_size: int,
        ids: str | Sequence[str | int],
        options: CallOptions | None = None,
    ) -> models.MessageQueryResponse:
        """List the messages of several sessions.

        Returns messages of each given message session. Older ones are had session by
        session with message/get.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page_size: Messages per session.
            ids: Comma-separated session ids. A list is joined.

        Source: GET /v1.0/message/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-messages-in-multiple-message-sessions.html
        """
        return self._call(ops.MESSAGE_QUERY, locals(), options)

    def send(
        self,
        *,
        sender_type: Literal[1, 9],
        sender_no: str | UnsetType = UNSET,
        session_id: int | UnsetType = UNSET,
        channel: models.MessageChannel | UnsetType = UNSET,
        did_number: str | UnsetType = UNSET,
        to: str | UnsetType = UNSET,
        msg_kind: bool | Literal[0, 1] | UnsetType = UNSET,
        msg_type: Literal[0] | UnsetType = UNSET,
        msg_body: str | UnsetType = UNSET,
        files: Sequence[models.MessageFile | Mapping[str, Any]] | UnsetType = UNSET,
        whatsapp_msg_param: str | UnsetType = UNSET,
        tag: models.MessageTag | UnsetType = UNSET,
        request_id: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Send a message.

        Sends a message into a session, or opens one: leave out `session_id` and give
        `channel`, `did_number` and `to`. An open session with the same three is used
        again. Event 30032 tells whether the message was delivered.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            sender_type: In whose name it is sent. `1` An extension user, `9` A
                third-party platform (the API).
            sender_no: Extension number. Needed for sender_type 1; `api` or empty for 9.
            session_id: Session to send in; leave out to open one.
            channel: Provider of the channel. Needed without session_id.
            did_number: DID number of the channel. Needed without session_id.
            to: External number: digits, spaces, ( ) . - * # and a leading +. Needed
                without session_id.
            msg_kind: Category of the message. `0` Normal message, `1` WhatsApp template
                message.
            msg_type: Type of the content. `0` Written by a user.
            msg_body: Text; a normal message needs this or files.
            files: One file per message, as message/batchupload returned it.
            whatsapp_msg_param: JSON text with the template parameters. Needed for
                msg_kind 1.
            tag: Facebook message tag. Needed outside the 24-hour window.
            request_id: Your own id to follow the message by. At most 127 characters.

        Source: POST /v1.0/message/send, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/send-a-message-in-a-message-session.html
        """
        return self._call(ops.MESSAGE_SEND, locals(), options)

    def batchupload(
        self,
        *,
        files: Sequence[FileContent],
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.MessageBatchUploadResponse:
        """Upload files for messages.

        Puts files on the PBX, up to 100 MB in one call, and returns what message/send
        and message_campaign/create need to send them. The PBX deletes them together
        with old chat messages.

        Args:
            files: The files, together at most 100 MB.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/message/batchupload, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/upload-files-for-message-campaigns.html
        """
        return self._call(ops.MESSAGE_BATCHUPLOAD, locals(), options)
