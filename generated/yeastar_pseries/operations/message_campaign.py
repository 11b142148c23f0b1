# Made by `make generate` from spec/openapi/resources/message_campaign.yaml; edits are lost.
"""Descriptors of the operations of message_campaign: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.message_campaign import (
    MessageCampaignCreateRequest,
    MessageCampaignDeleteRequest,
    MessageCampaignGetRequest,
    MessageCampaignListRequest,
    MessageCampaignQueryRequest,
    MessageCampaignRetryRequest,
    MessageCampaignSearchRequest,
    MessageCampaignUpdateRequest,
)

MESSAGE_CAMPAIGN_LIST = Operation(
    id="message_campaign.list",
    method="GET",
    path="/v1.0/message_campaign/list",
    arguments=MessageCampaignListRequest,
    safe=True,
    paging=Paging(),
)
MESSAGE_CAMPAIGN_SEARCH = Operation(
    id="message_campaign.search",
    method="GET",
    path="/v1.0/message_campaign/search",
    arguments=MessageCampaignSearchRequest,
    safe=True,
    paging=Paging(),
)
MESSAGE_CAMPAIGN_GET = Operation(
    id="message_campaign.get",
    method="GET",
    path="/v1.0/message_campaign/get",
    arguments=MessageCampaignGetRequest,
    safe=True,
)
MESSAGE_CAMPAIGN_QUERY = Operation(
    id="message_campaign.query",
    method="GET",
    path="/v1.0/message_campaign/query",
    arguments=MessageCampaignQueryRequest,
    safe=True,
)
MESSAGE_CAMPAIGN_CREATE = Operation(
    id="message_campaign.create",
    method="POST",
    path="/v1.0/message_campaign/create",
    arguments=MessageCampaignCreateRequest,
    safe=False,
)
MESSAGE_CAMPAIGN_UPDATE = Operation(
    id="message_campaign.update",
    method="POST",
    path="/v1.0/message_campaign/update",
    arguments=MessageCampaignUpdateRequest,
    safe=False,
)
MESSAGE_CAMPAIGN_DELETE = Operation(
    id="message_campaign.delete",
    method="GET",
    path="/v1.0/message_campaign/delete",
    arguments=MessageCampaignDeleteRequest,
    safe=False,
)
MESSAGE_CAMPAIGN_RETRY = Operation(
    id="message_campaign.retry",
    method="GET",
    path="/v1.0/message_campaign/retry",
    arguments=MessageCampaignRetryRequest,
    safe=False,
)
