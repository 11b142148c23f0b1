# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class Preference(Model, kw_only=True, gc=False):
    """General settings of the PBX."""

    dev_name: str | None = None
    """Name of the PBX."""
    disp_dev_name: str | None = None
    """Name to show; cannot be changed."""
    name_disp_fmt: PreferenceNameDispFmt | None = None
    """Order of the names of users. `first_last` First name first, `last_first` Last
    name first, `lastfirst` Last name first, no space between."""
    max_call_duration: int | None = None
    """Longest call in seconds; 0 for no limit."""
    tone_region: str | None = None
    """Country whose tones are used."""
    fxo_mode: PreferenceFxoMode | None = None
    """Standard of analog trunks."""
    enb_organization_status: Literal[0, 1] | int | None = None
    """Whether organization management is on. `0` Off, `1` On."""
    company_name: str | None = None
    """Name of the root organization."""
    allow_im: Literal[0, 1] | int | None = None
    """Whether users can chat with each other. `0` Off, `1` On."""
    enb_message_read_receipt: Literal[0, 1] | int | None = None
    """Whether external chats show read marks. `0` Off, `1` On."""
    caller_id_display_rule_desktop: Literal[0, 1, 2] | int | None = None
    """Caller name that desktop clients show. `0` Contact and caller name, `1` Contact
    name only, `2` Caller name, else contact name."""
    caller_id_display_rule_mobile: Literal[0, 1, 2] | int | None = None
    """Caller name that mobile clients show. `0` Contact and From name, `1` Contact
    name only, `2` From name, else contact name."""
    enb_cid_name_by_call_features: Literal[0, 1] | int | None = None
    """Whether to show the ring group, queue, IVR or call flow of a call. `0` Off, `1`
    On."""
    enb_cid_name_by_trunk_did: Literal[0, 1] | int | None = None
    """Whether to show the DID name of a call. `0` Off, `1` On."""
    enb_diversion_for_ext_forwarding: Literal[0, 1] | int | None = None
    """Whether to show the extension that forwarded a call. `0` Off, `1` On."""


PreferenceFxoMode: TypeAlias = (
    Literal[
        "FCC",
        "TBR21",
        "ARGENTINA",
        "AUSTRALIA",
        "AUSTRIA",
        "BAHRAIN",
        "BELGIUM",
        "BRAZIL",
        "BULGARIA",
        "CANADA",
        "CHILE",
        "CHINA",
        "COLUMBIA",
        "CROATIA",
        "CYRPUS",
        "CZECH",
        "DENMARK",
        "ECUADOR",
        "EGYPT",
        "ELSALVADOR",
        "FINLAND",
        "FRANCE",
        "GERMANY",
        "GREECE",
        "GUAM",
        "HONGKONG",
        "HUNGARY",
        "ICELAND",
        "INDIA",
        "INDONESIA",
        "IRELAND",
        "ISRAEL",
        "ITALY",
        "JAPAN",
        "JORDAN",
        "KAZAKHSTAN",
        "KUWAIT",
        "LATVIA",
        "LEBANON",
        "LUXEMBOURG",
        "MACAO",
        "MALAYSIA",
        "MALTA",
        "MEXICO",
        "MOROCCO",
        "NETHERLANDS",
        "NEWZEALAND",
        "NIGERIA",
        "NORWAY",
        "OMAN",
        "PAKISTAN",
        "PERU",
        "PHILIPPINES",
        "POLAND",
        "PORTUGAL",
        "ROMANIA",
        "RUSSIA",
        "SAUDIARABIA",
        "SINGAPORE",
        "SLOVAKIA",
        "SLOVENIA",
        "SOUTHAFRICA",
        "SOUTHKOREA",
        "SPAIN",
    ]
    | str
)


class PreferenceGetResponse(Envelope, kw_only=True):
    """The settings."""

    data: Preference | None = None
    """The settings."""


PreferenceNameDispFmt: TypeAlias = (
    Literal["first_last", "last_first", "lastfirst"] | str
)


PreferenceNameDispFmtInput: TypeAlias = Literal["first_last", "last_first", "lastfirst"]


class PreferenceUpdateRequest(Arguments, kw_only=True):
    dev_name: str | UnsetType = UNSET
    name_disp_fmt: PreferenceNameDispFmtInput | UnsetType = UNSET
    max_call_duration: Annotated[int, Meta(ge=0, le=9999999)] | UnsetType = UNSET
    tone_region: str | UnsetType = UNSET
    fxo_mode: PreferenceFxoMode | UnsetType = UNSET
    enb_organization_status: Literal[0, 1] | UnsetType = UNSET
    company_name: str | UnsetType = UNSET
    allow_im: Literal[0, 1] | UnsetType = UNSET
    enb_message_read_receipt: Literal[0, 1] | UnsetType = UNSET
    caller_id_display_rule_desktop: Literal[0, 1, 2] | UnsetType = UNSET
    caller_id_display_rule_mobile: Literal[0, 1, 2] | UnsetType = UNSET
    enb_cid_name_by_call_features: Literal[0, 1] | UnsetType = UNSET
    enb_cid_name_by_trunk_did: Literal[0, 1] | UnsetType = UNSET
    enb_diversion_for_ext_forwarding: Literal[0, 1] | UnsetType = UNSET
    enb_through_api: int | UnsetType = UNSET
