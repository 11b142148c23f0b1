# Made by `make generate` from spec/openapi/resources/conference.yaml; edits are lost.
"""Descriptors of the operations of conference: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.conference import (
    ConferenceCreateRequest,
    ConferenceDeleteRequest,
    ConferenceGetRequest,
    ConferenceInviteMemberRequest,
    ConferenceListRequest,
    ConferenceMemberRequest,
    ConferenceQueryOngoingConferenceRequest,
    ConferenceQueryRequest,
    ConferenceSearchRequest,
    ConferenceStartInterimConferenceRequest,
    ConferenceUpdateRequest,
    ConferenceViewpasswordRequest,
)

CONFERENCE_LIST = Operation(
    id="conference.list",
    method="GET",
    path="/v1.0/conference/list",
    arguments=ConferenceListRequest,
    safe=True,
    paging=Paging(),
)
CONFERENCE_SEARCH = Operation(
    id="conference.search",
    method="GET",
    path="/v1.0/conference/search",
    arguments=ConferenceSearchRequest,
    safe=True,
    paging=Paging(),
)
CONFERENCE_GET = Operation(
    id="conference.get",
    method="GET",
    path="/v1.0/conference/get",
    arguments=ConferenceGetRequest,
    safe=True,
)
CONFERENCE_QUERY = Operation(
    id="conference.query",
    method="GET",
    path="/v1.0/conference/query",
    arguments=ConferenceQueryRequest,
    safe=True,
)
CONFERENCE_VIEWPASSWORD = Operation(
    id="conference.viewpassword",
    method="GET",
    path="/v1.0/conference/viewpassword",
    arguments=ConferenceViewpasswordRequest,
    safe=True,
)
CONFERENCE_CREATE = Operation(
    id="conference.create",
    method="POST",
    path="/v1.0/conference/create",
    arguments=ConferenceCreateRequest,
    safe=False,
    secrets=frozenset(("moderator_password", "partic_password")),
)
CONFERENCE_UPDATE = Operation(
    id="conference.update",
    method="POST",
    path="/v1.0/conference/update",
    arguments=ConferenceUpdateRequest,
    safe=False,
    secrets=frozenset(("moderator_password", "partic_password")),
)
CONFERENCE_DELETE = Operation(
    id="conference.delete",
    method="GET",
    path="/v1.0/conference/delete",
    arguments=ConferenceDeleteRequest,
    safe=False,
)
CONFERENCE_START_INTERIM_CONFERENCE = Operation(
    id="conference.start_interim_conference",
    method="POST",
    path="/v1.0/conference/start_interim_conference",
    arguments=ConferenceStartInterimConferenceRequest,
    safe=False,
)
CONFERENCE_QUERY_ONGOING_CONFERENCE = Operation(
    id="conference.query_ongoing_conference",
    method="GET",
    path="/v1.0/conference/query_ongoing_conference",
    arguments=ConferenceQueryOngoingConferenceRequest,
    safe=True,
)
CONFERENCE_INVITE_MEMBER = Operation(
    id="conference.invite_member",
    method="POST",
    path="/v1.0/conference/invite_member",
    arguments=ConferenceInviteMemberRequest,
    safe=False,
)
CONFERENCE_KICK_MEMBER = Operation(
    id="conference.kick_member",
    method="POST",
    path="/v1.0/conference/kick_member",
    arguments=ConferenceMemberRequest,
    safe=False,
)
CONFERENCE_MUTE_MEMBER = Operation(
    id="conference.mute_member",
    method="POST",
    path="/v1.0/conference/mute_member",
    arguments=ConferenceMemberRequest,
    safe=False,
)
CONFERENCE_UNMUTE_MEMBER = Operation(
    id="conference.unmute_member",
    method="POST",
    path="/v1.0/conference/unmute_member",
    arguments=ConferenceMemberRequest,
    safe=False,
)
