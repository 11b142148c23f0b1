# Made by `make generate` from spec/openapi/resources/conference.yaml; edits are lost.
"""Descriptors of the operations of conference: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import conference as models

CONFERENCE_LIST = Operation(
    "/v1.0/conference/list",
    models.ConferenceListResponse,
    arguments=models.ConferenceListRequest,
    safe=True,
    paging=Paging(),
)
CONFERENCE_SEARCH = Operation(
    "/v1.0/conference/search",
    models.ConferenceListResponse,
    arguments=models.ConferenceSearchRequest,
    safe=True,
    paging=Paging(),
)
CONFERENCE_GET = Operation(
    "/v1.0/conference/get",
    models.ConferenceGetResponse,
    arguments=models.ConferenceGetRequest,
    safe=True,
)
CONFERENCE_QUERY = Operation(
    "/v1.0/conference/query",
    models.ConferenceQueryResponse,
    arguments=models.ConferenceQueryRequest,
    safe=True,
    joined={"ids": ","},
)
CONFERENCE_VIEWPASSWORD = Operation(
    "/v1.0/conference/viewpassword",
    models.ConferenceViewpasswordResponse,
    arguments=models.ConferenceViewpasswordRequest,
    safe=True,
    secrets=frozenset(("password",)),
)
CONFERENCE_CREATE = Operation(
    "/v1.0/conference/create",
    models.ConferenceCreateResponse,
    method="POST",
    arguments=models.ConferenceCreateRequest,
    secrets=frozenset(("moderator_password", "partic_password")),
)
CONFERENCE_UPDATE = Operation(
    "/v1.0/conference/update",
    Envelope,
    method="POST",
    arguments=models.ConferenceUpdateRequest,
    secrets=frozenset(("moderator_password", "partic_password")),
)
CONFERENCE_DELETE = Operation(
    "/v1.0/conference/delete", Envelope, arguments=models.ConferenceDeleteRequest
)
CONFERENCE_START_INTERIM_CONFERENCE = Operation(
    "/v1.0/conference/start_interim_conference",
    Envelope,
    method="POST",
    arguments=models.ConferenceStartInterimConferenceRequest,
)
CONFERENCE_QUERY_ONGOING_CONFERENCE = Operation(
    "/v1.0/conference/query_ongoing_conference",
    models.ConferenceQueryOngoingConferenceResponse,
    arguments=models.ConferenceQueryOngoingConferenceRequest,
    safe=True,
    joined={"number": ","},
)
CONFERENCE_INVITE_MEMBER = Operation(
    "/v1.0/conference/invite_member",
    Envelope,
    method="POST",
    arguments=models.ConferenceInviteMemberRequest,
)
CONFERENCE_KICK_MEMBER = Operation(
    "/v1.0/conference/kick_member",
    Envelope,
    method="POST",
    arguments=models.ConferenceMemberRequest,
    joined={"member_channel_id": ","},
)
CONFERENCE_MUTE_MEMBER = Operation(
    "/v1.0/conference/mute_member",
    Envelope,
    method="POST",
    arguments=models.ConferenceMemberRequest,
    joined={"member_channel_id": ","},
)
CONFERENCE_UNMUTE_MEMBER = Operation(
    "/v1.0/conference/unmute_member",
    Envelope,
    method="POST",
    arguments=models.ConferenceMemberRequest,
    joined={"member_channel_id": ","},
)
