# Made by `make generate` from spec/openapi/resources/message_campaign.yaml; edits are lost.
"""MessageCampaign operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import message_campaign as models
from ...operations import message_campaign as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class MessageCampaignListPage(
    Page[models.MessageCampaignListItem], models.MessageCampaignListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class MessageCampaignResource(Resource):
    """Bulk messages. `/v1.0/message_campaign/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self, *, page: int = 1, page_size: int = 100, options: CallOptions | None = None
    ) -> MessageCampaignListPage:
        """List message campaigns.

        Lists the campaigns with their state and results.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/message_campaign/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-message-campaign-list.html
        """
        return self._list(
            ops.MESSAGE_CAMPAIGN_LIST, MessageCampaignListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int = 1,
        page_size: int = 100,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> MessageCampaignListPage:
        """Search message campaigns.

        Lists the campaigns that match a keyword, with their state and results.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            search_value: Keyword.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/message_campaign/search, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/search-sepcific-message-campaigns.html
        """
        return self._list(
            ops.MESSAGE_CAMPAIGN_SEARCH, MessageCampaignListPage, locals(), options
        )

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.MessageCampaignGetResponse:
        """Get one message campaign.

        Returns the settings of a campaign, recipients and content included.

        Args:
            id: Id of the campaign, from message_campaign/search.

        Source: GET /v1.0/message_campaign/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-message-campaign.html
        """
        return self._call(ops.MESSAGE_CAMPAIGN_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.MessageCampaignQueryResponse:
        """Get several message campaigns.

        Returns the settings of the given campaigns, as message_campaign/get does for
        one.

        Args:
            ids: Comma-separated campaign ids. A list is joined.

        Source: GET /v1.0/message_campaign/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-message-campaigns.html
        """
        return self._call(ops.MESSAGE_CAMPAIGN_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        channel_type: Literal["sms", "whatsapp"],
        omnichannel_id: int,
        sender: int,
        recipient_type: Literal["input", "phonebook"],
        content_type: Literal["text", "document", "template"],
        send_type: Literal["immediately", "schedule", "draft"] | str,
        send_mode: Literal["new_session", "direct"] | str,
        number_list: (
            Sequence[models.MessageCampaignNumber | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        recipient_id: int | UnsetType = UNSET,
        recipient_num_type: models.MessageCampaignRecipientNumType | UnsetType = UNSET,
        content: str | UnsetType = UNSET,
        msg_param: str | UnsetType = UNSET,
        send_time: int | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add a message campaign.

        Sets up one message to many recipients by SMS or WhatsApp. With `send_type`
        immediately it is sent as soon as it is saved. Event 30030 tells of failures;
        message_campaign/retry sends those again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            name: Name of the campaign.
            channel_type: Kind of the message channel.
            omnichannel_id: Id of the message channel, from message_channel/search.
            sender: Id of a number of that channel.
            recipient_type: Where recipients come from. `input` Numbers of number_list,
                `phonebook` Numbers of a phonebook.
            content_type: Kind of the content. `text` Text, `document` File, `template`
                WhatsApp template.
            send_type: When to send. `immediately` When saved, `schedule` At send_time,
                `draft` Not yet.
            send_mode: Whether sending opens sessions. `new_session` Opens and assigns
                sessions, `direct` Sends without sessions.
            number_list: Numbers in E.164 form. Needed for input.
            recipient_id: Id of a phonebook with numbers in E.164 form. Needed for
                phonebook.
            recipient_num_type: Which number of a phonebook contact to use. Needed for
                phonebook.
            content: Text, emoji included, or files of message/batchupload as JSON text.
                Needed for text and document.
            msg_param: JSON text with the template parameters. Needed for template.
            send_time: Time to send, Unix timestamp. Needed for schedule. Takes an aware
                datetime.

        Source: POST /v1.0/message_campaign/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-message-campaign.html
        """
        return self._call(ops.MESSAGE_CAMPAIGN_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        channel_type: Literal["sms", "whatsapp"] | UnsetType = UNSET,
        omnichannel_id: int | UnsetType = UNSET,
        sender: int | UnsetType = UNSET,
        recipient_type: Literal["input", "phonebook"] | UnsetType = UNSET,
        number_list: (
            Sequence[models.MessageCampaignNumber | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        recipient_id: int | UnsetType = UNSET,
        recipient_num_type: models.MessageCampaignRecipientNumType | UnsetType = UNSET,
        content_type: Literal["text", "document", "template"] | UnsetType = UNSET,
        content: str | UnsetType = UNSET,
        msg_param: str | UnsetType = UNSET,
        send_type: (
            Literal["immediately", "schedule", "draft"] | str | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a message campaign.

        Changes the settings of a campaign; in which states that is possible is not
        documented. With `send_type` immediately it is sent as soon as it is saved.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            id: Id of the campaign, from message_campaign/search.
            name: Name of the campaign.
            channel_type: Kind of the message channel.
            omnichannel_id: Id of the message channel, from message_channel/search.
            sender: Id of a number of that channel.
            recipient_type: Where recipients come from. `input` Numbers of number_list,
                `phonebook` Numbers of a phonebook.
            number_list: Numbers in E.164 form. Needed for input.
            recipient_id: Id of a phonebook with numbers in E.164 form. Needed for
                phonebook.
            recipient_num_type: Which number of a phonebook contact to use. Needed for
                phonebook.
            content_type: Kind of the content. `text` Text, `document` File, `template`
                WhatsApp template.
            content: Text, emoji included, or files of message/batchupload as JSON text.
                Needed for text and document.
            msg_param: JSON text with the template parameters. Needed for template.
            send_type: When to send. `immediately` When saved, `schedule` At send_time,
                `draft` Not yet.

        Source: POST /v1.0/message_campaign/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-message-campaign.html
        """
        return self._call(ops.MESSAGE_CAMPAIGN_UPDATE, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a message campaign.

        Removes a campaign for good.
        Warning: this cannot be undone.

        Args:
            id: Id of the campaign, from message_campaign/search.

        Source: GET /v1.0/message_campaign/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-message-campaign.html
        """
        return self._call(ops.MESSAGE_CAMPAIGN_DELETE, locals(), options)

    def retry(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Resend what failed in a message campaign.

        Sends the failed messages of a campaign again.

        Args:
            id: Id of the campaign, from message_campaign/search.

        Source: GET /v1.0/message_campaign/retry, https://help.yeastar.com/en/p-series-software-edition/developer-guide/retry-a-message-campaign.html
        """
        return self._call(ops.MESSAGE_CAMPAIGN_RETRY, locals(), options)
