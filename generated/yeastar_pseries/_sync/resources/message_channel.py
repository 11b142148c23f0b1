# Made by `make generate` from spec/openapi/resources/message_channel.yaml; edits are lost.
"""MessageChannel operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import message_channel as models
from ...operations import message_channel as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._sync.pages import Page


class MessageChannelListPage(
    Page[models.MessageChannelListItem], models.MessageChannelListResponse
):
    """A page of `list`; iterates over the items of all pages."""

    _paging = ops.MESSAGE_CHANNEL_LIST.paging


class WhatsAppTemplateListPage(
    Page[models.WhatsAppTemplate], models.WhatsAppTemplateListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class MessageChannelResource(Resource):
    """Messaging channels such as SMS, WhatsApp, live chat. `/v1.0/message_channel/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        time_range: models.MessageChannelTimeRange,
        page: int = 1,
        page_size: int = 100,
        options: CallOptions | None = None,
    ) -> MessageChannelListPage:
        """List message channels.

        Lists all message channels, live chat included, with their connection state and
        how many messages went through them in the given time range.

        Args:
            time_range: Period over which messages are counted.
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`list`) that iterates over all pages.

        Source: GET /v1.0/message_channel/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-message-channel-list.html
        """
        return self._list(
            ops.MESSAGE_CHANNEL_LIST, MessageChannelListPage, locals(), options
        )

    def search(
        self,
        *,
        time_range: models.MessageChannelTimeRange,
        page: int = 1,
        page_size: int = 100,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> MessageChannelListPage:
        """Search message channels.

        Lists the message channels that match a keyword, with the same figures as
        message_channel/list.

        Args:
            time_range: Period over which messages are counted.
            page: Page to return, the first is 1.
            page_size: Items per page.
            search_value: Keyword.

        Returns:
            A page (`list`) that iterates over all pages.

        Source: GET /v1.0/message_channel/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-message-channels.html
        """
        return self._list(
            ops.MESSAGE_CHANNEL_SEARCH, MessageChannelListPage, locals(), options
        )

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.MessageChannelGetResponse:
        """Get a channel other than live chat.

        Returns the settings of a channel, its provider credentials included. Live chat
        channels have message_channel/getlivechat instead.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Id of the channel, from message_channel/search.

        Source: GET /v1.0/message_channel/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-message-channel.html
        """
        return self._call(ops.MESSAGE_CHANNEL_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.MessageChannelQueryResponse:
        """Get several SMS, WhatsApp or Facebook channels.

        Returns the settings of the given channels, as message_channel/get does for one.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ids: Comma-separated channel ids. A list is joined.

        Source: GET /v1.0/message_channel/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-message-channels.html
        """
        return self._call(ops.MESSAGE_CHANNEL_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        webhook_url_type: Literal["fqdn", "nat"],
        account_data: Sequence[
            models.MessageChannelCredentialInput | Mapping[str, Any]
        ],
        channel: models.MessageChannelChannel,
        send_rate: int | UnsetType = UNSET,
        auto_close_session: bool | Literal[0, 1] | UnsetType = UNSET,
        session_expired_time: int | UnsetType = UNSET,
        enb_duplicate_active_session: bool | Literal[0, 1] | UnsetType = UNSET,
        accompanying_msg: str | UnsetType = UNSET,
        dids: (
            Sequence[models.MessageChannelRoute | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        phone_number_id: Any | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add an SMS, WhatsApp or Facebook channel.

        Connects the PBX to a message provider. Which keys `account_data` must hold
        depends on the provider; see the keys there. The webhook address for the
        provider is then told by message_channel/get.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            name: Name of the channel. At most 127 characters.
            webhook_url_type: Domain in the webhook address; read as domain_type. `fqdn`
                Yeastar FQDN, `nat` Own domain behind NAT.
            account_data: Credentials at the provider.
            channel: Provider of an SMS channel, or whatsapp or facebook.
            send_rate: Messages that the PBX may send per second.
            auto_close_session: Whether idle sessions are closed.
            session_expired_time: Days without activity after which a session is closed.
            enb_duplicate_active_session: 1 lets a new session take over one with the
                same two parties, history included. The PBX assumes 0.
            accompanying_msg: Text sent along with files. Needed for Apidaze.
            dids: Routing per DID number: destination and members who may begin
                sessions.
            phone_number_id: Id of the phone number; WhatsApp only. Text where channels
                are read.

        Source: POST /v1.0/message_channel/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-message-channel.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del account_data
        return self._call(ops.MESSAGE_CHANNEL_CREATE, given, options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        webhook_url_type: Literal["fqdn", "nat"] | UnsetType = UNSET,
        account_data: (
            Sequence[models.MessageChannelCredentialInput | Mapping[str, Any]]
            | UnsetType
        ) = UNSET,
        send_rate: int | UnsetType = UNSET,
        auto_close_session: bool | Literal[0, 1] | UnsetType = UNSET,
        session_expired_time: int | UnsetType = UNSET,
        enb_duplicate_active_session: bool | Literal[0, 1] | UnsetType = UNSET,
        accompanying_msg: str | UnsetType = UNSET,
        dids: (
            Sequence[models.MessageChannelRoute | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a channel other than live chat.

        Changes the settings of a channel. The provider itself cannot be changed; add
        another channel for it.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Id of the channel, from message_channel/search.
            name: Name of the channel. At most 127 characters.
            webhook_url_type: Domain in the webhook address; read as domain_type. `fqdn`
                Yeastar FQDN, `nat` Own domain behind NAT.
            account_data: Credentials at the provider.
            send_rate: Messages that the PBX may send per second.
            auto_close_session: Whether idle sessions are closed.
            session_expired_time: Days without activity after which a session is closed.
            enb_duplicate_active_session: 1 lets a new session take over one with the
                same two parties, history included. The PBX assumes 0.
            accompanying_msg: Text sent along with files. Needed for Apidaze.
            dids: Routing per DID number: destination and members who may begin
                sessions.

        Source: POST /v1.0/message_channel/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-message-channel.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del account_data
        return self._call(ops.MESSAGE_CHANNEL_UPDATE, given, options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a message channel.

        Removes a channel for good. No other endpoint for deleting live chat channels
        was found.
        Warning: this cannot be undone.

        Args:
            id: Id of the channel, from message_channel/search.

        Source: GET /v1.0/message_channel/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-message-channel.html
        """
        return self._call(ops.MESSAGE_CHANNEL_DELETE, locals(), options)

    def getlivechat(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.LiveChatChannelGetResponse:
        """Get one live chat channel.

        Returns where a live chat channel leads to and how its widget looks and behaves.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Id of the live chat channel, from message_channel/search.

        Source: GET /v1.0/message_channel/getlivechat, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-live-chat-channel.html
        """
        return self._call(ops.MESSAGE_CHANNEL_GETLIVECHAT, locals(), options)

    def createlivechat(
        self,
        *,
        name: str,
        website_domain: str,
        communication_method: Literal[1, 2],
        destination_type: Literal["extension", "queue", "api"],
        max_concurrent_call: int,
        message_type: Literal[1, 2],
        theme_mode: Literal["light", "dark"],
        theme_color: str,
        minimize_style: Literal["round", "bar"],
        chat_icon: Literal["1", "2", "3", "4", "5", "6"],
        destination_id: int | UnsetType = UNSET,
        enable_webrtc_inbound_call: bool | Literal[0, 1] | UnsetType = UNSET,
        webrtc_trunk_id: int | UnsetType = UNSET,
        webrtc_inbound_route_id: int | UnsetType = UNSET,
        auto_close_session: bool | Literal[0, 1] | UnsetType = UNSET,
        session_expired_time: int | UnsetType = UNSET,
        session_expired_unit: Literal["minite", "hour", "day"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a live chat channel.

        Makes a chat widget for a website. Put it on the site with the code of
        message_channel/embedcode. Calls from the widget need a WebRTC trunk and an
        inbound route.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            name: Name of the channel. At most 63 characters.
            website_domain: Domain of the website that shows the widget. At most 1023
                characters.
            communication_method: What visitors can do. `1` Chat, `2` Chat and call.
            destination_type: Who gets the messages. `extension` Extension user, `queue`
                Message queue, `api` Third-party platform.
            max_concurrent_call: Calls at a time. 1 to 10.
            message_type: What visitors can send. `1` Text and emojis, `2` Text, emojis
                and images.
            theme_mode: Theme of the widget.
            theme_color: Color of the widget as #RRGGBB, such as #00DDB3.
            minimize_style: Shape of the minimised widget.
            chat_icon: Number of the icon, as text.
            destination_id: Id of the extension or message queue.
            enable_webrtc_inbound_call: Whether visitors can call.
            webrtc_trunk_id: Id of the WebRTC trunk, from trunk/search with `webtrunk`.
                Needed when visitors can call.
            webrtc_inbound_route_id: Id of its route, from inbound_route/search. Needed
                when visitors can call.
            auto_close_session: Whether idle sessions are closed.
            session_expired_time: Time without activity after which a session is closed.
            session_expired_unit: Unit of session_expired_time. Needed when
                auto_close_session is 1. `minite` Minutes; the vendor spells it so,
                `hour` Hours, `day` Days.

        Source: POST /v1.0/message_channel/createlivechat, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-live-chat-channel.html
        """
        return self._call(ops.MESSAGE_CHANNEL_CREATELIVECHAT, locals(), options)

    def updatelivechat(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        website_domain: str | UnsetType = UNSET,
        communication_method: Literal[1, 2] | UnsetType = UNSET,
        destination_type: Literal["extension", "queue", "api"] | UnsetType = UNSET,
        destination_id: int | UnsetType = UNSET,
        enable_webrtc_inbound_call: bool | Literal[0, 1] | UnsetType = UNSET,
        webrtc_trunk_id: int | UnsetType = UNSET,
        webrtc_inbound_route_id: int | UnsetType = UNSET,
        max_concurrent_call: int | UnsetType = UNSET,
        message_type: Literal[1, 2] | UnsetType = UNSET,
        auto_close_session: bool | Literal[0, 1] | UnsetType = UNSET,
        session_expired_time: int | UnsetType = UNSET,
        session_expired_unit: Literal["minite", "hour", "day"] | UnsetType = UNSET,
        theme_mode: Literal["light", "dark"] | UnsetType = UNSET,
        theme_color: str | UnsetType = UNSET,
        minimize_style: Literal["round", "bar"] | UnsetType = UNSET,
        chat_icon: Literal["1", "2", "3", "4", "5", "6"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a live chat channel.

        Changes the settings of a live chat channel.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Id of the channel, from message_channel/search.
            name: Name of the channel. At most 63 characters.
            website_domain: Domain of the website that shows the widget. At most 1023
                characters.
            communication_method: What visitors can do. `1` Chat, `2` Chat and call.
            destination_type: Who gets the messages. `extension` Extension user, `queue`
                Message queue, `api` Third-party platform.
            destination_id: Id of the extension or message queue.
            enable_webrtc_inbound_call: Whether visitors can call.
            webrtc_trunk_id: Id of the WebRTC trunk, from trunk/search with `webtrunk`.
                Needed when visitors can call.
            webrtc_inbound_route_id: Id of its route, from inbound_route/search. Needed
                when visitors can call.
            max_concurrent_call: Calls at a time. 1 to 10.
            message_type: What visitors can send. `1` Text and emojis, `2` Text, emojis
                and images.
            auto_close_session: Whether idle sessions are closed.
            session_expired_time: Time without activity after which a session is closed.
            session_expired_unit: Unit of session_expired_time. Needed when
                auto_close_session is 1. `minite` Minutes; the vendor spells it so,
                `hour` Hours, `day` Days.
            theme_mode: Theme of the widget.
            theme_color: Color of the widget as #RRGGBB, such as #00DDB3.
            minimize_style: Shape of the minimised widget.
            chat_icon: Number of the icon, as text.

        Source: POST /v1.0/message_channel/updatelivechat, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-live-chat-channel.html
        """
        return self._call(ops.MESSAGE_CHANNEL_UPDATELIVECHAT, locals(), options)

    def embedcode(
        self,
        *,
        id: int,
        email: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.LiveChatEmbedCodeResponse:
        """Get the embed code of a live chat channel.

        Returns the HTML snippet that puts the chat widget on a website. When `email` is
        given, the PBX also mails the code with instructions to that address.

        Args:
            id: Id of the live chat channel, from message_channel/search.
            email: Address that gets the code by mail.

        Source: GET /v1.0/message_channel/embedcode, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/get-live-chat-embed-code.html
        """
        return self._call(ops.MESSAGE_CHANNEL_EMBEDCODE, locals(), options)

    def uploadphoto(
        self,
        *,
        file: FileContent,
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.LiveChatPhotoUploadResponse:
        """Upload an avatar for live chat.

        Puts a picture on the PBX and returns its name there.

        Args:
            file: The picture.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/message_channel/uploadphoto, https://help.yeastar.com/en/p-series-software-edition/developer-guide/upload-avatar-for-live-chat-channel.html
        """
        return self._call(ops.MESSAGE_CHANNEL_UPLOADPHOTO, locals(), options)

    def whatsapp_template(
        self,
        *,
        omnichannel_id: int,
        category: (
            models.MessageChannelCategory | Sequence[str | int] | UnsetType
        ) = UNSET,
        language: str | Sequence[str | int] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> WhatsAppTemplateListPage:
        """List the WhatsApp templates of a channel.

        Lists the message templates of a WhatsApp channel that the PBX has already
        synchronised; it does not fetch new ones. Build template messages for
        message/send and campaigns from them.

        Args:
            omnichannel_id: Id of the WhatsApp channel.
            category: Comma-separated categories. A list is joined.
            language: Comma-separated language codes, as the templates have them. A list
                is joined.
            search_value: Keyword.
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/message_channel/whatsapp_template, https://help.yeastar.com/en/p-series-software-edition/developer-guide/get-whatsapp-message-templates.html
        """
        return self._list(
            ops.MESSAGE_CHANNEL_WHATSAPP_TEMPLATE,
            WhatsAppTemplateListPage,
            locals(),
            options,
        )
