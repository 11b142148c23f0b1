# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope

TrunkCodecSel: TypeAlias = (
    Literal[
        "ulaw",
        "alaw",
        "g729",
        "gsm",
        "h264",
        "h263",
        "h263p",
        "ilbc",
        "g722",
        "g726",
        "speex",
        "adpcm",
        "mpeg4",
        "vp8",
        "opus",
    ]
    | str
)


class TrunkCreateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"password"})

    name: str
    type: Literal["register", "peer", "account"]
    enable: Literal[0, 1] | UnsetType = UNSET
    transport: Literal["udp", "tcp", "tls", "dnsnaptr"] | UnsetType = UNSET
    hostname: str | UnsetType = UNSET
    port: int | UnsetType = UNSET
    domain: str | UnsetType = UNSET
    username: str | UnsetType = UNSET
    password: str | UnsetType = UNSET
    auth_name: str | UnsetType = UNSET
    enb_outbound_proxy: Literal[0, 1] | UnsetType = UNSET
    outbound_proxy_server: str | UnsetType = UNSET
    outbound_proxy_port: int | UnsetType = UNSET
    codec_sel: TrunkCodecSel | UnsetType = UNSET
    def_outbound_cid: str | UnsetType = UNSET
    def_outbound_cid_name: str | UnsetType = UNSET
    outbound_cid_list: list[TrunkOutboundCallerIdInput] | UnsetType = UNSET
    did_list: list[TrunkDid] | UnsetType = UNSET
    transparent_trans_180_msg: Literal[0, 1] | UnsetType = UNSET
    enb_sipauth_cache: Literal[0, 1] | UnsetType = UNSET
    setting_of_sip_and_sdp_ip: Literal["default", "custom"] | UnsetType = UNSET
    sip_and_sdp_ip_addr: str | UnsetType = UNSET
    ignore_100_response: Literal[0, 1] | UnsetType = UNSET
    force_dod_from: int | UnsetType = UNSET
    country: str | UnsetType = UNSET
    itsp: str | UnsetType = UNSET


class TrunkDeleteRequest(Arguments, kw_only=True):
    id: int


class TrunkDetail(Model, kw_only=True, gc=False):
    """Settings of a SIP trunk."""

    __secrets__ = frozenset({"password"})

    id: int | None = None
    """Trunk id."""
    name: str | None = None
    """Name of the trunk."""
    enable: Literal[0, 1] | int | None = None
    """1 if the trunk is switched on."""
    country: str | None = None
    """Country of the provider; general without template."""
    itsp: str | None = None
    """Provider; absent without template."""
    type: Literal["register", "peer", "account"] | str | None = None
    """Kind of SIP trunk."""
    transport: Literal["udp", "tcp", "tls", "dnsnaptr"] | str | None = None
    """Transport of SIP."""
    hostname: str | None = None
    """Host name or IP address of the provider."""
    port: int | None = None
    """Port for registration."""
    domain: str | None = None
    """SIP domain or IP address of the provider."""
    username: str | None = None
    """User name of the SIP account."""
    password: str | None = None
    """Password of the SIP account, in clear text."""
    auth_name: str | None = None
    """Authentication name of the SIP account."""
    enb_outbound_proxy: Literal[0, 1] | int | None = None
    """1 sends SIP through an outbound proxy."""
    outbound_proxy_server: str | None = None
    """Host name or IP address of that proxy."""
    outbound_proxy_port: int | None = None
    """Port of that proxy."""
    enb_sbc_routing: Literal[0, 1] | int | None = None
    """1 routes the trunk through the SBC; software edition only."""
    codec_sel: str | None = None
    """Comma-separated codecs, e.g. ulaw,alaw,g729."""
    def_outbound_cid: str | None = None
    """Default caller id of outgoing calls."""
    def_outbound_cid_name: str | None = None
    """Name that goes with it."""
    outbound_cid_list: list[TrunkOutboundCallerId] | None = None
    """Caller ids for certain extensions."""
    did_list: list[TrunkDid] | None = None
    """DID numbers of the trunk."""
    transparent_trans_180_msg: Literal[0, 1] | int | None = None
    """1 lets a 180 answer carry SDP just as the peer's did."""
    setting_of_sip_and_sdp_ip: Literal["default", "custom"] | str | None = None
    """Which IP address goes into Contact and SDP."""
    sip_and_sdp_ip_addr: str | None = None
    """That IP address (custom)."""
    ignore_100_response: Literal[0, 1] | int | None = None
    """1 ignores 100 Trying."""
    force_dod_from: int | None = None
    """About the caller id when an extension picks a DOD; text not visible."""


class TrunkDid(Model, kw_only=True, gc=False):
    """A DID number of a trunk; its fields are open."""


class TrunkGetRequest(Arguments, kw_only=True):
    id: int


class TrunkGetResponse(Envelope, kw_only=True):
    """One SIP trunk."""

    data: TrunkDetail | None = None
    """The trunk."""


class TrunkItsp(Model, kw_only=True, gc=False):
    """A provider with a trunk template."""

    id: int | None = None
    """Id of the template."""
    country: str | None = None
    """Country; goes into country of trunk/create."""
    name: str | None = None
    """Provider; goes into itsp of trunk/create."""


class TrunkItspListResponse(Envelope, kw_only=True):
    """Providers with a trunk template."""

    data: list[TrunkItsp] | None = None
    """Providers."""
    total_number: int | None = None
    """Providers there are."""


class TrunkListItem(Model, kw_only=True, gc=False):
    """A trunk with its live status, as list and search show it."""

    id: int | None = None
    """Trunk id; other trunk calls ask for it."""
    status: TrunkStatus | None = None
    """Live status; the numbers are those of event 30010. `0` Unknown, `1` Idle, `2`
    Busy, `3` SIP, idle and not monitored, `4` SIP, registering, `5` GSM,
    registering, `11` FXO, failure, `12` FXO, no line plugged in, `21` E1 or BRI,
    wrong protocol settings, `22` E1 or BRI, interface or module failure, `23` E1 or
    BRI, not plugged in, `31` GSM, module failure, `32` GSM, module without power,
    `33` GSM, no SIM card, `34` GSM, no signal, `35` GSM, wrong PIN, `36` GSM,
    registration failed, `41` SIP, registration failed, `42` SIP, not reachable,
    `43` SIP, account trunk unavailable, `44` SIP, switched off, `45` SIP,
    authentication of a register trunk failed."""
    name: str | None = None
    """Name of the trunk."""
    type: TrunkType | None = None
    """Kind of trunk; physical ones on the appliance only. `register` SIP, the PBX
    registers with a provider, `peer` SIP, between two fixed addresses, `peer_did`
    SIP, peer told by DID; cloud only, `peer_port` SIP, peer told by port; cloud
    only, `peer_private` SIP, peer in a private network; cloud only, `account` SIP,
    another device registers with the PBX, `webtrunk` WebRTC trunk."""
    host_port: str | None = None
    """Address as host:port; absent for account trunks."""
    gsm_signal_level: Literal[1, 2, 3] | int | None = None
    """Signal of a cellular trunk; appliance only. `1` Poor, `2` Medium, `3` Strong."""
    def_outbound_cid: str | None = None
    """Default caller id of outgoing calls; absent if unset."""
    username: str | None = None
    """SIP account of register and account trunks."""


class TrunkListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: TrunkSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class TrunkListResponse(Envelope, kw_only=True):
    """A page of trunks."""

    total_number: int | None = None
    """Trunks there are, or that match."""
    data: list[TrunkListItem] | None = None
    """Trunks of this page."""


class TrunkOutboundCallerId(Model, kw_only=True, gc=False):
    """A caller id for certain extensions."""

    id: int | None = None
    """Id of the entry."""
    outbound_cid_option: Literal["range", "shared"] | str | None = None
    """How numbers are given to extensions. `range` A number of a range for each,
    `shared` One number for all."""


class TrunkOutboundCallerIdInput(Arguments, kw_only=True):
    """A caller id for certain extensions, as it is written."""

    outbound_cid_option: Literal["range", "shared"]
    """How numbers are given to extensions. `range` A number of a range for each,
    `shared` One number for all."""


class TrunkQueryRequest(Arguments, kw_only=True):
    ids: str


class TrunkQueryResponse(Envelope, kw_only=True):
    """Several SIP trunks."""

    data: list[TrunkDetail] | None = None
    """The trunks asked for."""


class TrunkSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: TrunkSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


TrunkSortBy: TypeAlias = Literal[
    "id", "name", "type", "host_port", "def_outbound_cid", "username"
]


TrunkStatus: TypeAlias = (
    Literal[
        0, 1, 2, 3, 4, 5, 11, 12, 21, 22, 23, 31, 32, 33, 34, 35, 36, 41, 42, 43, 44, 45
    ]
    | int
)


TrunkType: TypeAlias = (
    Literal[
        "register",
        "peer",
        "peer_did",
        "peer_port",
        "peer_private",
        "account",
        "webtrunk",
        "FXO",
        "BRI",
        "E1",
        "J1",
        "T1",
        "GSM",
        "UMTS",
        "LTE",
        "CDMA",
    ]
    | str
)


class TrunkUpdateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"password"})

    id: int
    name: str | UnsetType = UNSET
    enable: Literal[0, 1] | UnsetType = UNSET
    transport: Literal["udp", "tcp", "tls", "dnsnaptr"] | UnsetType = UNSET
    hostname: str | UnsetType = UNSET
    port: int | UnsetType = UNSET
    domain: str | UnsetType = UNSET
    username: str | UnsetType = UNSET
    password: str | UnsetType = UNSET
    auth_name: str | UnsetType = UNSET
    enb_outbound_proxy: Literal[0, 1] | UnsetType = UNSET
    outbound_proxy_server: str | UnsetType = UNSET
    outbound_proxy_port: int | UnsetType = UNSET
    codec_sel: TrunkCodecSel | UnsetType = UNSET
    def_outbound_cid: str | UnsetType = UNSET
    def_outbound_cid_name: str | UnsetType = UNSET
    outbound_cid_list: list[TrunkOutboundCallerIdInput] | UnsetType = UNSET
    did_list: list[TrunkDid] | UnsetType = UNSET
    transparent_trans_180_msg: Literal[0, 1] | UnsetType = UNSET
    enb_sipauth_cache: Literal[0, 1] | UnsetType = UNSET
    setting_of_sip_and_sdp_ip: Literal["default", "custom"] | UnsetType = UNSET
    sip_and_sdp_ip_addr: str | UnsetType = UNSET
    ignore_100_response: Literal[0, 1] | UnsetType = UNSET
    force_dod_from: int | UnsetType = UNSET
