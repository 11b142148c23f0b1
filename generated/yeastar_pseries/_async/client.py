# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""AsyncClient: one attribute for each resource of the PBX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.exceptions import ApiError
from .._runtime.client.attributes import resource_attribute
from .._runtime.client._async import lazy
from .._runtime.client._async.base import AsyncBaseClient
from .._runtime.client._async.resource import AsyncResource
from .._retry_rules import RULES

if TYPE_CHECKING:
    from .resources.system import AsyncSystemResource
    from .resources.wizard import AsyncWizardResource
    from .resources.preference import AsyncPreferenceResource
    from .resources.timezone import AsyncTimezoneResource
    from .resources.businesshour import AsyncBusinesshourResource
    from .resources.holidays import AsyncHolidaysResource
    from .resources.storage import AsyncStorageResource
    from .resources.certificate import AsyncCertificateResource
    from .resources.webserver import AsyncWebserverResource
    from .resources.backup import AsyncBackupResource
    from .resources.system_log import AsyncSystemLogResource
    from .resources.extension import AsyncExtensionResource
    from .resources.extensiongroup import AsyncExtensiongroupResource
    from .resources.extension_vm_greeting import AsyncExtensionVmGreetingResource
    from .resources.organization import AsyncOrganizationResource
    from .resources.company_contact import AsyncCompanyContactResource
    from .resources.phonebook import AsyncPhonebookResource
    from .resources.phone import AsyncPhoneResource
    from .resources.auto_provisioning import AsyncAutoProvisioningResource
    from .resources.trunk import AsyncTrunkResource
    from .resources.inbound_route import AsyncInboundRouteResource
    from .resources.outbound_route import AsyncOutboundRouteResource
    from .resources.autorecord import AsyncAutorecordResource
    from .resources.call import AsyncCallResource
    from .resources.queue import AsyncQueueResource
    from .resources.queue_option import AsyncQueueOptionResource
    from .resources.queue_pause_reason import AsyncQueuePauseReasonResource
    from .resources.agent import AsyncAgentResource
    from .resources.ringgroup import AsyncRinggroupResource
    from .resources.ivr import AsyncIvrResource
    from .resources.conference import AsyncConferenceResource
    from .resources.paging import AsyncPagingResource
    from .resources.vm import AsyncVmResource
    from .resources.vm_group import AsyncVmGroupResource
    from .resources.vm_greeting import AsyncVmGreetingResource
    from .resources.vm_global_greeting import AsyncVmGlobalGreetingResource
    from .resources.feature_code import AsyncFeatureCodeResource
    from .resources.callnotes import AsyncCallnotesResource
    from .resources.recording import AsyncRecordingResource
    from .resources.cdr import AsyncCdrResource
    from .resources.call_report import AsyncCallReportResource
    from .resources.call_schedule_report import AsyncCallScheduleReportResource
    from .resources.myreport import AsyncMyreportResource
    from .resources.pin_list import AsyncPinListResource
    from .resources.block_numbers import AsyncBlockNumbersResource
    from .resources.allow_numbers import AsyncAllowNumbersResource
    from .resources.wakeupcall import AsyncWakeupcallResource
    from .resources.hotel import AsyncHotelResource
    from .resources.sms import AsyncSmsResource
    from .resources.message_channel import AsyncMessageChannelResource
    from .resources.message_queue import AsyncMessageQueueResource
    from .resources.message_campaign import AsyncMessageCampaignResource
    from .resources.message_session import AsyncMessageSessionResource
    from .resources.message import AsyncMessageResource
    from .resources.custom_prompt import AsyncCustomPromptResource
    from .resources.system_prompt import AsyncSystemPromptResource
    from .resources.prompt_preference import AsyncPromptPreferenceResource
    from .resources.moh_files import AsyncMohFilesResource
    from .resources.play_list import AsyncPlayListResource
    from .resources.custom_ringtone import AsyncCustomRingtoneResource
    from .resources.extension_status_monitor import AsyncExtensionStatusMonitorResource
    from .resources.trunk_status_monitor import AsyncTrunkStatusMonitorResource
    from .resources.webhook import AsyncWebhookResource
    from .resources.websocketaudiostream import AsyncWebsocketaudiostreamResource
    from .resources.uacsta_call import AsyncUacstaCallResource
    from .resources.sign import AsyncSignResource
    from .resources.v2_cdr import AsyncV2CdrResource
    from .resources.v2_call_report import AsyncV2CallReportResource
    from .resources.v2_call_schedule_report import AsyncV2CallScheduleReportResource
    from .resources.root import AsyncRootResource


class AsyncV2(AsyncResource):
    """Version 2.0 of the API: `client.v2.cdr.list()`."""

    @resource_attribute
    def cdr(self) -> AsyncV2CdrResource:
        """`/v2.0/cdr/...`"""
        from .resources.v2_cdr import AsyncV2CdrResource

        return AsyncV2CdrResource(self._caller)

    @resource_attribute
    def call_report(self) -> AsyncV2CallReportResource:
        """`/v2.0/call_report/...`"""
        from .resources.v2_call_report import AsyncV2CallReportResource

        return AsyncV2CallReportResource(self._caller)

    @resource_attribute
    def call_schedule_report(self) -> AsyncV2CallScheduleReportResource:
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
        verify: True, a CA file, an ssl.SSLContext, or False for any certificate.
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
    def auth(self) -> AsyncRootResource:
        """Token calls as the vendor has them; the client makes them by itself."""
        from .resources.root import AsyncRootResource

        return AsyncRootResource(self._caller)

    @resource_attribute
    def system(self) -> AsyncSystemResource:
        """`/v1.0/system/...`"""
        from .resources.system import AsyncSystemResource

        return AsyncSystemResource(self._caller)

    @resource_attribute
    def wizard(self) -> AsyncWizardResource:
        """`/v1.0/wizard/...`"""
        from .resources.wizard import AsyncWizardResource

        return AsyncWizardResource(self._caller)

    @resource_attribute
    def preference(self) -> AsyncPreferenceResource:
        """`/v1.0/preference/...`"""
        from .resources.preference import AsyncPreferenceResource

        return AsyncPreferenceResource(self._caller)

    @resource_attribute
    def timezone(self) -> AsyncTimezoneResource:
        """`/v1.0/timezone/...`"""
        from .resources.timezone import AsyncTimezoneResource

        return AsyncTimezoneResource(self._caller)

    @resource_attribute
    def businesshour(self) -> AsyncBusinesshourResource:
        """`/v1.0/businesshour/...`"""
        from .resources.businesshour import AsyncBusinesshourResource

        return AsyncBusinesshourResource(self._caller)

    @resource_attribute
    def holidays(self) -> AsyncHolidaysResource:
        """`/v1.0/holidays/...`"""
        from .resources.holidays import AsyncHolidaysResource

        return AsyncHolidaysResource(self._caller)

    @resource_attribute
    def storage(self) -> AsyncStorageResource:
        """`/v1.0/storage/...`"""
        from .resources.storage import AsyncStorageResource

        return AsyncStorageResource(self._caller)

    @resource_attribute
    def certificate(self) -> AsyncCertificateResource:
        """`/v1.0/certificate/...`"""
        from .resources.certificate import AsyncCertificateResource

        return AsyncCertificateResource(self._caller)

    @resource_attribute
    def webserver(self) -> AsyncWebserverResource:
        """`/v1.0/webserver/...`"""
        from .resources.webserver import AsyncWebserverResource

        return AsyncWebserverResource(self._caller)

    @resource_attribute
    def backup(self) -> AsyncBackupResource:
        """`/v1.0/backup/...`"""
        from .resources.backup import AsyncBackupResource

        return AsyncBackupResource(self._caller)

    @resource_attribute
    def system_log(self) -> AsyncSystemLogResource:
        """`/v1.0/system_log/...`"""
        from .resources.system_log import AsyncSystemLogResource

        return AsyncSystemLogResource(self._caller)

    @resource_attribute
    def extension(self) -> AsyncExtensionResource:
        """`/v1.0/extension/...`"""
        from .resources.extension import AsyncExtensionResource

        return AsyncExtensionResource(self._caller)

    @resource_attribute
    def extensiongroup(self) -> AsyncExtensiongroupResource:
        """`/v1.0/extensiongroup/...`"""
        from .resources.extensiongroup import AsyncExtensiongroupResource

        return AsyncExtensiongroupResource(self._caller)

    @resource_attribute
    def extension_vm_greeting(self) -> AsyncExtensionVmGreetingResource:
        """`/v1.0/extension_vm_greeting/...`"""
        from .resources.extension_vm_greeting import AsyncExtensionVmGreetingResource

        return AsyncExtensionVmGreetingResource(self._caller)

    @resource_attribute
    def organization(self) -> AsyncOrganizationResource:
        """`/v1.0/organization/...`"""
        from .resources.organization import AsyncOrganizationResource

        return AsyncOrganizationResource(self._caller)

    @resource_attribute
    def company_contact(self) -> AsyncCompanyContactResource:
        """`/v1.0/company_contact/...`"""
        from .resources.company_contact import AsyncCompanyContactResource

        return AsyncCompanyContactResource(self._caller)

    @resource_attribute
    def phonebook(self) -> AsyncPhonebookResource:
        """`/v1.0/phonebook/...`"""
        from .resources.phonebook import AsyncPhonebookResource

        return AsyncPhonebookResource(self._caller)

    @resource_attribute
    def phone(self) -> AsyncPhoneResource:
        """`/v1.0/phone/...`"""
        from .resources.phone import AsyncPhoneResource

        return AsyncPhoneResource(self._caller)

    @resource_attribute
    def auto_provisioning(self) -> AsyncAutoProvisioningResource:
        """`/v1.0/auto_provisioning/...`"""
        from .resources.auto_provisioning import AsyncAutoProvisioningResource

        return AsyncAutoProvisioningResource(self._caller)

    @resource_attribute
    def trunk(self) -> AsyncTrunkResource:
        """`/v1.0/trunk/...`"""
        from .resources.trunk import AsyncTrunkResource

        return AsyncTrunkResource(self._caller)

    @resource_attribute
    def inbound_route(self) -> AsyncInboundRouteResource:
        """`/v1.0/inbound_route/...`"""
        from .resources.inbound_route import AsyncInboundRouteResource

        return AsyncInboundRouteResource(self._caller)

    @resource_attribute
    def outbound_route(self) -> AsyncOutboundRouteResource:
        """`/v1.0/outbound_route/...`"""
        from .resources.outbound_route import AsyncOutboundRouteResource

        return AsyncOutboundRouteResource(self._caller)

    @resource_attribute
    def autorecord(self) -> AsyncAutorecordResource:
        """`/v1.0/autorecord/...`"""
        from .resources.autorecord import AsyncAutorecordResource

        return AsyncAutorecordResource(self._caller)

    @resource_attribute
    def call(self) -> AsyncCallResource:
        """`/v1.0/call/...`"""
        from .resources.call import AsyncCallResource

        return AsyncCallResource(self._caller)

    @resource_attribute
    def queue(self) -> AsyncQueueResource:
        """`/v1.0/queue/...`"""
        from .resources.queue import AsyncQueueResource

        return AsyncQueueResource(self._caller)

    @resource_attribute
    def queue_option(self) -> AsyncQueueOptionResource:
        """`/v1.0/queue_option/...`"""
        from .resources.queue_option import AsyncQueueOptionResource

        return AsyncQueueOptionResource(self._caller)

    @resource_attribute
    def queue_pause_reason(self) -> AsyncQueuePauseReasonResource:
        """`/v1.0/queue_pause_reason/...`"""
        from .resources.queue_pause_reason import AsyncQueuePauseReasonResource

        return AsyncQueuePauseReasonResource(self._caller)

    @resource_attribute
    def agent(self) -> AsyncAgentResource:
        """`/v1.0/agent/...`"""
        from .resources.agent import AsyncAgentResource

        return AsyncAgentResource(self._caller)

    @resource_attribute
    def ringgroup(self) -> AsyncRinggroupResource:
        """`/v1.0/ringgroup/...`"""
        from .resources.ringgroup import AsyncRinggroupResource

        return AsyncRinggroupResource(self._caller)

    @resource_attribute
    def ivr(self) -> AsyncIvrResource:
        """`/v1.0/ivr/...`"""
        from .resources.ivr import AsyncIvrResource

        return AsyncIvrResource(self._caller)

    @resource_attribute
    def conference(self) -> AsyncConferenceResource:
        """`/v1.0/conference/...`"""
        from .resources.conference import AsyncConferenceResource

        return AsyncConferenceResource(self._caller)

    @resource_attribute
    def paging(self) -> AsyncPagingResource:
        """`/v1.0/paging/...`"""
        from .resources.paging import AsyncPagingResource

        return AsyncPagingResource(self._caller)

    @resource_attribute
    def vm(self) -> AsyncVmResource:
        """`/v1.0/vm/...`"""
        from .resources.vm import AsyncVmResource

        return AsyncVmResource(self._caller)

    @resource_attribute
    def vm_group(self) -> AsyncVmGroupResource:
        """`/v1.0/vm_group/...`"""
        from .resources.vm_group import AsyncVmGroupResource

        return AsyncVmGroupResource(self._caller)

    @resource_attribute
    def vm_greeting(self) -> AsyncVmGreetingResource:
        """`/v1.0/vm_greeting/...`"""
        from .resources.vm_greeting import AsyncVmGreetingResource

        return AsyncVmGreetingResource(self._caller)

    @resource_attribute
    def vm_global_greeting(self) -> AsyncVmGlobalGreetingResource:
        """`/v1.0/vm_global_greeting/...`"""
        from .resources.vm_global_greeting import AsyncVmGlobalGreetingResource

        return AsyncVmGlobalGreetingResource(self._caller)

    @resource_attribute
    def feature_code(self) -> AsyncFeatureCodeResource:
        """`/v1.0/feature_code/...`"""
        from .resources.feature_code import AsyncFeatureCodeResource

        return AsyncFeatureCodeResource(self._caller)

    @resource_attribute
    def callnotes(self) -> AsyncCallnotesResource:
        """`/v1.0/callnotes/...`"""
        from .resources.callnotes import AsyncCallnotesResource

        return AsyncCallnotesResource(self._caller)

    @resource_attribute
    def recording(self) -> AsyncRecordingResource:
        """`/v1.0/recording/...`"""
        from .resources.recording import AsyncRecordingResource

        return AsyncRecordingResource(self._caller)

    @resource_attribute
    def cdr(self) -> AsyncCdrResource:
        """`/v1.0/cdr/...`"""
        from .resources.cdr import AsyncCdrResource

        return AsyncCdrResource(self._caller)

    @resource_attribute
    def call_report(self) -> AsyncCallReportResource:
        """`/v1.0/call_report/...`"""
        from .resources.call_report import AsyncCallReportResource

        return AsyncCallReportResource(self._caller)

    @resource_attribute
    def call_schedule_report(self) -> AsyncCallScheduleReportResource:
        """`/v1.0/call_schedule_report/...`"""
        from .resources.call_schedule_report import AsyncCallScheduleReportResource

        return AsyncCallScheduleReportResource(self._caller)

    @resource_attribute
    def myreport(self) -> AsyncMyreportResource:
        """`/v1.0/myreport/...`"""
        from .resources.myreport import AsyncMyreportResource

        return AsyncMyreportResource(self._caller)

    @resource_attribute
    def pin_list(self) -> AsyncPinListResource:
        """`/v1.0/pin_list/...`"""
        from .resources.pin_list import AsyncPinListResource

        return AsyncPinListResource(self._caller)

    @resource_attribute
    def block_numbers(self) -> AsyncBlockNumbersResource:
        """`/v1.0/block_numbers/...`"""
        from .resources.block_numbers import AsyncBlockNumbersResource

        return AsyncBlockNumbersResource(self._caller)

    @resource_attribute
    def allow_numbers(self) -> AsyncAllowNumbersResource:
        """`/v1.0/allow_numbers/...`"""
        from .resources.allow_numbers import AsyncAllowNumbersResource

        return AsyncAllowNumbersResource(self._caller)

    @resource_attribute
    def wakeupcall(self) -> AsyncWakeupcallResource:
        """`/v1.0/wakeupcall/...`"""
        from .resources.wakeupcall import AsyncWakeupcallResource

        return AsyncWakeupcallResource(self._caller)

    @resource_attribute
    def hotel(self) -> AsyncHotelResource:
        """`/v1.0/hotel/...`"""
        from .resources.hotel import AsyncHotelResource

        return AsyncHotelResource(self._caller)

    @resource_attribute
    def sms(self) -> AsyncSmsResource:
        """`/v1.0/sms/...`"""
        from .resources.sms import AsyncSmsResource

        return AsyncSmsResource(self._caller)

    @resource_attribute
    def message_channel(self) -> AsyncMessageChannelResource:
        """`/v1.0/message_channel/...`"""
        from .resources.message_channel import AsyncMessageChannelResource

        return AsyncMessageChannelResource(self._caller)

    @resource_attribute
    def message_queue(self) -> AsyncMessageQueueResource:
        """`/v1.0/message_queue/...`"""
        from .resources.message_queue import AsyncMessageQueueResource

        return AsyncMessageQueueResource(self._caller)

    @resource_attribute
    def message_campaign(self) -> AsyncMessageCampaignResource:
        """`/v1.0/message_campaign/...`"""
        from .resources.message_campaign import AsyncMessageCampaignResource

        return AsyncMessageCampaignResource(self._caller)

    @resource_attribute
    def message_session(self) -> AsyncMessageSessionResource:
        """`/v1.0/message_session/...`"""
        from .resources.message_session import AsyncMessageSessionResource

        return AsyncMessageSessionResource(self._caller)

    @resource_attribute
    def message(self) -> AsyncMessageResource:
        """`/v1.0/message/...`"""
        from .resources.message import AsyncMessageResource

        return AsyncMessageResource(self._caller)

    @resource_attribute
    def custom_prompt(self) -> AsyncCustomPromptResource:
        """`/v1.0/custom_prompt/...`"""
        from .resources.custom_prompt import AsyncCustomPromptResource

        return AsyncCustomPromptResource(self._caller)

    @resource_attribute
    def system_prompt(self) -> AsyncSystemPromptResource:
        """`/v1.0/system_prompt/...`"""
        from .resources.system_prompt import AsyncSystemPromptResource

        return AsyncSystemPromptResource(self._caller)

    @resource_attribute
    def prompt_preference(self) -> AsyncPromptPreferenceResource:
        """`/v1.0/prompt_preference/...`"""
        from .resources.prompt_preference import AsyncPromptPreferenceResource

        return AsyncPromptPreferenceResource(self._caller)

    @resource_attribute
    def moh_files(self) -> AsyncMohFilesResource:
        """`/v1.0/moh_files/...`"""
        from .resources.moh_files import AsyncMohFilesResource

        return AsyncMohFilesResource(self._caller)

    @resource_attribute
    def play_list(self) -> AsyncPlayListResource:
        """`/v1.0/play_list/...`"""
        from .resources.play_list import AsyncPlayListResource

        return AsyncPlayListResource(self._caller)

    @resource_attribute
    def custom_ringtone(self) -> AsyncCustomRingtoneResource:
        """`/v1.0/custom_ringtone/...`"""
        from .resources.custom_ringtone import AsyncCustomRingtoneResource

        return AsyncCustomRingtoneResource(self._caller)

    @resource_attribute
    def extension_status_monitor(self) -> AsyncExtensionStatusMonitorResource:
        """`/v1.0/extension_status_monitor/...`"""
        from .resources.extension_status_monitor import (
            AsyncExtensionStatusMonitorResource,
        )

        return AsyncExtensionStatusMonitorResource(self._caller)

    @resource_attribute
    def trunk_status_monitor(self) -> AsyncTrunkStatusMonitorResource:
        """`/v1.0/trunk_status_monitor/...`"""
        from .resources.trunk_status_monitor import AsyncTrunkStatusMonitorResource

        return AsyncTrunkStatusMonitorResource(self._caller)

    @resource_attribute
    def webhook(self) -> AsyncWebhookResource:
        """`/v1.0/webhook/...`"""
        from .resources.webhook import AsyncWebhookResource

        return AsyncWebhookResource(self._caller)

    @resource_attribute
    def websocketaudiostream(self) -> AsyncWebsocketaudiostreamResource:
        """`/v1.0/websocketaudiostream/...`"""
        from .resources.websocketaudiostream import AsyncWebsocketaudiostreamResource

        return AsyncWebsocketaudiostreamResource(self._caller)

    @resource_attribute
    def uacsta_call(self) -> AsyncUacstaCallResource:
        """`/v1.0/uacsta_call/...`"""
        from .resources.uacsta_call import AsyncUacstaCallResource

        return AsyncUacstaCallResource(self._caller)

    @resource_attribute
    def sign(self) -> AsyncSignResource:
        """`/v1.0/sign/...`"""
        from .resources.sign import AsyncSignResource

        return AsyncSignResource(self._caller)
