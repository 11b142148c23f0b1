"""What the templates see: frozen, in order, with every name decided.

Structs, not dataclasses: those take a tenth of a run that has little else to do.
"""

from __future__ import annotations

from msgspec import Struct

from generator.escaping import SpecText


class Argument(Struct, frozen=True, kw_only=True):
    """One keyword argument of a method."""

    wire: str
    name: str
    annotation: str
    default: str | None
    """Python source of the default; None for a required argument."""
    doc: SpecText
    allowed: tuple[tuple[SpecText, SpecText], ...] = ()
    """Known values with their meaning, where the meaning is told."""
    secret: bool = False
    holds_secret: bool = False
    """It is secret, or something inside of it is."""
    time: str | None = None
    """The form in which a time travels."""
    separator: str | None = None
    """What joins several values in one text."""


class Paging(Struct, frozen=True, kw_only=True):
    page: str
    size: str
    items: str
    total: str | None
    item_class: str


class Poll(Struct, frozen=True, kw_only=True):
    """What ends a call that was answered before its file was there."""

    errcode: int
    event: int
    match: tuple[tuple[str, str], ...]
    """(argument, field of the event's message that likely repeats it)."""
    assumed: bool = False
    """Nothing tells that the call answers this code."""


class Follow(Struct, frozen=True, kw_only=True):
    """How the call is followed that an operation starts."""

    call_id: str | None
    """Field of the answer with its id."""
    caller: str | None
    """Argument with the number of the party whose phone rings first."""
    number: str | None
    """Argument with the number that the PBX calls, where the answer tells no id."""
    events: tuple[tuple[str, int], ...]
    """(what it tells, event id)."""


class CallRules(Struct, frozen=True, kw_only=True):
    """What all calls have in common that are followed."""

    operations: tuple[tuple[str, str, str], ...]
    """(what it is asked for, operations module, constant)."""
    reasons: tuple[tuple[str, str], ...]
    """(text of the PBX, why nobody answered)."""
    absent: tuple[int, ...]
    """Error codes that say that a call or a recording is not there, or not yet."""


class Operation(Struct, frozen=True, kw_only=True):
    """One method of a resource."""

    id: str
    constant: str
    method_name: str
    http_method: str
    path: str
    summary: SpecText
    description: SpecText
    arguments: tuple[Argument, ...]
    arguments_class: str | None
    response_class: str
    kind: str
    """`plain`, `page`, `download` or `call`."""
    result_class: str
    """Without the Async prefix for all but plain ones."""
    paging: Paging | None = None
    download_field: str | None = None
    multipart: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    times: tuple[tuple[str, str], ...] = ()
    """(wire name, form) of arguments that are times."""
    joined: tuple[tuple[str, str], ...] = ()
    """(wire name, separator) of arguments that hold several values in one text."""
    safe: bool = False
    destructive: bool = False
    token: bool = True
    poll: Poll | None = None
    follow: Follow | None = None
    fixed: tuple[tuple[str, str], ...] = ()
    """Arguments that a variant sends by itself."""
    variant_of: str | None = None
    sources: tuple[SpecText, ...] = ()
    partial: SpecText | None = None
    since: tuple[tuple[str, str], ...] = ()
    """(edition, first firmware that has the call), where told."""
    bound: SpecText | None = None
    """A firmware that has the call, though perhaps not the first."""
    editions: tuple[SpecText, ...] = ()
    leads: int = 0
    """Names of the two below, each name of a schema once."""
    leads_sent: int = 0
    """Names that the call may take and nobody has confirmed."""
    leads_answered: int = 0

    @property
    def hides(self) -> bool:
        """Whether the frame of the method could show something secret."""
        return any(argument.holds_secret for argument in self.arguments)


class ModelImports(Struct, frozen=True, kw_only=True):
    """The models that a file names."""

    own: str
    """The models module of the same spec file; imported as a whole, as `models`."""
    modules: tuple[tuple[str, tuple[str, ...]], ...]
    """(models module, class names) of all that is named."""


class Resource(Struct, frozen=True, kw_only=True):
    """One attribute of the client: `client.extension`, `client.v2.cdr`."""

    name: str
    class_name: str
    module: str
    version: str
    wire: str
    doc: SpecText
    spec_file: str
    operations: tuple[Operation, ...]
    typing_names: tuple[str, ...]
    """What the module needs from `typing`."""
    abc_names: tuple[str, ...]
    """What it needs from `collections.abc`."""
    datetime_names: tuple[str, ...]
    """What it needs from `datetime`."""
    files: bool
    """Whether a method uploads a file."""
    models: ModelImports
    """What signatures and results name."""


class OperationModule(Struct, frozen=True, kw_only=True):
    """Operation descriptors of one resource file, shared by sync and async."""

    module: str
    spec_file: str
    operations: tuple[Operation, ...]
    models: ModelImports


class RetryRule(Struct, frozen=True, kw_only=True):
    """Who tries again, with the words of spec/errors.yaml."""

    call: str = "never"
    login: str = "never"
    stream: str = "never"


NEVER = RetryRule()


class HttpStatus(Struct, frozen=True, kw_only=True):
    """What an HTTP status without a code means for whoever might try again."""

    status: int
    """The status, or its first digit for all that begin with it."""
    retry: RetryRule


class ErrorFamily(Struct, frozen=True, kw_only=True):
    name: str
    doc: SpecText
    retry: RetryRule
    maybe_applied: bool
    """True where the PBX may have done the work all the same."""
    token_expired: bool = False
    """True where the code says that a token has ended."""


class ErrorCode(Struct, frozen=True, kw_only=True):
    code: int
    errmsg: SpecText
    """Empty where the text is not known."""
    meaning: SpecText
    action: SpecText
    old_firmware: bool
    """True where it is also the answer to a call newer than the firmware."""
    family: str | None
    by_operation: tuple[tuple[str, str], ...]
    """(operation id, family) where an operation means something else by the code."""
    observed: bool
    """True where no table that was seen has the code."""
    retry: RetryRule
    maybe_applied: bool
    login_hint: SpecText
    """What a person can do when a login is refused with it; mostly empty."""
    ends_at: SpecText
    """Field of the answer that tells when a refused login ends; mostly empty."""

    @property
    def done(self) -> bool:
        """True where the code is a result and no error."""
        return self.family is None and not self.by_operation


class Event(Struct, frozen=True, kw_only=True):
    """One message of the AsyncAPI document."""

    id: int
    name: str
    payload_class: str
    summary: SpecText
    description: SpecText
    source: SpecText
    since: tuple[tuple[str, str], ...] = ()
    bound: SpecText | None = None


class EventModule(Struct, frozen=True, kw_only=True):
    """The events of one file of the spec."""

    module: str
    events: tuple[Event, ...]
    models: tuple[tuple[str, tuple[str, ...]], ...]
    """(models module, class names) of the bodies."""


class Package(Struct, frozen=True, kw_only=True):
    """Everything that is rendered."""

    version: str
    resources: tuple[Resource, ...]
    v2_resources: tuple[Resource, ...]
    root: Resource | None
    """Operations whose path has one part: they sit on the client itself."""
    operation_modules: tuple[OperationModule, ...]
    families: tuple[ErrorFamily, ...]
    codes: tuple[ErrorCode, ...]
    statuses: tuple[HttpStatus, ...]
    event_modules: tuple[EventModule, ...]
    event_models: tuple[tuple[str, str], ...]
    """(class name, models module) of everything inside events."""
    calls: CallRules | None = None
    """How calls are followed; None where the spec does not say."""

    @property
    def event_since(self) -> tuple[tuple[int, tuple[tuple[str, str], ...]], ...]:
        """First firmwares by event id, where told."""
        events = (event for module in self.event_modules for event in module.events)
        return tuple(sorted((event.id, event.since) for event in events if event.since))

    @property
    def event_count(self) -> int:
        """How many events there are."""
        return sum(len(each.events) for each in self.event_modules)
