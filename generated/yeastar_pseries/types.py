# Made by `make generate` from spec/; edits are lost.
"""What the client gives, for annotations: streams, pages, downloads, resources.

`def first(calls: CallResource) -> None: ...`; nothing is loaded until it is named.
Answers and rows are in `models`, events in `events`, errors in `errors`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._async.resources.agent import AsyncAgentResource
    from ._async.resources.allow_numbers import (
        AsyncAllowNumbersListPage,
        AsyncAllowNumbersResource,
        AsyncAllowNumbersSearchPage,
    )
    from ._async.resources.auto_provisioning import AsyncAutoProvisioningResource
    from ._async.resources.autorecord import AsyncAutorecordResource
    from ._async.resources.backup import (
        AsyncBackupDownloadFile,
        AsyncBackupListPage,
        AsyncBackupResource,
    )
    from ._async.resources.block_numbers import (
        AsyncBlockNumbersListPage,
        AsyncBlockNumbersResource,
        AsyncBlockNumbersSearchPage,
    )
    from ._async.resources.businesshour import (
        AsyncBusinesshourListPage,
        AsyncBusinesshourResource,
    )
    from ._async.resources.call import (
        AsyncCallAcceptInboundResult,
        AsyncCallDialResult,
        AsyncCallPlayPromptResult,
        AsyncCallRecordStartResult,
        AsyncCallResource,
    )
    from ._async.resources.call_report import (
        AsyncCallReportDownloadFile,
        AsyncCallReportResource,
    )
    from ._async.resources.call_schedule_report import (
        AsyncCallScheduleReportDownloadFile,
        AsyncCallScheduleReportListPage,
        AsyncCallScheduleReportResource,
    )
    from ._async.resources.callnotes import AsyncCallnotesResource
    from ._async.resources.cdr import (
        AsyncCdrDownloadFile,
        AsyncCdrListPage,
        AsyncCdrResource,
    )
    from ._async.resources.certificate import (
        AsyncCertificateListPage,
        AsyncCertificateResource,
    )
    from ._async.resources.company_contact import (
        AsyncCompanyContactListPage,
        AsyncCompanyContactResource,
        AsyncCompanyContactSearchPage,
    )
    from ._async.resources.conference import (
        AsyncConferenceListPage,
        AsyncConferenceResource,
    )
    from ._async.resources.custom_prompt import (
        AsyncCustomPromptDownloadFile,
        AsyncCustomPromptListPage,
        AsyncCustomPromptRecordResult,
        AsyncCustomPromptResource,
        AsyncCustomPromptSearchPage,
    )
    from ._async.resources.custom_ringtone import (
        AsyncCustomRingtoneDownloadFile,
        AsyncCustomRingtoneListPage,
        AsyncCustomRingtoneResource,
        AsyncCustomRingtoneSearchPage,
    )
    from ._async.resources.extension import (
        AsyncExtensionListPage,
        AsyncExtensionResource,
    )
    from ._async.resources.extension_status_monitor import (
        AsyncExtensionStatusMonitorListPage,
        AsyncExtensionStatusMonitorResource,
    )
    from ._async.resources.extension_vm_greeting import (
        AsyncExtensionVmGreetingDownloadFile,
        AsyncExtensionVmGreetingListPage,
        AsyncExtensionVmGreetingRecordResult,
        AsyncExtensionVmGreetingResource,
    )
    from ._async.resources.extensiongroup import (
        AsyncExtensionGroupListPage,
        AsyncExtensiongroupResource,
    )
    from ._async.resources.feature_code import AsyncFeatureCodeResource
    from ._async.resources.holidays import (
        AsyncHolidaysExportFile,
        AsyncHolidaysResource,
        AsyncHolidaysSearchPage,
    )
    from ._async.resources.hotel import AsyncHotelResource
    from ._async.resources.inbound_route import (
        AsyncInboundRouteListPage,
        AsyncInboundRouteResource,
    )
    from ._async.resources.ivr import AsyncIvrListPage, AsyncIvrResource
    from ._async.resources.message import AsyncMessageResource
    from ._async.resources.message_campaign import (
        AsyncMessageCampaignListPage,
        AsyncMessageCampaignResource,
    )
    from ._async.resources.message_channel import (
        AsyncMessageChannelListPage,
        AsyncMessageChannelResource,
        AsyncWhatsAppTemplateListPage,
    )
    from ._async.resources.message_queue import (
        AsyncMessageQueueListPage,
        AsyncMessageQueueResource,
    )
    from ._async.resources.message_session import AsyncMessageSessionResource
    from ._async.resources.moh_files import (
        AsyncMohFilesDownloadFile,
        AsyncMohFilesResource,
    )
    from ._async.resources.myreport import AsyncMyReportListPage, AsyncMyreportResource
    from ._async.resources.organization import (
        AsyncOrganizationListPage,
        AsyncOrganizationResource,
        AsyncOrganizationSearchPage,
    )
    from ._async.resources.outbound_route import (
        AsyncOutboundRouteListPage,
        AsyncOutboundRouteResource,
    )
    from ._async.resources.paging import AsyncPagingListPage, AsyncPagingResource
    from ._async.resources.phone import AsyncPhoneListPage, AsyncPhoneResource
    from ._async.resources.phonebook import (
        AsyncPhonebookListPage,
        AsyncPhonebookResource,
        AsyncPhonebookSearchPage,
    )
    from ._async.resources.pin_list import (
        AsyncPinListListPage,
        AsyncPinListResource,
        AsyncPinListSearchPage,
    )
    from ._async.resources.play_list import AsyncPlayListListPage, AsyncPlayListResource
    from ._async.resources.preference import AsyncPreferenceResource
    from ._async.resources.prompt_preference import AsyncPromptPreferenceResource
    from ._async.resources.queue import AsyncQueueListPage, AsyncQueueResource
    from ._async.resources.queue_option import AsyncQueueOptionResource
    from ._async.resources.queue_pause_reason import (
        AsyncQueuePauseReasonListPage,
        AsyncQueuePauseReasonResource,
    )
    from ._async.resources.recording import (
        AsyncRecordingDownloadFile,
        AsyncRecordingListPage,
        AsyncRecordingPlaytoextensionResult,
        AsyncRecordingResource,
    )
    from ._async.resources.ringgroup import (
        AsyncRingGroupListPage,
        AsyncRinggroupResource,
    )
    from ._async.resources.root import AsyncRootResource
    from ._async.resources.sign import AsyncSignResource
    from ._async.resources.sms import AsyncSmsResource
    from ._async.resources.storage import AsyncStorageResource
    from ._async.resources.system import AsyncSystemResource
    from ._async.resources.system_log import (
        AsyncSystemLogDownloadFile,
        AsyncSystemLogListPage,
        AsyncSystemLogResource,
    )
    from ._async.resources.system_prompt import AsyncSystemPromptResource
    from ._async.resources.timezone import AsyncTimezoneListPage, AsyncTimezoneResource
    from ._async.resources.trunk import AsyncTrunkListPage, AsyncTrunkResource
    from ._async.resources.trunk_status_monitor import (
        AsyncTrunkStatusMonitorListPage,
        AsyncTrunkStatusMonitorResource,
    )
    from ._async.resources.uacsta_call import AsyncUacstaCallResource
    from ._async.resources.v2_call_report import (
        AsyncCallReportDownloadV2File,
        AsyncV2CallReportResource,
    )
    from ._async.resources.v2_call_schedule_report import (
        AsyncCallScheduleReportDownloadV2File,
        AsyncCallScheduleReportListV2Page,
        AsyncV2CallScheduleReportResource,
    )
    from ._async.resources.v2_cdr import (
        AsyncCdrAidownloadV2File,
        AsyncCdrListV2Page,
        AsyncV2CdrResource,
    )
    from ._async.resources.vm import (
        AsyncVmDownloadFile,
        AsyncVmGetPage,
        AsyncVmResource,
    )
    from ._async.resources.vm_global_greeting import AsyncVmGlobalGreetingResource
    from ._async.resources.vm_greeting import (
        AsyncVmGreetingDownloadFile,
        AsyncVmGreetingListPage,
        AsyncVmGreetingRecordResult,
        AsyncVmGreetingResource,
    )
    from ._async.resources.vm_group import AsyncVmGroupListPage, AsyncVmGroupResource
    from ._async.resources.wakeupcall import (
        AsyncWakeupcallListPage,
        AsyncWakeupcallResource,
    )
    from ._async.resources.webhook import AsyncWebhookResource
    from ._async.resources.webserver import AsyncWebserverResource
    from ._async.resources.websocketaudiostream import AsyncWebsocketaudiostreamResource
    from ._async.resources.wizard import AsyncWizardResource
    from ._runtime.calls._async.downloads import AsyncDownload
    from ._runtime.calls._async.pages import AsyncPage, AsyncPaginator
    from ._runtime.calls._async.pending import AsyncPendingDownload
    from ._runtime.calls._sync.downloads import Download
    from ._runtime.calls._sync.pages import Page
    from ._runtime.calls._sync.pending import PendingDownload
    from ._runtime.calls.raw_response import RawResponse
    from ._runtime.calls.upload_types import Content, FileContent
    from ._runtime.decoding.model import Answer, Model
    from ._runtime.decoding.provenance import Http
    from ._runtime.events._async.stream import AsyncEventStream
    from ._runtime.events._async.subscription import AsyncSubscription
    from ._runtime.events._sync.stream import EventStream
    from ._runtime.events._sync.subscription import Subscription
    from ._runtime.events.options import Overflow
    from ._runtime.events.topics import Topic, Topics
    from ._runtime.following._async.followed_call import AsyncFollowedCall
    from ._runtime.following._async.recording import AsyncRecordingFile
    from ._runtime.following._sync.followed_call import FollowedCall
    from ._runtime.following._sync.recording import RecordingFile
    from ._runtime.following.outcome import CallOutcome, CallParty, CallReason
    from ._runtime.transfers.progress import Progress
    from ._sync.client import Client
    from ._sync.resources.agent import AgentResource
    from ._sync.resources.allow_numbers import (
        AllowNumbersListPage,
        AllowNumbersResource,
        AllowNumbersSearchPage,
    )
    from ._sync.resources.auto_provisioning import AutoProvisioningResource
    from ._sync.resources.autorecord import AutorecordResource
    from ._sync.resources.backup import (
        BackupDownloadFile,
        BackupListPage,
        BackupResource,
    )
    from ._sync.resources.block_numbers import (
        BlockNumbersListPage,
        BlockNumbersResource,
        BlockNumbersSearchPage,
    )
    from ._sync.resources.businesshour import BusinesshourListPage, BusinesshourResource
    from ._sync.resources.call import (
        CallAcceptInboundResult,
        CallDialResult,
        CallPlayPromptResult,
        CallRecordStartResult,
        CallResource,
    )
    from ._sync.resources.call_report import CallReportDownloadFile, CallReportResource
    from ._sync.resources.call_schedule_report import (
        CallScheduleReportDownloadFile,
        CallScheduleReportListPage,
        CallScheduleReportResource,
    )
    from ._sync.resources.callnotes import CallnotesResource
    from ._sync.resources.cdr import CdrDownloadFile, CdrListPage, CdrResource
    from ._sync.resources.certificate import CertificateListPage, CertificateResource
    from ._sync.resources.company_contact import (
        CompanyContactListPage,
        CompanyContactResource,
        CompanyContactSearchPage,
    )
    from ._sync.resources.conference import ConferenceListPage, ConferenceResource
    from ._sync.resources.custom_prompt import (
        CustomPromptDownloadFile,
        CustomPromptListPage,
        CustomPromptRecordResult,
        CustomPromptResource,
        CustomPromptSearchPage,
    )
    from ._sync.resources.custom_ringtone import (
        CustomRingtoneDownloadFile,
        CustomRingtoneListPage,
        CustomRingtoneResource,
        CustomRingtoneSearchPage,
    )
    from ._sync.resources.extension import ExtensionListPage, ExtensionResource
    from ._sync.resources.extension_status_monitor import (
        ExtensionStatusMonitorListPage,
        ExtensionStatusMonitorResource,
    )
    from ._sync.resources.extension_vm_greeting import (
        ExtensionVmGreetingDownloadFile,
        ExtensionVmGreetingListPage,
        ExtensionVmGreetingRecordResult,
        ExtensionVmGreetingResource,
    )
    from ._sync.resources.extensiongroup import (
        ExtensionGroupListPage,
        ExtensiongroupResource,
    )
    from ._sync.resources.feature_code import FeatureCodeResource
    from ._sync.resources.holidays import (
        HolidaysExportFile,
        HolidaysResource,
        HolidaysSearchPage,
    )
    from ._sync.resources.hotel import HotelResource
    from ._sync.resources.inbound_route import (
        InboundRouteListPage,
        InboundRouteResource,
    )
    from ._sync.resources.ivr import IvrListPage, IvrResource
    from ._sync.resources.message import MessageResource
    from ._sync.resources.message_campaign import (
        MessageCampaignListPage,
        MessageCampaignResource,
    )
    from ._sync.resources.message_channel import (
        MessageChannelListPage,
        MessageChannelResource,
        WhatsAppTemplateListPage,
    )
    from ._sync.resources.message_queue import (
        MessageQueueListPage,
        MessageQueueResource,
    )
    from ._sync.resources.message_session import MessageSessionResource
    from ._sync.resources.moh_files import MohFilesDownloadFile, MohFilesResource
    from ._sync.resources.myreport import MyReportListPage, MyreportResource
    from ._sync.resources.organization import (
        OrganizationListPage,
        OrganizationResource,
        OrganizationSearchPage,
    )
    from ._sync.resources.outbound_route import (
        OutboundRouteListPage,
        OutboundRouteResource,
    )
    from ._sync.resources.paging import PagingListPage, PagingResource
    from ._sync.resources.phone import PhoneListPage, PhoneResource
    from ._sync.resources.phonebook import (
        PhonebookListPage,
        PhonebookResource,
        PhonebookSearchPage,
    )
    from ._sync.resources.pin_list import (
        PinListListPage,
        PinListResource,
        PinListSearchPage,
    )
    from ._sync.resources.play_list import PlayListListPage, PlayListResource
    from ._sync.resources.preference import PreferenceResource
    from ._sync.resources.prompt_preference import PromptPreferenceResource
    from ._sync.resources.queue import QueueListPage, QueueResource
    from ._sync.resources.queue_option import QueueOptionResource
    from ._sync.resources.queue_pause_reason import (
        QueuePauseReasonListPage,
        QueuePauseReasonResource,
    )
    from ._sync.resources.recording import (
        RecordingDownloadFile,
        RecordingListPage,
        RecordingPlaytoextensionResult,
        RecordingResource,
    )
    from ._sync.resources.ringgroup import RingGroupListPage, RinggroupResource
    from ._sync.resources.root import RootResource
    from ._sync.resources.sign import SignResource
    from ._sync.resources.sms import SmsResource
    from ._sync.resources.storage import StorageResource
    from ._sync.resources.system import SystemResource
    from ._sync.resources.system_log import (
        SystemLogDownloadFile,
        SystemLogListPage,
        SystemLogResource,
    )
    from ._sync.resources.system_prompt import SystemPromptResource
    from ._sync.resources.timezone import TimezoneListPage, TimezoneResource
    from ._sync.resources.trunk import TrunkListPage, TrunkResource
    from ._sync.resources.trunk_status_monitor import (
        TrunkStatusMonitorListPage,
        TrunkStatusMonitorResource,
    )
    from ._sync.resources.uacsta_call import UacstaCallResource
    from ._sync.resources.v2_call_report import (
        CallReportDownloadV2File,
        V2CallReportResource,
    )
    from ._sync.resources.v2_call_schedule_report import (
        CallScheduleReportDownloadV2File,
        CallScheduleReportListV2Page,
        V2CallScheduleReportResource,
    )
    from ._sync.resources.v2_cdr import (
        CdrAidownloadV2File,
        CdrListV2Page,
        V2CdrResource,
    )
    from ._sync.resources.vm import VmDownloadFile, VmGetPage, VmResource
    from ._sync.resources.vm_global_greeting import VmGlobalGreetingResource
    from ._sync.resources.vm_greeting import (
        VmGreetingDownloadFile,
        VmGreetingListPage,
        VmGreetingRecordResult,
        VmGreetingResource,
    )
    from ._sync.resources.vm_group import VmGroupListPage, VmGroupResource
    from ._sync.resources.wakeupcall import WakeupcallListPage, WakeupcallResource
    from ._sync.resources.webhook import WebhookResource
    from ._sync.resources.webserver import WebserverResource
    from ._sync.resources.websocketaudiostream import WebsocketaudiostreamResource
    from ._sync.resources.wizard import WizardResource

__all__ = [
    "AgentResource",
    "AllowNumbersListPage",
    "AllowNumbersResource",
    "AllowNumbersSearchPage",
    "Answer",
    "AsyncAgentResource",
    "AsyncAllowNumbersListPage",
    "AsyncAllowNumbersResource",
    "AsyncAllowNumbersSearchPage",
    "AsyncAutoProvisioningResource",
    "AsyncAutorecordResource",
    "AsyncBackupDownloadFile",
    "AsyncBackupListPage",
    "AsyncBackupResource",
    "AsyncBlockNumbersListPage",
    "AsyncBlockNumbersResource",
    "AsyncBlockNumbersSearchPage",
    "AsyncBusinesshourListPage",
    "AsyncBusinesshourResource",
    "AsyncCallAcceptInboundResult",
    "AsyncCallDialResult",
    "AsyncCallPlayPromptResult",
    "AsyncCallRecordStartResult",
    "AsyncCallReportDownloadFile",
    "AsyncCallReportDownloadV2File",
    "AsyncCallReportResource",
    "AsyncCallResource",
    "AsyncCallScheduleReportDownloadFile",
    "AsyncCallScheduleReportDownloadV2File",
    "AsyncCallScheduleReportListPage",
    "AsyncCallScheduleReportListV2Page",
    "AsyncCallScheduleReportResource",
    "AsyncCallnotesResource",
    "AsyncCdrAidownloadV2File",
    "AsyncCdrDownloadFile",
    "AsyncCdrListPage",
    "AsyncCdrListV2Page",
    "AsyncCdrResource",
    "AsyncCertificateListPage",
    "AsyncCertificateResource",
    "AsyncClient",
    "AsyncCompanyContactListPage",
    "AsyncCompanyContactResource",
    "AsyncCompanyContactSearchPage",
    "AsyncConferenceListPage",
    "AsyncConferenceResource",
    "AsyncCustomPromptDownloadFile",
    "AsyncCustomPromptListPage",
    "AsyncCustomPromptRecordResult",
    "AsyncCustomPromptResource",
    "AsyncCustomPromptSearchPage",
    "AsyncCustomRingtoneDownloadFile",
    "AsyncCustomRingtoneListPage",
    "AsyncCustomRingtoneResource",
    "AsyncCustomRingtoneSearchPage",
    "AsyncDownload",
    "AsyncEventStream",
    "AsyncExtensionGroupListPage",
    "AsyncExtensionListPage",
    "AsyncExtensionResource",
    "AsyncExtensionStatusMonitorListPage",
    "AsyncExtensionStatusMonitorResource",
    "AsyncExtensionVmGreetingDownloadFile",
    "AsyncExtensionVmGreetingListPage",
    "AsyncExtensionVmGreetingRecordResult",
    "AsyncExtensionVmGreetingResource",
    "AsyncExtensiongroupResource",
    "AsyncFeatureCodeResource",
    "AsyncFollowedCall",
    "AsyncHolidaysExportFile",
    "AsyncHolidaysResource",
    "AsyncHolidaysSearchPage",
    "AsyncHotelResource",
    "AsyncInboundRouteListPage",
    "AsyncInboundRouteResource",
    "AsyncIvrListPage",
    "AsyncIvrResource",
    "AsyncMessageCampaignListPage",
    "AsyncMessageCampaignResource",
    "AsyncMessageChannelListPage",
    "AsyncMessageChannelResource",
    "AsyncMessageQueueListPage",
    "AsyncMessageQueueResource",
    "AsyncMessageResource",
    "AsyncMessageSessionResource",
    "AsyncMohFilesDownloadFile",
    "AsyncMohFilesResource",
    "AsyncMyReportListPage",
    "AsyncMyreportResource",
    "AsyncOrganizationListPage",
    "AsyncOrganizationResource",
    "AsyncOrganizationSearchPage",
    "AsyncOutboundRouteListPage",
    "AsyncOutboundRouteResource",
    "AsyncPage",
    "AsyncPaginator",
    "AsyncPagingListPage",
    "AsyncPagingResource",
    "AsyncPendingDownload",
    "AsyncPhoneListPage",
    "AsyncPhoneResource",
    "AsyncPhonebookListPage",
    "AsyncPhonebookResource",
    "AsyncPhonebookSearchPage",
    "AsyncPinListListPage",
    "AsyncPinListResource",
    "AsyncPinListSearchPage",
    "AsyncPlayListListPage",
    "AsyncPlayListResource",
    "AsyncPreferenceResource",
    "AsyncPromptPreferenceResource",
    "AsyncQueueListPage",
    "AsyncQueueOptionResource",
    "AsyncQueuePauseReasonListPage",
    "AsyncQueuePauseReasonResource",
    "AsyncQueueResource",
    "AsyncRecordingDownloadFile",
    "AsyncRecordingFile",
    "AsyncRecordingListPage",
    "AsyncRecordingPlaytoextensionResult",
    "AsyncRecordingResource",
    "AsyncRingGroupListPage",
    "AsyncRinggroupResource",
    "AsyncRootResource",
    "AsyncSignResource",
    "AsyncSmsResource",
    "AsyncStorageResource",
    "AsyncSubscription",
    "AsyncSystemLogDownloadFile",
    "AsyncSystemLogListPage",
    "AsyncSystemLogResource",
    "AsyncSystemPromptResource",
    "AsyncSystemResource",
    "AsyncTimezoneListPage",
    "AsyncTimezoneResource",
    "AsyncTrunkListPage",
    "AsyncTrunkResource",
    "AsyncTrunkStatusMonitorListPage",
    "AsyncTrunkStatusMonitorResource",
    "AsyncUacstaCallResource",
    "AsyncV2CallReportResource",
    "AsyncV2CallScheduleReportResource",
    "AsyncV2CdrResource",
    "AsyncVmDownloadFile",
    "AsyncVmGetPage",
    "AsyncVmGlobalGreetingResource",
    "AsyncVmGreetingDownloadFile",
    "AsyncVmGreetingListPage",
    "AsyncVmGreetingRecordResult",
    "AsyncVmGreetingResource",
    "AsyncVmGroupListPage",
    "AsyncVmGroupResource",
    "AsyncVmResource",
    "AsyncWakeupcallListPage",
    "AsyncWakeupcallResource",
    "AsyncWebhookResource",
    "AsyncWebserverResource",
    "AsyncWebsocketaudiostreamResource",
    "AsyncWhatsAppTemplateListPage",
    "AsyncWizardResource",
    "AutoProvisioningResource",
    "AutorecordResource",
    "BackupDownloadFile",
    "BackupListPage",
    "BackupResource",
    "BlockNumbersListPage",
    "BlockNumbersResource",
    "BlockNumbersSearchPage",
    "BusinesshourListPage",
    "BusinesshourResource",
    "CallAcceptInboundResult",
    "CallDialResult",
    "CallOutcome",
    "CallParty",
    "CallPlayPromptResult",
    "CallReason",
    "CallRecordStartResult",
    "CallReportDownloadFile",
    "CallReportDownloadV2File",
    "CallReportResource",
    "CallResource",
    "CallScheduleReportDownloadFile",
    "CallScheduleReportDownloadV2File",
    "CallScheduleReportListPage",
    "CallScheduleReportListV2Page",
    "CallScheduleReportResource",
    "CallnotesResource",
    "CdrAidownloadV2File",
    "CdrDownloadFile",
    "CdrListPage",
    "CdrListV2Page",
    "CdrResource",
    "CertificateListPage",
    "CertificateResource",
    "Client",
    "CompanyContactListPage",
    "CompanyContactResource",
    "CompanyContactSearchPage",
    "ConferenceListPage",
    "ConferenceResource",
    "Content",
    "CustomPromptDownloadFile",
    "CustomPromptListPage",
    "CustomPromptRecordResult",
    "CustomPromptResource",
    "CustomPromptSearchPage",
    "CustomRingtoneDownloadFile",
    "CustomRingtoneListPage",
    "CustomRingtoneResource",
    "CustomRingtoneSearchPage",
    "Download",
    "EventStream",
    "ExtensionGroupListPage",
    "ExtensionListPage",
    "ExtensionResource",
    "ExtensionStatusMonitorListPage",
    "ExtensionStatusMonitorResource",
    "ExtensionVmGreetingDownloadFile",
    "ExtensionVmGreetingListPage",
    "ExtensionVmGreetingRecordResult",
    "ExtensionVmGreetingResource",
    "ExtensiongroupResource",
    "FeatureCodeResource",
    "FileContent",
    "FollowedCall",
    "HolidaysExportFile",
    "HolidaysResource",
    "HolidaysSearchPage",
    "HotelResource",
    "Http",
    "InboundRouteListPage",
    "InboundRouteResource",
    "IvrListPage",
    "IvrResource",
    "MessageCampaignListPage",
    "MessageCampaignResource",
    "MessageChannelListPage",
    "MessageChannelResource",
    "MessageQueueListPage",
    "MessageQueueResource",
    "MessageResource",
    "MessageSessionResource",
    "Model",
    "MohFilesDownloadFile",
    "MohFilesResource",
    "MyReportListPage",
    "MyreportResource",
    "OrganizationListPage",
    "OrganizationResource",
    "OrganizationSearchPage",
    "OutboundRouteListPage",
    "OutboundRouteResource",
    "Overflow",
    "Page",
    "PagingListPage",
    "PagingResource",
    "PendingDownload",
    "PhoneListPage",
    "PhoneResource",
    "PhonebookListPage",
    "PhonebookResource",
    "PhonebookSearchPage",
    "PinListListPage",
    "PinListResource",
    "PinListSearchPage",
    "PlayListListPage",
    "PlayListResource",
    "PreferenceResource",
    "Progress",
    "PromptPreferenceResource",
    "QueueListPage",
    "QueueOptionResource",
    "QueuePauseReasonListPage",
    "QueuePauseReasonResource",
    "QueueResource",
    "RawResponse",
    "RecordingDownloadFile",
    "RecordingFile",
    "RecordingListPage",
    "RecordingPlaytoextensionResult",
    "RecordingResource",
    "RingGroupListPage",
    "RinggroupResource",
    "RootResource",
    "SignResource",
    "SmsResource",
    "StorageResource",
    "Subscription",
    "SystemLogDownloadFile",
    "SystemLogListPage",
    "SystemLogResource",
    "SystemPromptResource",
    "SystemResource",
    "TimezoneListPage",
    "TimezoneResource",
    "Topic",
    "Topics",
    "TrunkListPage",
    "TrunkResource",
    "TrunkStatusMonitorListPage",
    "TrunkStatusMonitorResource",
    "UacstaCallResource",
    "V2CallReportResource",
    "V2CallScheduleReportResource",
    "V2CdrResource",
    "VmDownloadFile",
    "VmGetPage",
    "VmGlobalGreetingResource",
    "VmGreetingDownloadFile",
    "VmGreetingListPage",
    "VmGreetingRecordResult",
    "VmGreetingResource",
    "VmGroupListPage",
    "VmGroupResource",
    "VmResource",
    "WakeupcallListPage",
    "WakeupcallResource",
    "WebhookResource",
    "WebserverResource",
    "WebsocketaudiostreamResource",
    "WhatsAppTemplateListPage",
    "WizardResource",
]


_HOMES = {
    "AgentResource": "_sync.resources.agent",
    "AllowNumbersListPage": "_sync.resources.allow_numbers",
    "AllowNumbersResource": "_sync.resources.allow_numbers",
    "AllowNumbersSearchPage": "_sync.resources.allow_numbers",
    "Answer": "_runtime.decoding.model",
    "AsyncAgentResource": "_async.resources.agent",
    "AsyncAllowNumbersListPage": "_async.resources.allow_numbers",
    "AsyncAllowNumbersResource": "_async.resources.allow_numbers",
    "AsyncAllowNumbersSearchPage": "_async.resources.allow_numbers",
    "AsyncAutoProvisioningResource": "_async.resources.auto_provisioning",
    "AsyncAutorecordResource": "_async.resources.autorecord",
    "AsyncBackupDownloadFile": "_async.resources.backup",
    "AsyncBackupListPage": "_async.resources.backup",
    "AsyncBackupResource": "_async.resources.backup",
    "AsyncBlockNumbersListPage": "_async.resources.block_numbers",
    "AsyncBlockNumbersResource": "_async.resources.block_numbers",
    "AsyncBlockNumbersSearchPage": "_async.resources.block_numbers",
    "AsyncBusinesshourListPage": "_async.resources.businesshour",
    "AsyncBusinesshourResource": "_async.resources.businesshour",
    "AsyncCallAcceptInboundResult": "_async.resources.call",
    "AsyncCallDialResult": "_async.resources.call",
    "AsyncCallPlayPromptResult": "_async.resources.call",
    "AsyncCallRecordStartResult": "_async.resources.call",
    "AsyncCallReportDownloadFile": "_async.resources.call_report",
    "AsyncCallReportDownloadV2File": "_async.resources.v2_call_report",
    "AsyncCallReportResource": "_async.resources.call_report",
    "AsyncCallResource": "_async.resources.call",
    "AsyncCallScheduleReportDownloadFile": "_async.resources.call_schedule_report",
    "AsyncCallScheduleReportDownloadV2File": "_async.resources.v2_call_schedule_report",
    "AsyncCallScheduleReportListPage": "_async.resources.call_schedule_report",
    "AsyncCallScheduleReportListV2Page": "_async.resources.v2_call_schedule_report",
    "AsyncCallScheduleReportResource": "_async.resources.call_schedule_report",
    "AsyncCallnotesResource": "_async.resources.callnotes",
    "AsyncCdrAidownloadV2File": "_async.resources.v2_cdr",
    "AsyncCdrDownloadFile": "_async.resources.cdr",
    "AsyncCdrListPage": "_async.resources.cdr",
    "AsyncCdrListV2Page": "_async.resources.v2_cdr",
    "AsyncCdrResource": "_async.resources.cdr",
    "AsyncCertificateListPage": "_async.resources.certificate",
    "AsyncCertificateResource": "_async.resources.certificate",
    "AsyncClient": "_async.client",
    "AsyncCompanyContactListPage": "_async.resources.company_contact",
    "AsyncCompanyContactResource": "_async.resources.company_contact",
    "AsyncCompanyContactSearchPage": "_async.resources.company_contact",
    "AsyncConferenceListPage": "_async.resources.conference",
    "AsyncConferenceResource": "_async.resources.conference",
    "AsyncCustomPromptDownloadFile": "_async.resources.custom_prompt",
    "AsyncCustomPromptListPage": "_async.resources.custom_prompt",
    "AsyncCustomPromptRecordResult": "_async.resources.custom_prompt",
    "AsyncCustomPromptResource": "_async.resources.custom_prompt",
    "AsyncCustomPromptSearchPage": "_async.resources.custom_prompt",
    "AsyncCustomRingtoneDownloadFile": "_async.resources.custom_ringtone",
    "AsyncCustomRingtoneListPage": "_async.resources.custom_ringtone",
    "AsyncCustomRingtoneResource": "_async.resources.custom_ringtone",
    "AsyncCustomRingtoneSearchPage": "_async.resources.custom_ringtone",
    "AsyncDownload": "_runtime.calls._async.downloads",
    "AsyncEventStream": "_runtime.events._async.stream",
    "AsyncExtensionGroupListPage": "_async.resources.extensiongroup",
    "AsyncExtensionListPage": "_async.resources.extension",
    "AsyncExtensionResource": "_async.resources.extension",
    "AsyncExtensionStatusMonitorListPage": "_async.resources.extension_status_monitor",
    "AsyncExtensionStatusMonitorResource": "_async.resources.extension_status_monitor",
    "AsyncExtensionVmGreetingDownloadFile": "_async.resources.extension_vm_greeting",
    "AsyncExtensionVmGreetingListPage": "_async.resources.extension_vm_greeting",
    "AsyncExtensionVmGreetingRecordResult": "_async.resources.extension_vm_greeting",
    "AsyncExtensionVmGreetingResource": "_async.resources.extension_vm_greeting",
    "AsyncExtensiongroupResource": "_async.resources.extensiongroup",
    "AsyncFeatureCodeResource": "_async.resources.feature_code",
    "AsyncFollowedCall": "_runtime.following._async.followed_call",
    "AsyncHolidaysExportFile": "_async.resources.holidays",
    "AsyncHolidaysResource": "_async.resources.holidays",
    "AsyncHolidaysSearchPage": "_async.resources.holidays",
    "AsyncHotelResource": "_async.resources.hotel",
    "AsyncInboundRouteListPage": "_async.resources.inbound_route",
    "AsyncInboundRouteResource": "_async.resources.inbound_route",
    "AsyncIvrListPage": "_async.resources.ivr",
    "AsyncIvrResource": "_async.resources.ivr",
    "AsyncMessageCampaignListPage": "_async.resources.message_campaign",
    "AsyncMessageCampaignResource": "_async.resources.message_campaign",
    "AsyncMessageChannelListPage": "_async.resources.message_channel",
    "AsyncMessageChannelResource": "_async.resources.message_channel",
    "AsyncMessageQueueListPage": "_async.resources.message_queue",
    "AsyncMessageQueueResource": "_async.resources.message_queue",
    "AsyncMessageResource": "_async.resources.message",
    "AsyncMessageSessionResource": "_async.resources.message_session",
    "AsyncMohFilesDownloadFile": "_async.resources.moh_files",
    "AsyncMohFilesResource": "_async.resources.moh_files",
    "AsyncMyReportListPage": "_async.resources.myreport",
    "AsyncMyreportResource": "_async.resources.myreport",
    "AsyncOrganizationListPage": "_async.resources.organization",
    "AsyncOrganizationResource": "_async.resources.organization",
    "AsyncOrganizationSearchPage": "_async.resources.organization",
    "AsyncOutboundRouteListPage": "_async.resources.outbound_route",
    "AsyncOutboundRouteResource": "_async.resources.outbound_route",
    "AsyncPage": "_runtime.calls._async.pages",
    "AsyncPaginator": "_runtime.calls._async.pages",
    "AsyncPagingListPage": "_async.resources.paging",
    "AsyncPagingResource": "_async.resources.paging",
    "AsyncPendingDownload": "_runtime.calls._async.pending",
    "AsyncPhoneListPage": "_async.resources.phone",
    "AsyncPhoneResource": "_async.resources.phone",
    "AsyncPhonebookListPage": "_async.resources.phonebook",
    "AsyncPhonebookResource": "_async.resources.phonebook",
    "AsyncPhonebookSearchPage": "_async.resources.phonebook",
    "AsyncPinListListPage": "_async.resources.pin_list",
    "AsyncPinListResource": "_async.resources.pin_list",
    "AsyncPinListSearchPage": "_async.resources.pin_list",
    "AsyncPlayListListPage": "_async.resources.play_list",
    "AsyncPlayListResource": "_async.resources.play_list",
    "AsyncPreferenceResource": "_async.resources.preference",
    "AsyncPromptPreferenceResource": "_async.resources.prompt_preference",
    "AsyncQueueListPage": "_async.resources.queue",
    "AsyncQueueOptionResource": "_async.resources.queue_option",
    "AsyncQueuePauseReasonListPage": "_async.resources.queue_pause_reason",
    "AsyncQueuePauseReasonResource": "_async.resources.queue_pause_reason",
    "AsyncQueueResource": "_async.resources.queue",
    "AsyncRecordingDownloadFile": "_async.resources.recording",
    "AsyncRecordingFile": "_runtime.following._async.recording",
    "AsyncRecordingListPage": "_async.resources.recording",
    "AsyncRecordingPlaytoextensionResult": "_async.resources.recording",
    "AsyncRecordingResource": "_async.resources.recording",
    "AsyncRingGroupListPage": "_async.resources.ringgroup",
    "AsyncRinggroupResource": "_async.resources.ringgroup",
    "AsyncRootResource": "_async.resources.root",
    "AsyncSignResource": "_async.resources.sign",
    "AsyncSmsResource": "_async.resources.sms",
    "AsyncStorageResource": "_async.resources.storage",
    "AsyncSubscription": "_runtime.events._async.subscription",
    "AsyncSystemLogDownloadFile": "_async.resources.system_log",
    "AsyncSystemLogListPage": "_async.resources.system_log",
    "AsyncSystemLogResource": "_async.resources.system_log",
    "AsyncSystemPromptResource": "_async.resources.system_prompt",
    "AsyncSystemResource": "_async.resources.system",
    "AsyncTimezoneListPage": "_async.resources.timezone",
    "AsyncTimezoneResource": "_async.resources.timezone",
    "AsyncTrunkListPage": "_async.resources.trunk",
    "AsyncTrunkResource": "_async.resources.trunk",
    "AsyncTrunkStatusMonitorListPage": "_async.resources.trunk_status_monitor",
    "AsyncTrunkStatusMonitorResource": "_async.resources.trunk_status_monitor",
    "AsyncUacstaCallResource": "_async.resources.uacsta_call",
    "AsyncV2CallReportResource": "_async.resources.v2_call_report",
    "AsyncV2CallScheduleReportResource": "_async.resources.v2_call_schedule_report",
    "AsyncV2CdrResource": "_async.resources.v2_cdr",
    "AsyncVmDownloadFile": "_async.resources.vm",
    "AsyncVmGetPage": "_async.resources.vm",
    "AsyncVmGlobalGreetingResource": "_async.resources.vm_global_greeting",
    "AsyncVmGreetingDownloadFile": "_async.resources.vm_greeting",
    "AsyncVmGreetingListPage": "_async.resources.vm_greeting",
    "AsyncVmGreetingRecordResult": "_async.resources.vm_greeting",
    "AsyncVmGreetingResource": "_async.resources.vm_greeting",
    "AsyncVmGroupListPage": "_async.resources.vm_group",
    "AsyncVmGroupResource": "_async.resources.vm_group",
    "AsyncVmResource": "_async.resources.vm",
    "AsyncWakeupcallListPage": "_async.resources.wakeupcall",
    "AsyncWakeupcallResource": "_async.resources.wakeupcall",
    "AsyncWebhookResource": "_async.resources.webhook",
    "AsyncWebserverResource": "_async.resources.webserver",
    "AsyncWebsocketaudiostreamResource": "_async.resources.websocketaudiostream",
    "AsyncWhatsAppTemplateListPage": "_async.resources.message_channel",
    "AsyncWizardResource": "_async.resources.wizard",
    "AutoProvisioningResource": "_sync.resources.auto_provisioning",
    "AutorecordResource": "_sync.resources.autorecord",
    "BackupDownloadFile": "_sync.resources.backup",
    "BackupListPage": "_sync.resources.backup",
    "BackupResource": "_sync.resources.backup",
    "BlockNumbersListPage": "_sync.resources.block_numbers",
    "BlockNumbersResource": "_sync.resources.block_numbers",
    "BlockNumbersSearchPage": "_sync.resources.block_numbers",
    "BusinesshourListPage": "_sync.resources.businesshour",
    "BusinesshourResource": "_sync.resources.businesshour",
    "CallAcceptInboundResult": "_sync.resources.call",
    "CallDialResult": "_sync.resources.call",
    "CallOutcome": "_runtime.following.outcome",
    "CallParty": "_runtime.following.outcome",
    "CallPlayPromptResult": "_sync.resources.call",
    "CallReason": "_runtime.following.outcome",
    "CallRecordStartResult": "_sync.resources.call",
    "CallReportDownloadFile": "_sync.resources.call_report",
    "CallReportDownloadV2File": "_sync.resources.v2_call_report",
    "CallReportResource": "_sync.resources.call_report",
    "CallResource": "_sync.resources.call",
    "CallScheduleReportDownloadFile": "_sync.resources.call_schedule_report",
    "CallScheduleReportDownloadV2File": "_sync.resources.v2_call_schedule_report",
    "CallScheduleReportListPage": "_sync.resources.call_schedule_report",
    "CallScheduleReportListV2Page": "_sync.resources.v2_call_schedule_report",
    "CallScheduleReportResource": "_sync.resources.call_schedule_report",
    "CallnotesResource": "_sync.resources.callnotes",
    "CdrAidownloadV2File": "_sync.resources.v2_cdr",
    "CdrDownloadFile": "_sync.resources.cdr",
    "CdrListPage": "_sync.resources.cdr",
    "CdrListV2Page": "_sync.resources.v2_cdr",
    "CdrResource": "_sync.resources.cdr",
    "CertificateListPage": "_sync.resources.certificate",
    "CertificateResource": "_sync.resources.certificate",
    "Client": "_sync.client",
    "CompanyContactListPage": "_sync.resources.company_contact",
    "CompanyContactResource": "_sync.resources.company_contact",
    "CompanyContactSearchPage": "_sync.resources.company_contact",
    "ConferenceListPage": "_sync.resources.conference",
    "ConferenceResource": "_sync.resources.conference",
    "Content": "_runtime.calls.upload_types",
    "CustomPromptDownloadFile": "_sync.resources.custom_prompt",
    "CustomPromptListPage": "_sync.resources.custom_prompt",
    "CustomPromptRecordResult": "_sync.resources.custom_prompt",
    "CustomPromptResource": "_sync.resources.custom_prompt",
    "CustomPromptSearchPage": "_sync.resources.custom_prompt",
    "CustomRingtoneDownloadFile": "_sync.resources.custom_ringtone",
    "CustomRingtoneListPage": "_sync.resources.custom_ringtone",
    "CustomRingtoneResource": "_sync.resources.custom_ringtone",
    "CustomRingtoneSearchPage": "_sync.resources.custom_ringtone",
    "Download": "_runtime.calls._sync.downloads",
    "EventStream": "_runtime.events._sync.stream",
    "ExtensionGroupListPage": "_sync.resources.extensiongroup",
    "ExtensionListPage": "_sync.resources.extension",
    "ExtensionResource": "_sync.resources.extension",
    "ExtensionStatusMonitorListPage": "_sync.resources.extension_status_monitor",
    "ExtensionStatusMonitorResource": "_sync.resources.extension_status_monitor",
    "ExtensionVmGreetingDownloadFile": "_sync.resources.extension_vm_greeting",
    "ExtensionVmGreetingListPage": "_sync.resources.extension_vm_greeting",
    "ExtensionVmGreetingRecordResult": "_sync.resources.extension_vm_greeting",
    "ExtensionVmGreetingResource": "_sync.resources.extension_vm_greeting",
    "ExtensiongroupResource": "_sync.resources.extensiongroup",
    "FeatureCodeResource": "_sync.resources.feature_code",
    "FileContent": "_runtime.calls.upload_types",
    "FollowedCall": "_runtime.following._sync.followed_call",
    "HolidaysExportFile": "_sync.resources.holidays",
    "HolidaysResource": "_sync.resources.holidays",
    "HolidaysSearchPage": "_sync.resources.holidays",
    "HotelResource": "_sync.resources.hotel",
    "Http": "_runtime.decoding.provenance",
    "InboundRouteListPage": "_sync.resources.inbound_route",
    "InboundRouteResource": "_sync.resources.inbound_route",
    "IvrListPage": "_sync.resources.ivr",
    "IvrResource": "_sync.resources.ivr",
    "MessageCampaignListPage": "_sync.resources.message_campaign",
    "MessageCampaignResource": "_sync.resources.message_campaign",
    "MessageChannelListPage": "_sync.resources.message_channel",
    "MessageChannelResource": "_sync.resources.message_channel",
    "MessageQueueListPage": "_sync.resources.message_queue",
    "MessageQueueResource": "_sync.resources.message_queue",
    "MessageResource": "_sync.resources.message",
    "MessageSessionResource": "_sync.resources.message_session",
    "Model": "_runtime.decoding.model",
    "MohFilesDownloadFile": "_sync.resources.moh_files",
    "MohFilesResource": "_sync.resources.moh_files",
    "MyReportListPage": "_sync.resources.myreport",
    "MyreportResource": "_sync.resources.myreport",
    "OrganizationListPage": "_sync.resources.organization",
    "OrganizationResource": "_sync.resources.organization",
    "OrganizationSearchPage": "_sync.resources.organization",
    "OutboundRouteListPage": "_sync.resources.outbound_route",
    "OutboundRouteResource": "_sync.resources.outbound_route",
    "Overflow": "_runtime.events.options",
    "Page": "_runtime.calls._sync.pages",
    "PagingListPage": "_sync.resources.paging",
    "PagingResource": "_sync.resources.paging",
    "PendingDownload": "_runtime.calls._sync.pending",
    "PhoneListPage": "_sync.resources.phone",
    "PhoneResource": "_sync.resources.phone",
    "PhonebookListPage": "_sync.resources.phonebook",
    "PhonebookResource": "_sync.resources.phonebook",
    "PhonebookSearchPage": "_sync.resources.phonebook",
    "PinListListPage": "_sync.resources.pin_list",
    "PinListResource": "_sync.resources.pin_list",
    "PinListSearchPage": "_sync.resources.pin_list",
    "PlayListListPage": "_sync.resources.play_list",
    "PlayListResource": "_sync.resources.play_list",
    "PreferenceResource": "_sync.resources.preference",
    "Progress": "_runtime.transfers.progress",
    "PromptPreferenceResource": "_sync.resources.prompt_preference",
    "QueueListPage": "_sync.resources.queue",
    "QueueOptionResource": "_sync.resources.queue_option",
    "QueuePauseReasonListPage": "_sync.resources.queue_pause_reason",
    "QueuePauseReasonResource": "_sync.resources.queue_pause_reason",
    "QueueResource": "_sync.resources.queue",
    "RawResponse": "_runtime.calls.raw_response",
    "RecordingDownloadFile": "_sync.resources.recording",
    "RecordingFile": "_runtime.following._sync.recording",
    "RecordingListPage": "_sync.resources.recording",
    "RecordingPlaytoextensionResult": "_sync.resources.recording",
    "RecordingResource": "_sync.resources.recording",
    "RingGroupListPage": "_sync.resources.ringgroup",
    "RinggroupResource": "_sync.resources.ringgroup",
    "RootResource": "_sync.resources.root",
    "SignResource": "_sync.resources.sign",
    "SmsResource": "_sync.resources.sms",
    "StorageResource": "_sync.resources.storage",
    "Subscription": "_runtime.events._sync.subscription",
    "SystemLogDownloadFile": "_sync.resources.system_log",
    "SystemLogListPage": "_sync.resources.system_log",
    "SystemLogResource": "_sync.resources.system_log",
    "SystemPromptResource": "_sync.resources.system_prompt",
    "SystemResource": "_sync.resources.system",
    "TimezoneListPage": "_sync.resources.timezone",
    "TimezoneResource": "_sync.resources.timezone",
    "Topic": "_runtime.events.topics",
    "Topics": "_runtime.events.topics",
    "TrunkListPage": "_sync.resources.trunk",
    "TrunkResource": "_sync.resources.trunk",
    "TrunkStatusMonitorListPage": "_sync.resources.trunk_status_monitor",
    "TrunkStatusMonitorResource": "_sync.resources.trunk_status_monitor",
    "UacstaCallResource": "_sync.resources.uacsta_call",
    "V2CallReportResource": "_sync.resources.v2_call_report",
    "V2CallScheduleReportResource": "_sync.resources.v2_call_schedule_report",
    "V2CdrResource": "_sync.resources.v2_cdr",
    "VmDownloadFile": "_sync.resources.vm",
    "VmGetPage": "_sync.resources.vm",
    "VmGlobalGreetingResource": "_sync.resources.vm_global_greeting",
    "VmGreetingDownloadFile": "_sync.resources.vm_greeting",
    "VmGreetingListPage": "_sync.resources.vm_greeting",
    "VmGreetingRecordResult": "_sync.resources.vm_greeting",
    "VmGreetingResource": "_sync.resources.vm_greeting",
    "VmGroupListPage": "_sync.resources.vm_group",
    "VmGroupResource": "_sync.resources.vm_group",
    "VmResource": "_sync.resources.vm",
    "WakeupcallListPage": "_sync.resources.wakeupcall",
    "WakeupcallResource": "_sync.resources.wakeupcall",
    "WebhookResource": "_sync.resources.webhook",
    "WebserverResource": "_sync.resources.webserver",
    "WebsocketaudiostreamResource": "_sync.resources.websocketaudiostream",
    "WhatsAppTemplateListPage": "_sync.resources.message_channel",
    "WizardResource": "_sync.resources.wizard",
}


def _named(name: str) -> Any:
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # PEP 562: nothing is loaded until it is named, and then only once. Hidden from
    # type checkers, which would otherwise accept every misspelt name.
    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _named(name)

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})
