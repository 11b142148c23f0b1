# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""Client: one attribute for each resource of the PBX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.exceptions import ApiError
from .._runtime.client._sync import lazy
from .._runtime.client._sync.base import BaseClient
from .._runtime.client._sync.resource import Resource
from .._runtime.client.later import Later, resource_attribute
from .._retry_rules import RULES

if TYPE_CHECKING:
    from .. import types
else:
    types = Later("..types", __package__)


class V2(Resource):
    """Version 2.0 of the API: `client.v2.cdr.list()`."""

    @resource_attribute
    def cdr(self) -> types.V2CdrResource:
        """`/v2.0/cdr/...`"""
        from .resources.v2_cdr import V2CdrResource

        return V2CdrResource(self._caller)

    @resource_attribute
    def call_report(self) -> types.V2CallReportResource:
        """`/v2.0/call_report/...`"""
        from .resources.v2_call_report import V2CallReportResource

        return V2CallReportResource(self._caller)

    @resource_attribute
    def call_schedule_report(self) -> types.V2CallScheduleReportResource:
        """`/v2.0/call_schedule_report/...`"""
        from .resources.v2_call_schedule_report import V2CallScheduleReportResource

        return V2CallScheduleReportResource(self._caller)


class Client(BaseClient):
    """A client of one PBX, with an attribute for each resource.

    Use it in `with`: closing gives the token back. Resources load on first
    touch; what is said of the parameters in full is at `BaseClient`.

    Args:
        base_url: The PBX, such as https://192.168.5.150:8088; else YEASTAR_URL.
        client_id: Client ID of the API application; else YEASTAR_CLIENT_ID.
        client_secret: Its Client Secret; else YEASTAR_CLIENT_SECRET.
        timeout: Total seconds per call, retries and token renewal included.
        connect_timeout: Seconds for connecting.
        retries: How often a call that only reads is repeated.
        verify: True, a CA file or folder, an ssl.SSLContext, or False for any certificate.
        fingerprint: SHA-256 fingerprint of the only certificate to accept.
        proxy: Proxy URL; none by default, whatever the environment says.
        trust_env: True to follow proxy and certificate variables.
        user_agent: Sent with every request.
        transport: An httpx transport of your own.
        auto_refresh: False leaves renewing the token to `login`.
        auth: A `BearerToken` of the platform that base_url leads through, in place of
            client_id and client_secret.
        clock: The `PbxClock` of the PBX, for arguments that are times; can be set later.
        firmware: That of the PBX, or "detect": what needs a newer one is not sent then.
        on_old_firmware: "raise" for FirmwareTooOldError, "warn" to send it all the same.
        access_token: A token that somebody else fetches, or a function that returns one.
        token_store: Where tokens are shared; see `tokens`.
        strict: True raises SchemaError for what does not fit the schema, once it came.
        on_request: Called with a `RequestInfo` before each request.
        on_response: Called with a `ResponseInfo` after each request.
        on_retry: Called with a `RetryInfo` before a call is tried again.
        on_token: Called with a `TokenInfo` for each new token.
    """

    _retry_rules = RULES

    @staticmethod
    def _api_error(errcode: int, **details: Any) -> ApiError:
        from .. import errors

        return errors.api_error(errcode, **details)

    @classmethod
    def _codec(cls) -> lazy.EventCodec:
        from ..events import CODEC

        return CODEC

    @resource_attribute
    def v2(self) -> V2:
        """Version 2.0 of the API."""
        return V2(self._caller)

    @resource_attribute
    def auth(self) -> types.RootResource:
        """Token calls as the vendor has them; the client makes them by itself."""
        from .resources.root import RootResource

        return RootResource(self._caller)

    @resource_attribute
    def system(self) -> types.SystemResource:
        """`/v1.0/system/...`"""
        from .resources.system import SystemResource

        return SystemResource(self._caller)

    @resource_attribute
    def wizard(self) -> types.WizardResource:
        """`/v1.0/wizard/...`"""
        from .resources.wizard import WizardResource

        return WizardResource(self._caller)

    @resource_attribute
    def preference(self) -> types.PreferenceResource:
        """`/v1.0/preference/...`"""
        from .resources.preference import PreferenceResource

        return PreferenceResource(self._caller)

    @resource_attribute
    def timezone(self) -> types.TimezoneResource:
        """`/v1.0/timezone/...`"""
        from .resources.timezone import TimezoneResource

        return TimezoneResource(self._caller)

    @resource_attribute
    def businesshour(self) -> types.BusinesshourResource:
        """`/v1.0/businesshour/...`"""
        from .resources.businesshour import BusinesshourResource

        return BusinesshourResource(self._caller)

    @resource_attribute
    def holidays(self) -> types.HolidaysResource:
        """`/v1.0/holidays/...`"""
        from .resources.holidays import HolidaysResource

        return HolidaysResource(self._caller)

    @resource_attribute
    def storage(self) -> types.StorageResource:
        """`/v1.0/storage/...`"""
        from .resources.storage import StorageResource

        return StorageResource(self._caller)

    @resource_attribute
    def certificate(self) -> types.CertificateResource:
        """`/v1.0/certificate/...`"""
        from .resources.certificate import CertificateResource

        return CertificateResource(self._caller)

    @resource_attribute
    def webserver(self) -> types.WebserverResource:
        """`/v1.0/webserver/...`"""
        from .resources.webserver import WebserverResource

        return WebserverResource(self._caller)

    @resource_attribute
    def backup(self) -> types.BackupResource:
        """`/v1.0/backup/...`"""
        from .resources.backup import BackupResource

        return BackupResource(self._caller)

    @resource_attribute
    def system_log(self) -> types.SystemLogResource:
        """`/v1.0/system_log/...`"""
        from .resources.system_log import SystemLogResource

        return SystemLogResource(self._caller)

    @resource_attribute
    def extension(self) -> types.ExtensionResource:
        """`/v1.0/extension/...`"""
        from .resources.extension import ExtensionResource

        return ExtensionResource(self._caller)

    @resource_attribute
    def extensiongroup(self) -> types.ExtensiongroupResource:
        """`/v1.0/extensiongroup/...`"""
        from .resources.extensiongroup import ExtensiongroupResource

        return ExtensiongroupResource(self._caller)

    @resource_attribute
    def extension_vm_greeting(self) -> types.ExtensionVmGreetingResource:
        """`/v1.0/extension_vm_greeting/...`"""
        from .resources.extension_vm_greeting import ExtensionVmGreetingResource

        return ExtensionVmGreetingResource(self._caller)

    @resource_attribute
    def organization(self) -> types.OrganizationResource:
        """`/v1.0/organization/...`"""
        from .resources.organization import OrganizationResource

        return OrganizationResource(self._caller)

    @resource_attribute
    def company_contact(self) -> types.CompanyContactResource:
        """`/v1.0/company_contact/...`"""
        from .resources.company_contact import CompanyContactResource

        return CompanyContactResource(self._caller)

    @resource_attribute
    def phonebook(self) -> types.PhonebookResource:
        """`/v1.0/phonebook/...`"""
        from .resources.phonebook import PhonebookResource

        return PhonebookResource(self._caller)

    @resource_attribute
    def phone(self) -> types.PhoneResource:
        """`/v1.0/phone/...`"""
        from .resources.phone import PhoneResource

        return PhoneResource(self._caller)

    @resource_attribute
    def auto_provisioning(self) -> types.AutoProvisioningResource:
        """`/v1.0/auto_provisioning/...`"""
        from .resources.auto_provisioning import AutoProvisioningResource

        return AutoProvisioningResource(self._caller)

    @resource_attribute
    def trunk(self) -> types.TrunkResource:
        """`/v1.0/trunk/...`"""
        from .resources.trunk import TrunkResource

        return TrunkResource(self._caller)

    @resource_attribute
    def inbound_route(self) -> types.InboundRouteResource:
        """`/v1.0/inbound_route/...`"""
        from .resources.inbound_route import InboundRouteResource

        return InboundRouteResource(self._caller)

    @resource_attribute
    def outbound_route(self) -> types.OutboundRouteResource:
        """`/v1.0/outbound_route/...`"""
        from .resources.outbound_route import OutboundRouteResource

        return OutboundRouteResource(self._caller)

    @resource_attribute
    def autorecord(self) -> types.AutorecordResource:
        """`/v1.0/autorecord/...`"""
        from .resources.autorecord import AutorecordResource

        return AutorecordResource(self._caller)

    @resource_attribute
    def call(self) -> types.CallResource:
        """`/v1.0/call/...`"""
        from .resources.call import CallResource

        return CallResource(self._caller)

    @resource_attribute
    def queue(self) -> types.QueueResource:
        """`/v1.0/queue/...`"""
        from .resources.queue import QueueResource

        return QueueResource(self._caller)

    @resource_attribute
    def queue_option(self) -> types.QueueOptionResource:
        """`/v1.0/queue_option/...`"""
        from .resources.queue_option import QueueOptionResource

        return QueueOptionResource(self._caller)

    @resource_attribute
    def queue_pause_reason(self) -> types.QueuePauseReasonResource:
        """`/v1.0/queue_pause_reason/...`"""
        from .resources.queue_pause_reason import QueuePauseReasonResource

        return QueuePauseReasonResource(self._caller)

    @resource_attribute
    def agent(self) -> types.AgentResource:
        """`/v1.0/agent/...`"""
        from .resources.agent import AgentResource

        return AgentResource(self._caller)

    @resource_attribute
    def ringgroup(self) -> types.RinggroupResource:
        """`/v1.0/ringgroup/...`"""
        from .resources.ringgroup import RinggroupResource

        return RinggroupResource(self._caller)

    @resource_attribute
    def ivr(self) -> types.IvrResource:
        """`/v1.0/ivr/...`"""
        from .resources.ivr import IvrResource

        return IvrResource(self._caller)

    @resource_attribute
    def conference(self) -> types.ConferenceResource:
        """`/v1.0/conference/...`"""
        from .resources.conference import ConferenceResource

        return ConferenceResource(self._caller)

    @resource_attribute
    def paging(self) -> types.PagingResource:
        """`/v1.0/paging/...`"""
        from .resources.paging import PagingResource

        return PagingResource(self._caller)

    @resource_attribute
    def vm(self) -> types.VmResource:
        """`/v1.0/vm/...`"""
        from .resources.vm import VmResource

        return VmResource(self._caller)

    @resource_attribute
    def vm_group(self) -> types.VmGroupResource:
        """`/v1.0/vm_group/...`"""
        from .resources.vm_group import VmGroupResource

        return VmGroupResource(self._caller)

    @resource_attribute
    def vm_greeting(self) -> types.VmGreetingResource:
        """`/v1.0/vm_greeting/...`"""
        from .resources.vm_greeting import VmGreetingResource

        return VmGreetingResource(self._caller)

    @resource_attribute
    def vm_global_greeting(self) -> types.VmGlobalGreetingResource:
        """`/v1.0/vm_global_greeting/...`"""
        from .resources.vm_global_greeting import VmGlobalGreetingResource

        return VmGlobalGreetingResource(self._caller)

    @resource_attribute
    def feature_code(self) -> types.FeatureCodeResource:
        """`/v1.0/feature_code/...`"""
        from .resources.feature_code import FeatureCodeResource

        return FeatureCodeResource(self._caller)

    @resource_attribute
    def callnotes(self) -> types.CallnotesResource:
        """`/v1.0/callnotes/...`"""
        from .resources.callnotes import CallnotesResource

        return CallnotesResource(self._caller)

    @resource_attribute
    def recording(self) -> types.RecordingResource:
        """`/v1.0/recording/...`"""
        from .resources.recording import RecordingResource

        return RecordingResource(self._caller)

    @resource_attribute
    def cdr(self) -> types.CdrResource:
        """`/v1.0/cdr/...`"""
        from .resources.cdr import CdrResource

        return CdrResource(self._caller)

    @resource_attribute
    def call_report(self) -> types.CallReportResource:
        """`/v1.0/call_report/...`"""
        from .resources.call_report import CallReportResource

        return CallReportResource(self._caller)

    @resource_attribute
    def call_schedule_report(self) -> types.CallScheduleReportResource:
        """`/v1.0/call_schedule_report/...`"""
        from .resources.call_schedule_report import CallScheduleReportResource

        return CallScheduleReportResource(self._caller)

    @resource_attribute
    def myreport(self) -> types.MyreportResource:
        """`/v1.0/myreport/...`"""
        from .resources.myreport import MyreportResource

        return MyreportResource(self._caller)

    @resource_attribute
    def pin_list(self) -> types.PinListResource:
        """`/v1.0/pin_list/...`"""
        from .resources.pin_list import PinListResource

        return PinListResource(self._caller)

    @resource_attribute
    def block_numbers(self) -> types.BlockNumbersResource:
        """`/v1.0/block_numbers/...`"""
        from .resources.block_numbers import BlockNumbersResource

        return BlockNumbersResource(self._caller)

    @resource_attribute
    def allow_numbers(self) -> types.AllowNumbersResource:
        """`/v1.0/allow_numbers/...`"""
        from .resources.allow_numbers import AllowNumbersResource

        return AllowNumbersResource(self._caller)

    @resource_attribute
    def wakeupcall(self) -> types.WakeupcallResource:
        """`/v1.0/wakeupcall/...`"""
        from .resources.wakeupcall import WakeupcallResource

        return WakeupcallResource(self._caller)

    @resource_attribute
    def hotel(self) -> types.HotelResource:
        """`/v1.0/hotel/...`"""
        from .resources.hotel import HotelResource

        return HotelResource(self._caller)

    @resource_attribute
    def sms(self) -> types.SmsResource:
        """`/v1.0/sms/...`"""
        from .resources.sms import SmsResource

        return SmsResource(self._caller)

    @resource_attribute
    def message_channel(self) -> types.MessageChannelResource:
        """`/v1.0/message_channel/...`"""
        from .resources.message_channel import MessageChannelResource

        return MessageChannelResource(self._caller)

    @resource_attribute
    def message_queue(self) -> types.MessageQueueResource:
        """`/v1.0/message_queue/...`"""
        from .resources.message_queue import MessageQueueResource

        return MessageQueueResource(self._caller)

    @resource_attribute
    def message_campaign(self) -> types.MessageCampaignResource:
        """`/v1.0/message_campaign/...`"""
        from .resources.message_campaign import MessageCampaignResource

        return MessageCampaignResource(self._caller)

    @resource_attribute
    def message_session(self) -> types.MessageSessionResource:
        """`/v1.0/message_session/...`"""
        from .resources.message_session import MessageSessionResource

        return MessageSessionResource(self._caller)

    @resource_attribute
    def message(self) -> types.MessageResource:
        """`/v1.0/message/...`"""
        from .resources.message import MessageResource

        return MessageResource(self._caller)

    @resource_attribute
    def custom_prompt(self) -> types.CustomPromptResource:
        """`/v1.0/custom_prompt/...`"""
        from .resources.custom_prompt import CustomPromptResource

        return CustomPromptResource(self._caller)

    @resource_attribute
    def system_prompt(self) -> types.SystemPromptResource:
        """`/v1.0/system_prompt/...`"""
        from .resources.system_prompt import SystemPromptResource

        return SystemPromptResource(self._caller)

    @resource_attribute
    def prompt_preference(self) -> types.PromptPreferenceResource:
        """`/v1.0/prompt_preference/...`"""
        from .resources.prompt_preference import PromptPreferenceResource

        return PromptPreferenceResource(self._caller)

    @resource_attribute
    def moh_files(self) -> types.MohFilesResource:
        """`/v1.0/moh_files/...`"""
        from .resources.moh_files import MohFilesResource

        return MohFilesResource(self._caller)

    @resource_attribute
    def play_list(self) -> types.PlayListResource:
        """`/v1.0/play_list/...`"""
        from .resources.play_list import PlayListResource

        return PlayListResource(self._caller)

    @resource_attribute
    def custom_ringtone(self) -> types.CustomRingtoneResource:
        """`/v1.0/custom_ringtone/...`"""
        from .resources.custom_ringtone import CustomRingtoneResource

        return CustomRingtoneResource(self._caller)

    @resource_attribute
    def extension_status_monitor(self) -> types.ExtensionStatusMonitorResource:
        """`/v1.0/extension_status_monitor/...`"""
        from .resources.extension_status_monitor import ExtensionStatusMonitorResource

        return ExtensionStatusMonitorResource(self._caller)

    @resource_attribute
    def trunk_status_monitor(self) -> types.TrunkStatusMonitorResource:
        """`/v1.0/trunk_status_monitor/...`"""
        from .resources.trunk_status_monitor import TrunkStatusMonitorResource

        return TrunkStatusMonitorResource(self._caller)

    @resource_attribute
    def webhook(self) -> types.WebhookResource:
        """`/v1.0/webhook/...`"""
        from .resources.webhook import WebhookResource

        return WebhookResource(self._caller)

    @resource_attribute
    def websocketaudiostream(self) -> types.WebsocketaudiostreamResource:
        """`/v1.0/websocketaudiostream/...`"""
        from .resources.websocketaudiostream import WebsocketaudiostreamResource

        return WebsocketaudiostreamResource(self._caller)

    @resource_attribute
    def uacsta_call(self) -> types.UacstaCallResource:
        """`/v1.0/uacsta_call/...`"""
        from .resources.uacsta_call import UacstaCallResource

        return UacstaCallResource(self._caller)

    @resource_attribute
    def sign(self) -> types.SignResource:
        """`/v1.0/sign/...`"""
        from .resources.sign import SignResource

        return SignResource(self._caller)
