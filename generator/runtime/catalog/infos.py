"""What is known of an operation and of its parameters, as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

Kind: TypeAlias = Literal["answer", "page", "download"]
"""What a call gives: one answer, a page that iterates over all, or a file to fetch."""

ParameterType: TypeAlias = Literal[
    "string", "integer", "number", "boolean", "array", "object", "file", "any"
]


class Choice(msgspec.Struct, frozen=True):
    """One value of an enum.

    Attributes:
        value: as on the wire.
        meaning: what it stands for; "" where nothing tells.
    """

    value: str | int
    meaning: str = ""


class Parameter(msgspec.Struct, frozen=True, kw_only=True):
    """One argument of an operation.

    Attributes:
        name: as on the wire.
        keyword: as the method of the client has it (`from_` for `from`).
        type: of the value on the wire; `file` for an upload, `any` where several fit.
        items: type of the items of an array; None for others.
        required: whether the call needs it. Page and size of a list are not: the client
            has values for them.
        secret: whether the value is never shown.
        choices: values of the enum; () if it has none. A newer firmware may have more.
        separator: what joins several values in one text; None for one value.
        time: form in which a time travels (`x-time`); None for others.
    """

    name: str
    keyword: str
    type: ParameterType
    items: ParameterType | None = None
    required: bool = False
    secret: bool = False
    choices: tuple[Choice, ...] = ()
    separator: str | None = None
    time: str | None = None


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """One form of a call that has several (`x-variants`).

    Attributes:
        name: the method is called `<method>_<name>`.
        value: value of the argument `type` that asks for it; None if no argument does.
        required: names of the arguments that it needs.
        optional: names of those that it may have.
        summary: what it is, in a line; "" where nothing tells.
    """

    name: str
    value: str | None = None
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    summary: str = ""


class OperationInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One operation.

    Attributes:
        id: operationId of the spec: `extension_list`, `v2_cdr_list`.
        name: as the client has it: `extension.list`, `v2.cdr.list`, `auth.get_token`.
        method: `GET` or `POST`, which does not tell whether it only reads.
        path: under `/openapi`: `/v1.0/extension/list`.
        summary: what it does, in a line.
        parameters: the arguments, required ones first.
        body: whether they travel as `query`, `json` or `form` (an upload).
        kind: what the call gives.
        rows: field of the answer that has the rows of a page; "" for others.
        safe: it only reads.
        destructive: it deletes or wipes; not to be undone.
        polls: its file may have to be made first: `wait()` before it is fetched.
        forms: what it needs and gives in which form.
        one_of: lists of arguments, of which one has to be there whole.
        known_as: another spelling people know; "" if there is none.
        since: edition to the first firmware that has it, where the vendor tells.
        complete: False where the vendor's page was seen in part.
    """

    id: str
    name: str
    method: str
    path: str
    summary: str = ""
    parameters: tuple[Parameter, ...] = ()
    body: Literal["query", "json", "form"] = "query"
    kind: Kind = "answer"
    rows: str = ""
    safe: bool = False
    destructive: bool = False
    polls: bool = False
    forms: tuple[Form, ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()
    known_as: str = ""
    since: Mapping[str, str] = {}
    complete: bool = True

    @property
    def resource(self) -> str:
        """The resource as the client has it: `extension`, `v2.cdr`, `auth`."""
        return self.name.rpartition(".")[0]

    @property
    def verb(self) -> str:
        """The method of the resource: `list`."""
        return self.name.rpartition(".")[2]

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of a wire name or keyword; None if there is none."""
        found = (each for each in self.parameters if name in (each.name, each.keyword))
        return next(found, None)


class ResourceInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One resource: what the client has as an attribute.

    Attributes:
        name: `extension`, `v2.cdr`.
        title: what people call it.
        summary: a line of what it is about.
        group: part of the vendor's manual that it belongs to.
        operations: names of its operations.
    """

    name: str
    title: str = ""
    summary: str = ""
    group: str = ""
    operations: tuple[str, ...] = ()


class Docs(msgspec.Struct, frozen=True, kw_only=True):
    """What the docstring of a method tells.

    Attributes:
        summary: first line.
        description: the paragraphs below it.
        parameters: keyword to what is said of it.
        returns: what comes back; "" where nothing is said.
        source: method and path, and the page of the vendor's manual.
    """

    summary: str = ""
    description: str = ""
    parameters: Mapping[str, str] = {}
    returns: str = ""
    source: str = ""
