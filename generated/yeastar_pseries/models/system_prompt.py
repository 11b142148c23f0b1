# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal

from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class SystemPromptDeleteRequest(Arguments, kw_only=True):
    language: str


class SystemPromptDownloadRequest(Arguments, kw_only=True):
    language: str


class SystemPromptGetRequest(Arguments, kw_only=True):
    web_language: str


class SystemPromptGetResponse(Envelope, kw_only=True):
    """The languages available online."""

    prompt_list: list[SystemPromptOnlineLanguage] | None = None
    """Languages available online."""


class SystemPromptLanguage(Model, kw_only=True, gc=False):
    """A system prompt language."""

    language: str | None = None
    """Language code such as sound-en."""
    language_text: str | None = None
    """Name of the language."""
    is_default_install: Literal[0, 1] | int | None = None
    """Whether the language came with the PBX. `0` Not pre-installed, `1`
    Pre-installed."""


class SystemPromptListResponse(Envelope, kw_only=True):
    """The system prompt languages."""

    system_prompt: SystemPromptState | None = None
    """Active language and list of languages."""


class SystemPromptOnlineLanguage(Model, kw_only=True, gc=False):
    """A system prompt language that can be downloaded."""

    language: str | None = None
    """Language code such as sound-en."""
    language_text: str | None = None
    """Name of the language."""
    local_version: str | None = None
    """Version on the PBX; empty when not installed."""
    remote_version: str | None = None
    """Version online."""
    file_size: int | None = None
    """Size of the package in bytes."""


class SystemPromptState(Model, kw_only=True, gc=False):
    """The active system prompt language and the list of languages."""

    language: str | None = None
    """Code of the active language."""
    prompt_list: list[SystemPromptLanguage] | None = None
    """Languages, each marked pre-installed or not."""


class SystemPromptUpdateRequest(Arguments, kw_only=True):
    language: str


class SystemPromptUploadRequest(Arguments, kw_only=True):
    pass
