# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""AsyncClient: one attribute for each resource of the PBX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.exceptions import ApiError
from .._runtime.client._async import lazy
from .._runtime.client._async.base import AsyncBaseClient
from .._runtime.client._async.resource import AsyncResource
from .._runtime.client.later import Later, resource_attribute
from .._retry_rules import RULES

if TYPE_CHECKING:
    from .. import types
else:
    types = Later("..types", __package__)


class AsyncV2(AsyncResource):
    """Version 2.0 of the API: `client.v2.cdr.list()`."""

    @resource_attribute
    def cdr(self) -> types.AsyncV2CdrResource:
        """`/v2.0/cdr/...`"""
        from .resources.v2_cdr import AsyncV2CdrResource

        return AsyncV2CdrResource(self._caller)

    @resource_attribute
    def call_report(self) -> types.AsyncV2CallReportResource:
        """`/v2.0/call_report/...`"""
        from .resources.v2_call_report import AsyncV2CallReportResource

        return AsyncV2CallReportResource(self._caller)

    @resource_attribute
    def call_schedule_report(self) -> types.AsyncV2CallScheduleReportResource:
        """`/v2.0/call_schedule_report/...`"""
        from .resources.v2_call_schedule_report import AsyncV2CallScheduleReportResource

        return AsyncV2CallScheduleReportResource(self._caller)


class AsyncClient(AsyncBaseClient):
    """A client of one PBX, with an attribute for each resource.

    Use it in `async with`: closing gives the token back. Resources load on first
    touch; what is said of the parameters in full is at `AsyncBaseClient`.

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
    def v2(self) -> AsyncV2:
        """Version 2.0 of the API."""
        return AsyncV2(self._caller)

    @resource_attribute
    def auth(self) -> types.AsyncRootResource:
        """Token calls as the vendor has them; the client makes them by itself."""
        from .resources.root import AsyncRootResource

        return AsyncRootResource(self._caller)

    @resource_attribute
    def system(self) -> types.AsyncSystemResource:
        """`/v1.0/system/...`"""
        from .resources.system import AsyncSystemResource

        return AsyncSystemResource(self._caller)

    @resource_attribute
    def wizard(self) -> types.AsyncWizardResource:
        """`/v1.0/wizard/...`"""
        from .resources.wizard import AsyncWizardResource

        return AsyncWizardResource(self._caller)

    @resource_attribute
    def preference(self) -> types.AsyncPreferenceResource:
        """`/v1.0/preference/...`"""
        from .resources.preference import AsyncPreferenceResource

        return AsyncPreferenceResource(self._caller)

    @resource_attribute
    def timezone(self) -> types.AsyncTimezoneResource:
        """`/v1.0/timezone/...`"""
        from .resources.timezone import AsyncTimezoneResource

        return AsyncTimezoneResource(self._caller)

    @resource_attribute
    def businesshour(self) -> types.AsyncBusinesshourResource:
        """`/v1.0/businesshour/...`"""
        from .resources.businesshour import AsyncBusinesshourResource

        return AsyncBusinesshourResource(self._caller)

    @resource_attribute
    def holidays(self) -> types.AsyncHolidaysResource:
        """`/v1.0/holidays/...`"""
        from .resources.holidays import AsyncHolidaysResource

        return AsyncHolidaysResource(self._caller)

    @resource_attribute
    def storage(self) -> types.AsyncStorageResource:
        """`/v1.0/storage/...`"""
        from .resources.storage import AsyncStorageResource

        return AsyncStorageResource(self._caller)

    @resource_attribute
    def certificate(self) -> types.AsyncCertificateResource:
        """`/v1.0/certificate/...`"""
        from .resources.certificate import AsyncCertificateResource

        return AsyncCertificateResource(self._caller)

    @resource_attribute
    def webserver(self) -> types.AsyncWebserverResource:
        """`/v1.0/webserver/...`"""
        from .resources.webserver import AsyncWebserverResource

        return AsyncWebserverResource(self._caller)

    @resource_attribute
    def backup(self) -> types.AsyncBackupResource:
        """`/v1.0/backup/...`"""
        from .resources.backup import AsyncBackupResource

        return AsyncBackupResource(self._caller)

    @resource_attribute
    def system_log(self) -> types.AsyncSystemLogResource:
        """`/v1.0/system_log/...`"""
        from .resources.system_log import AsyncSystemLogResource

        return AsyncSystemLogResource(self._caller)

    @resource_attribute
    def extension(self) -> types.AsyncExtensionResource:
        """`/v1.0/extension/...`"""
        from .resources.extension import AsyncExtensionResource

        return AsyncExtensionResource(self._caller)

    @resource_attribute
    def extensiongroup(self) -> types.AsyncExtensiongroupResource:
        """`/v1.0/extensiongroup/...`"""
        from .resources.extensiongroup import AsyncExtensiongroupResource

        return AsyncExtensiongroupResource(self._caller)

    @resource_attribute
    def extension_vm_greeting(self) -> types.AsyncExtensionVmGreetingResource:
        """`/v1.0/extension_vm_greeting/...`"""
        from .resources.extension_vm_greeting import AsyncExtensionVmGreetingResource

        return AsyncExtensionVmGreetingResource(self._caller)

    @resource_attribute
    def organization(self) -> types.AsyncOrganizationResource:
        """`/v1.0/organization/...`"""
        from .resources.organization import AsyncOrganizationResource

        return AsyncOrganizationResource(self._caller)

    @resource_attribute
    def company_contact(self) -> types.AsyncCompanyContactResource:
        """`/v1.0/company_contact/...`"""
        from .resources.company_contact import AsyncCompanyContactResource

        return AsyncCompanyContactResource(self._caller)

    @resource_attribute
    def phonebook(self) -> types.AsyncPhonebookResource:
        """`/v1.0/phonebook/...`"""
        from .resources.phonebook import AsyncPhonebookResource

        return AsyncPhonebookResource(self._caller)

    @resource_attribute
    def phone(self) -> types.AsyncPhoneResource:
        """`/v1.0/phone/...`"""
        from .resources.phone import AsyncPhoneResource

        return AsyncPhoneResource(self._caller)

    @resource_attribute
    def auto_provisioning(self) -> types.AsyncAutoProvisioningResource:
        """`/v1.0/auto_provisioning/...`"""
        from .resources.auto_provisioning import AsyncAutoProvisioningResource

        return AsyncAutoProvisioningResource(self._caller)

    @resource_attribute
    def trunk(self) -> types.AsyncTrunkResource:
        """`/v1.0/trunk/...`"""
        from .resources.trunk import AsyncTrunkResource

        return AsyncTrunkResource(self._caller)

    @resource_attribute
    def inbound_route(self) -> types.AsyncInboundRouteResource:
        """`/v1.0/inbound_route/...`"""
        from .resources.inbound_route import AsyncInboundRouteResource

        return AsyncInboundRouteResource(self._caller)

    @resource_attribute
    def outbound_route(self) -> types.AsyncOutboundRouteResource:
        """`/v1.0/outbound_route/...`"""
        from .resources.outbound_route import AsyncOutboundRouteResource

        return AsyncOutboundRouteResource(self._caller)

    @resource_attribute
    def autorecord(self) -> types.AsyncAutorecordResource:
        """`/v1.0/autorecord/...`"""
        from .resources.autorecord import AsyncAutorecordResource

        return AsyncAutorecordResource(self._caller)

    @resource_attribute
    def call(self) -> types.AsyncCallResource:
        """`/v1.0/call/...`"""
        from .resources.call import AsyncCallResource

        return AsyncCallResource(self._caller)

    @resource_attribute
    def queue(self) -> types.AsyncQueueResource:
        """`/v1.0/queue/...`"""
        from .resources.queue import AsyncQueueResource

        return AsyncQueueResource(self._caller)

    @resource_attribute
    def queue_option(self) -> types.AsyncQueueOptionResource:
        """`/v1.0/queue_option/...`"""
        from .resources.queue_option import AsyncQueueOptionResource

        return AsyncQueueOptionResource(self._caller)

    @resource_attribute
    def queue_pause_reason(self) -> types.AsyncQueuePauseReasonResource:
        """`/v1.0/queue_pause_reason/...`"""
        from .resources.queue_pause_reason import AsyncQueuePauseReasonResource

        return AsyncQueuePauseReasonResource(self._caller)

    @resource_attribute
    def agent(self) -> types.AsyncAgentResource:
        """`/v1.0/agent/...`"""
        from .resources.agent import AsyncAgentResource

        return AsyncAgentResource(self._caller)

    @resource_attribute
    def ringgroup(self) -> types.AsyncRinggroupResource:
        """`/v1.0/ringgroup/...`"""
        from .resources.ringgroup import AsyncRinggroupResource

        return AsyncRinggroupResource(self._caller)

    @resource_attribute
    def ivr(self) -> types.AsyncIvrResource:
        """`/v1.0/ivr/...`"""
        from .resources.ivr import AsyncIvrResource

        return AsyncIvrResource(self._caller)

    @resource_attribute
    def conference(self) -> types.AsyncConferenceResource:
        """`/v1.0/conference/...`"""
        from .resources.conference import AsyncConferenceResource

        return AsyncConferenceResource(self._caller)

    @resource_attribute
    def paging(self) -> types.AsyncPagingResource:
        """`/v1.0/paging/...`"""
        from .resources.paging import AsyncPagingResource

        return AsyncPagingResource(self._caller)

    @resource_attribute
    def vm(self) -> types.AsyncVmResource:
        """`/v1.0/vm/...`"""
        from .resources.vm import AsyncVmResource

        return AsyncVmResource(self._caller)

    @resource_attribute
    def vm_group(self) -> types.AsyncVmGroupResource:
        """`/v1.0/vm_group/...`"""
        from .resources.vm_group import AsyncVmGroupResource

        return AsyncVmGroupResource(self._caller)

    @resource_attribute
    def vm_greeting(self) -> types.AsyncVmGreetingResource:
        """`/v1.0/vm_greeting/...`"""
        from .resources.vm_greeting import AsyncVmGreetingResource

        return AsyncVmGreetingResource(self._caller)

    @resource_attribute
    def vm_global_greeting(self) -> types.AsyncVmGlobalGreetingResource:
        """`/v1.0/vm_global_greeting/...`"""
        from .resources.vm_global_greeting import AsyncVmGlobalGreetingResource

        return AsyncVmGlobalGreetingResource(self._caller)

    @resource_attribute
    def feature_code(self) -> types.AsyncFeatureCodeResource:
        """`/v1.0/feature_code/...`"""
        from .resources.feature_code import AsyncFeatureCodeResource

        return AsyncFeatureCodeResource(self._caller)

    @resource_attribute
    def callnotes(self) -> types.AsyncCallnotesResource:
        """`/v1.0/callnotes/...`"""
        from .resources.callnotes import AsyncCallnotesResource

        return AsyncCallnotesResource(self._caller)

    @resource_attribute
    def recording(self) -> types.AsyncRecordingResource:
        """`/v1.0/recording/...`"""
        from .resources.recording import AsyncRecordingResource

        return AsyncRecordingResource(self._caller)

    @resource_attribute
    def cdr(self) -> types.AsyncCdrResource:
        """`/v1.0/cdr/...`"""
        from .resources.cdr import AsyncCdrResource

        return AsyncCdrResource(self._caller)

    @resource_attribute
    def call_report(self) -> types.AsyncCallReportResource:
        """`/v1.0/call_report/...`"""
        from .resources.call_report import AsyncCallReportResource

        return AsyncCallReportResource(self._caller)

    @resource_attribute
    def call_schedule_report(self) -> types.AsyncCallScheduleReportResource:
        """`/v1.0/call_schedule_report/...`"""
        from .resources.call_schedule_report import AsyncCallScheduleReportResource

        return AsyncCallScheduleReportResource(self._caller)

    @resource_attribute
    def myreport(self) -> types.AsyncMyreportResource:
        """`/v1.0/myreport/...`"""
        from .resources.myreport import AsyncMyreportResource

        return AsyncMyreportResource(self._caller)

    @resource_attribute
    def pin_list(self) -> types.AsyncPinListResource:
        """`/v1.0/pin_list/...`"""
        from .resources.pin_list import AsyncPinListResource

        return AsyncPinListResource(self._caller)

    @resource_attribute
    def block_numbers(self) -> types.AsyncBlockNumbersResource:
        """`/v1.0/block_numbers/...`"""
        from .resources.block_numbers import AsyncBlockNumbersResource

        return AsyncBlockNumbersResource(self._caller)

    @resource_attribute
    def allow_numbers(self) -> types.AsyncAllowNumbersResource:
        """`/v1.0/allow_numbers/...`"""
        from .resources.allow_numbers import AsyncAllowNumbersResource

        return AsyncAllowNumbersResource(self._caller)

    @resource_attribute
    def wakeupcall(self) -> types.AsyncWakeupcallResource:
        """`/v1.0/wakeupcall/...`"""
        from .resources.wakeupcall import AsyncWakeupcallResource

        return AsyncWakeupcallResource(self._caller)

    @resource_attribute
    def hotel(self) -> types.AsyncHotelResource:
        """`/v1.0/hotel/...`"""
        from .resources.hotel import AsyncHotelResource

        return AsyncHotelResource(self._caller)

    @resource_attribute
    def sms(self) -> types.AsyncSmsResource:
        """`/v1.0/sms/...`"""
        from .resources.sms import AsyncSmsResource

        return AsyncSmsResource(self._caller)

    @resource_attribute
    def message_channel(self) -> types.AsyncMessageChannelResource:
        """`/v1.0/message_channel/...`"""
        from .resources.message_channel import AsyncMessageChannelResource

        return AsyncMessageChannelResource(self._caller)

    @resource_attribute
    def message_queue(self) -> types.AsyncMessageQueueResource:
        """`/v1.0/message_queue/...`"""
        from .resources.message_queue import AsyncMessageQueueResource

        return AsyncMessageQueueResource(self._caller)

    @resource_attribute
    def message_campaign(self) -> types.AsyncMessageCampaignResource:
        """`/v1.0/message_campaign/...`"""
        from .resources.message_campaign import AsyncMessageCampaignResource

        return AsyncMessageCampaignResource(self._caller)

    @resource_attribute
    def message_session(self) -> types.AsyncMessageSessionResource:
        """`/v1.0/message_session/...`"""
        from .resources.message_session import AsyncMessageSessionResource

        return AsyncMessageSessionResource(self._caller)

    @resource_attribute
    def message(self) -> types.AsyncMessageResource:
        """`/v1.0/message/...`"""
        from .resources.message import AsyncMessageResource

        return AsyncMessageResource(self._caller)

    @resource_attribute
    def custom_prompt(self) -> types.AsyncCustomPromptResource:
        """`/v1.0/custom_prompt/...`"""
        from .resources.custom_prompt import AsyncCustomPromptResource

        return AsyncCustomPromptResource(self._caller)

    @resource_attribute
    def system_prompt(self) -> types.AsyncSystemPromptResource:
        """`/v1.0/system_prompt/...`"""
        from .resources.system_prompt import AsyncSystemPromptResource

        return AsyncSystemPromptResource(self._caller)

    @resource_attribute
    def prompt_preference(self) -> types.AsyncPromptPreferenceResource:
        """`/v1.0/prompt_preference/...`"""
        from .resources.prompt_preference import AsyncPromptPreferenceResource

        return AsyncPromptPreferenceResource(self._caller)

    @resource_attribute
    def moh_files(self) -> types.AsyncMohFilesResource:
        """`/v1.0/moh_files/...`"""
        from .resources.moh_files import AsyncMohFilesResource

        return AsyncMohFilesResource(self._caller)

    @resource_attribute
    def play_list(self) -> types.AsyncPlayListResource:
        """`/v1.0/play_list/...`"""
        from .resources.play_list import AsyncPlayListResource

        return AsyncPlayListResource(self._caller)

    @resource_attribute
    def custom_ringtone(self) -> types.AsyncCustomRingtoneResource:
        """`/v1.0/custom_ringtone/...`"""
        from .resources.custom_ringtone import AsyncCustomRingtoneResource

        return AsyncCustomRingtoneResource(self._caller)

    @resource_attribute
    def extension_status_monitor(self) -> types.AsyncExtensionStatusMonitorResource:
        """`/v1.0/extension_status_monitor/...`"""
        from .resources.extension_status_monitor import (
            AsyncExtensionStatusMonitorResource,
        )

        return AsyncExtensionStatusMonitorResource(self._caller)

    @resource_attribute
    def trunk_status_monitor(self) -> types.AsyncTrunkStatusMonitorResource:
        """`/v1.0/trunk_status_monitor/...`"""
        from .resources.trunk_status_monitor import AsyncTrunkStatusMonitorResource

        return AsyncTrunkStatusMonitorResource(self._caller)

    @resource_attribute
    def webhook(self) -> types.AsyncWebhookResource:
        """`/v1.0/webhook/...`"""
        from .resources.webhook import AsyncWebhookResource

        return AsyncWebhookResource(self._caller)

    @resource_attribute
    def websocketaudiostream(self) -> types.AsyncWebsocketaudiostreamResource:
        """`/v1.0/websocketaudiostream/...`"""
        from .resources.websocketaudiostream import AsyncWebsocketaudiostreamResource

        return AsyncWebsocketaudiostreamResource(self._caller)

    @resource_attribute
    def uacsta_call(self) -> types.AsyncUacstaCallResource:
        """`/v1.0/uacsta_call/...`"""
        from .resources.uacsta_call import AsyncUacstaCallResource

        return AsyncUacstaCallResource(self._caller)

    @resource_attribute
    def sign(self) -> types.AsyncSignResource:
        """`/v1.0/sign/...`"""
        from .resources.sign import AsyncSignResource

        return AsyncSignResource(self._caller)
