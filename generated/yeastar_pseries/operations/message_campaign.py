# Made by `make generate` from spec/openapi/resources/message_campaign.yaml; edits are lost.
"""Descriptors of the operations of message_campaign: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import message_campaign as models

MESSAGE_CAMPAIGN_LIST = Operation(
    path="/v1.0/message_campaign/list",
    arguments=models.MessageCampaignListRequest,
    safe=True,
    paging=Paging(),
)
MESSAGE_CAMPAIGN_SEARCH = Operation(
    path="/v1.0/message_campaign/search",
    arguments=models.MessageCampaignSearchRequest,
    safe=True,
    paging=Paging(),
)
MESSAGE_CAMPAIGN_GET = Operation(
    path="/v1.0/message_campaign/get",
    arguments=models.MessageCampaignGetRequest,
    safe=True,
)
MESSAGE_CAMPAIGN_QUERY = Operation(
    path="/v1.0/message_campaign/query",
    arguments=models.MessageCampaignQueryRequest,
    safe=True,
)
MESSAGE_CAMPAIGN_CREATE = Operation(
    path="/v1.0/message_campaign/create",
    method="POST",
    arguments=models.MessageCampaignCreateRequest,
)
MESSAGE_CAMPAIGN_UPDATE = Operation(
    path="/v1.0/message_campaign/update",
    method="POST",
    arguments=models.MessageCampaignUpdateRequest,
)
MESSAGE_CAMPAIGN_DELETE = Operation(
    path="/v1.0/message_campaign/delete", arguments=models.MessageCampaignDeleteRequest
)
MESSAGE_CAMPAIGN_RETRY = Operation(
    path="/v1.0/message_campaign/retry", arguments=models.MessageCampaignRetryRequest
)
