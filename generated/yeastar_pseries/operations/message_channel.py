# Made by `make generate` from spec/openapi/resources/message_channel.yaml; edits are lost.
"""Descriptors of the operations of message_channel: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.message_channel import (
    LiveChatChannelCreateRequest,
    LiveChatChannelUpdateRequest,
    LiveChatPhotoUploadRequest,
    MessageChannelCreateRequest,
    MessageChannelDeleteRequest,
    MessageChannelEmbedcodeRequest,
    MessageChannelGetRequest,
    MessageChannelGetlivechatRequest,
    MessageChannelListRequest,
    MessageChannelQueryRequest,
    MessageChannelSearchRequest,
    MessageChannelUpdateRequest,
    MessageChannelWhatsappTemplateRequest,
)

MESSAGE_CHANNEL_LIST = Operation(
    id="message_channel.list",
    method="GET",
    path="/v1.0/message_channel/list",
    arguments=MessageChannelListRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_CHANNEL_SEARCH = Operation(
    id="message_channel.search",
    method="GET",
    path="/v1.0/message_channel/search",
    arguments=MessageChannelSearchRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_CHANNEL_GET = Operation(
    id="message_channel.get",
    method="GET",
    path="/v1.0/message_channel/get",
    arguments=MessageChannelGetRequest,
    safe=True,
)
MESSAGE_CHANNEL_QUERY = Operation(
    id="message_channel.query",
    method="GET",
    path="/v1.0/message_channel/query",
    arguments=MessageChannelQueryRequest,
    safe=True,
)
MESSAGE_CHANNEL_CREATE = Operation(
    id="message_channel.create",
    method="POST",
    path="/v1.0/message_channel/create",
    arguments=MessageChannelCreateRequest,
    safe=False,
)
MESSAGE_CHANNEL_UPDATE = Operation(
    id="message_channel.update",
    method="POST",
    path="/v1.0/message_channel/update",
    arguments=MessageChannelUpdateRequest,
    safe=False,
)
MESSAGE_CHANNEL_DELETE = Operation(
    id="message_channel.delete",
    method="GET",
    path="/v1.0/message_channel/delete",
    arguments=MessageChannelDeleteRequest,
    safe=False,
)
MESSAGE_CHANNEL_GETLIVECHAT = Operation(
    id="message_channel.getlivechat",
    method="GET",
    path="/v1.0/message_channel/getlivechat",
    arguments=MessageChannelGetlivechatRequest,
    safe=True,
)
MESSAGE_CHANNEL_CREATELIVECHAT = Operation(
    id="message_channel.createlivechat",
    method="POST",
    path="/v1.0/message_channel/createlivechat",
    arguments=LiveChatChannelCreateRequest,
    safe=False,
)
MESSAGE_CHANNEL_UPDATELIVECHAT = Operation(
    id="message_channel.updatelivechat",
    method="POST",
    path="/v1.0/message_channel/updatelivechat",
    arguments=LiveChatChannelUpdateRequest,
    safe=False,
)
MESSAGE_CHANNEL_EMBEDCODE = Operation(
    id="message_channel.embedcode",
    method="GET",
    path="/v1.0/message_channel/embedcode",
    arguments=MessageChannelEmbedcodeRequest,
    safe=False,
)
MESSAGE_CHANNEL_UPLOADPHOTO = Operation(
    id="message_channel.uploadphoto",
    method="POST",
    path="/v1.0/message_channel/uploadphoto",
    arguments=LiveChatPhotoUploadRequest,
    safe=False,
    multipart=("file",),
)
MESSAGE_CHANNEL_WHATSAPP_TEMPLATE = Operation(
    id="message_channel.whatsapp_template",
    method="GET",
    path="/v1.0/message_channel/whatsapp_template",
    arguments=MessageChannelWhatsappTemplateRequest,
    safe=True,
    paging=Paging(),
)
