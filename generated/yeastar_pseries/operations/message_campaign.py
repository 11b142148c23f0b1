# Made by `make generate` from spec/openapi/resources/message_campaign.yaml; edits are lost.
"""Descriptors of the operations of message_campaign: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import message_campaign as models

MESSAGE_CAMPAIGN_LIST = Operation(
    "/v1.0/message_campaign/list",
    models.MessageCampaignListResponse,
    arguments=models.MessageCampaignListRequest,
    safe=True,
    paging=Paging(),
)
MESSAGE_CAMPAIGN_SEARCH = Operation(
    "/v1.0/message_campaign/search",
    models.MessageCampaignListResponse,
    arguments=models.MessageCampaignSearchRequest,
    safe=True,
    paging=Paging(),
)
MESSAGE_CAMPAIGN_GET = Operation(
    "/v1.0/message_campaign/get",
    models.MessageCampaignGetResponse,
    arguments=models.MessageCampaignGetRequest,
    safe=True,
)
MESSAGE_CAMPAIGN_QUERY = Operation(
    "/v1.0/message_campaign/query",
    models.MessageCampaignQueryResponse,
    arguments=models.MessageCampaignQueryRequest,
    safe=True,
    joined={"ids": ","},
)
MESSAGE_CAMPAIGN_CREATE = Operation(
    "/v1.0/message_campaign/create",
    Envelope,
    method="POST",
    arguments=models.MessageCampaignCreateRequest,
    times={"send_time": "unix-seconds"},
)
MESSAGE_CAMPAIGN_UPDATE = Operation(
    "/v1.0/message_campaign/update",
    Envelope,
    method="POST",
    arguments=models.MessageCampaignUpdateRequest,
)
MESSAGE_CAMPAIGN_DELETE = Operation(
    "/v1.0/message_campaign/delete",
    Envelope,
    arguments=models.MessageCampaignDeleteRequest,
)
MESSAGE_CAMPAIGN_RETRY = Operation(
    "/v1.0/message_campaign/retry",
    Envelope,
    arguments=models.MessageCampaignRetryRequest,
)
