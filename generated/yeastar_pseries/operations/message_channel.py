# Made by `make generate` from spec/openapi/resources/message_channel.yaml; edits are lost.
"""Descriptors of the operations of message_channel: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import message_channel as models

MESSAGE_CHANNEL_LIST = Operation(
    path="/v1.0/message_channel/list",
    result=models.MessageChannelListResponse,
    arguments=models.MessageChannelListRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_CHANNEL_SEARCH = Operation(
    path="/v1.0/message_channel/search",
    result=models.MessageChannelListResponse,
    arguments=models.MessageChannelSearchRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_CHANNEL_GET = Operation(
    path="/v1.0/message_channel/get",
    result=models.MessageChannelGetResponse,
    arguments=models.MessageChannelGetRequest,
    safe=True,
)
MESSAGE_CHANNEL_QUERY = Operation(
    path="/v1.0/message_channel/query",
    result=models.MessageChannelQueryResponse,
    arguments=models.MessageChannelQueryRequest,
    safe=True,
)
MESSAGE_CHANNEL_CREATE = Operation(
    path="/v1.0/message_channel/create",
    result=Envelope,
    method="POST",
    arguments=models.MessageChannelCreateRequest,
)
MESSAGE_CHANNEL_UPDATE = Operation(
    path="/v1.0/message_channel/update",
    result=Envelope,
    method="POST",
    arguments=models.MessageChannelUpdateRequest,
)
MESSAGE_CHANNEL_DELETE = Operation(
    path="/v1.0/message_channel/delete",
    result=Envelope,
    arguments=models.MessageChannelDeleteRequest,
)
MESSAGE_CHANNEL_GETLIVECHAT = Operation(
    path="/v1.0/message_channel/getlivechat",
    result=models.LiveChatChannelGetResponse,
    arguments=models.MessageChannelGetlivechatRequest,
    safe=True,
)
MESSAGE_CHANNEL_CREATELIVECHAT = Operation(
    path="/v1.0/message_channel/createlivechat",
    result=Envelope,
    method="POST",
    arguments=models.LiveChatChannelCreateRequest,
)
MESSAGE_CHANNEL_UPDATELIVECHAT = Operation(
    path="/v1.0/message_channel/updatelivechat",
    result=Envelope,
    method="POST",
    arguments=models.LiveChatChannelUpdateRequest,
)
MESSAGE_CHANNEL_EMBEDCODE = Operation(
    path="/v1.0/message_channel/embedcode",
    result=models.LiveChatEmbedCodeResponse,
    arguments=models.MessageChannelEmbedcodeRequest,
)
MESSAGE_CHANNEL_UPLOADPHOTO = Operation(
    path="/v1.0/message_channel/uploadphoto",
    result=models.LiveChatPhotoUploadResponse,
    method="POST",
    arguments=models.LiveChatPhotoUploadRequest,
    multipart=("file",),
)
MESSAGE_CHANNEL_WHATSAPP_TEMPLATE = Operation(
    path="/v1.0/message_channel/whatsapp_template",
    result=models.WhatsAppTemplateListResponse,
    arguments=models.MessageChannelWhatsappTemplateRequest,
    safe=True,
    paging=Paging(),
)
