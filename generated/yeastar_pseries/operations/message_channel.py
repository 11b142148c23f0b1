# Made by `make generate` from spec/openapi/resources/message_channel.yaml; edits are lost.
"""Descriptors of the operations of message_channel: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import message_channel as models

MESSAGE_CHANNEL_LIST = Operation(
    "/v1.0/message_channel/list",
    models.MessageChannelListResponse,
    arguments=models.MessageChannelListRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_CHANNEL_SEARCH = Operation(
    "/v1.0/message_channel/search",
    models.MessageChannelListResponse,
    arguments=models.MessageChannelSearchRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_CHANNEL_GET = Operation(
    "/v1.0/message_channel/get",
    models.MessageChannelGetResponse,
    arguments=models.MessageChannelGetRequest,
    safe=True,
    secrets=frozenset(("v", "verify_token")),
)
MESSAGE_CHANNEL_QUERY = Operation(
    "/v1.0/message_channel/query",
    models.MessageChannelQueryResponse,
    arguments=models.MessageChannelQueryRequest,
    safe=True,
    secrets=frozenset(("v", "verify_token")),
    joined={"ids": ","},
)
MESSAGE_CHANNEL_CREATE = Operation(
    "/v1.0/message_channel/create",
    Envelope,
    method="POST",
    arguments=models.MessageChannelCreateRequest,
    secrets=frozenset(("v",)),
)
MESSAGE_CHANNEL_UPDATE = Operation(
    "/v1.0/message_channel/update",
    Envelope,
    method="POST",
    arguments=models.MessageChannelUpdateRequest,
    secrets=frozenset(("v",)),
)
MESSAGE_CHANNEL_DELETE = Operation(
    "/v1.0/message_channel/delete",
    Envelope,
    arguments=models.MessageChannelDeleteRequest,
)
MESSAGE_CHANNEL_GETLIVECHAT = Operation(
    "/v1.0/message_channel/getlivechat",
    models.LiveChatChannelGetResponse,
    arguments=models.MessageChannelGetlivechatRequest,
    safe=True,
)
MESSAGE_CHANNEL_CREATELIVECHAT = Operation(
    "/v1.0/message_channel/createlivechat",
    Envelope,
    method="POST",
    arguments=models.LiveChatChannelCreateRequest,
)
MESSAGE_CHANNEL_UPDATELIVECHAT = Operation(
    "/v1.0/message_channel/updatelivechat",
    Envelope,
    method="POST",
    arguments=models.LiveChatChannelUpdateRequest,
)
MESSAGE_CHANNEL_EMBEDCODE = Operation(
    "/v1.0/message_channel/embedcode",
    models.LiveChatEmbedCodeResponse,
    arguments=models.MessageChannelEmbedcodeRequest,
)
MESSAGE_CHANNEL_UPLOADPHOTO = Operation(
    "/v1.0/message_channel/uploadphoto",
    models.LiveChatPhotoUploadResponse,
    method="POST",
    arguments=models.LiveChatPhotoUploadRequest,
    multipart=("file",),
)
MESSAGE_CHANNEL_WHATSAPP_TEMPLATE = Operation(
    "/v1.0/message_channel/whatsapp_template",
    models.WhatsAppTemplateListResponse,
    arguments=models.MessageChannelWhatsappTemplateRequest,
    safe=True,
    paging=Paging(),
    joined={"category": ",", "language": ","},
)
