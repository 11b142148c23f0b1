"""Operations: what each asks and answers, and what it promises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from generator.diff.marks import compare_marks, place, said
from generator.diff.matching import METHODS, Matched, match
from generator.diff.rows import Direction, News, Notes, Rows, User
from generator.diff.schemas.compare import Schemas
from generator.diff.schemas.fields import compare_one_of, shape
from generator.diff.since import Firmware
from generator.diff.spots import Spot, subject
from generator.diff.untouched import Untouched
from generator.diff.variants import compare_variants

_HANDLED = frozenset(
    (
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "security",
        "x-variants",
        "x-one-of-required",
    )
)
_PARAMETER = frozenset(("schema", "required", "name", "in"))
_HOLDER = frozenset(("content", "required"))


def user_of(old: Spot | None, new: Spot | None, direction: Direction) -> User:
    """Return the operation as one who meets changes, of all editions it ever had."""
    name, editions = "", list[str]()
    for each in (old, new):
        if each is not None:
            name = str(
                each.object.get("operationId") or "/".join(map(str, each.pointer))
            )
            editions += cast(list[str], each.object.get("x-editions") or [])
    coverage = old.object.get("x-coverage") if old else None
    return User(
        "operation",
        name,
        direction,
        tuple(sorted(set(editions))),
        str(coverage) if coverage else None,
    )


@dataclass(slots=True)
class Operations:
    """Compares the operations of two OpenAPI documents.

    Attributes:
        old: the old document.
        new: the new document.
        rows: where changes go.
        schemas: compares what the operations refer to.
        matched: which operation is which.
    """

    old: Spot
    new: Spot
    rows: Rows
    schemas: Schemas
    matched: Matched

    @classmethod
    def of(cls, old: Spot, new: Spot, rows: Rows, schemas: Schemas) -> Operations:
        """Pair the operations of two documents."""
        return cls(old, new, rows, schemas, match(old, new))

    def compare(self) -> None:
        """Note all changes of operations."""
        firmware = Firmware.of(self.old)
        for new in self.matched.added:
            news = self._news(firmware, new)
            since = said(new.object["x-since"]) if "x-since" in new.object else ""
            text = f"{_call(new)}: added{f', since {since}' if since else ''}"
            users = _both(None, new)
            self.rows.add("operation-added", new, text, users, news)
        for old in self.matched.removed:
            users = _both(old, None)
            self.rows.add("operation-removed", old, f"{_call(old)}: removed", users)
        paths = self.new.children("paths")
        for path, was in self.old.children("paths").items():
            if path in paths:
                methods = frozenset(METHODS)
                compare_marks(Notes(self.rows), was, paths[path], methods)
        untouched = Untouched.of(self.old, self.new)
        tokens = "security"
        same_tokens = self.old.child(tokens).node == self.new.child(tokens).node
        for old, new in self.matched.pairs:
            if not same_tokens or not untouched.same(old, new):
                self._pair(old, new)

    def _news(self, firmware: Firmware, new: Spot) -> News | None:
        """Return whether a call is new: by its firmware, or as a named gap of the spec."""
        return firmware.news(new) or ("documented" if self._was_named(new) else None)

    def _was_named(self, new: Spot) -> bool:
        tags = cast(list[str], new.object.get("tags") or [])
        last = str(new.pointer[1]).rsplit("/", 1)[-1]
        return any(
            tag.object.get("name") in tags and last in tag.child("x-siblings").object
            for tag in self.old.children("tags").values()
        )

    def _pair(self, old: Spot, new: Spot) -> None:
        request = user_of(old, new, "request")
        answer = user_of(old, new, "answer")
        notes = Notes(self.rows, (request, answer))
        if old.pointer[1] != new.pointer[1]:
            notes("operation-renamed", new, f"{_call(new)}: was {_call(old)}")
        elif _id(old) != _id(new):
            text = f"{_call(new)}: operationId is {_id(new)}, was {_id(old)}"
            notes("operation-id-changed", new.child("operationId"), text)
        compare_marks(notes, old, new, _HANDLED)
        self._security(notes, old, new)
        sent = Notes(self.rows, (request,))
        compare_one_of(sent, old, new)
        compare_variants(notes, old, new)
        if old.pointer[2] != new.pointer[2]:
            text = f"{_call(new)}: the method was {str(old.pointer[2]).upper()}"
            notes("operation-method-changed", new, text)
            _compare_arguments(sent, old, new)
        else:
            self._parameters(sent, old, new, request)
            self._body(sent, old, new, request)
        self._answers(Notes(self.rows, (answer,)), old, new, answer)
        self._rows_of_variants(old, new, answer)

    def _security(self, notes: Notes, old: Spot, new: Spot) -> None:
        before, after = self._asked(self.old, old), self._asked(self.new, new)
        if before == after:
            return
        at = new.child("security") if "security" in new.object else new
        if not after:
            notes("token-not-needed", at, f"{subject(new)}: needs no token now")
        else:
            text = (
                f"{subject(new)}: needs {said(after)}, was {said(before) or 'nothing'}"
            )
            notes("token-needed", at, text)

    @staticmethod
    def _asked(document: Spot, operation: Spot) -> list[Any]:
        holder = operation if "security" in operation.object else document
        return cast(list[Any], holder.object.get("security") or [])

    def _parameters(self, notes: Notes, old: Spot, new: Spot, user: User) -> None:
        before, after = _parameters_of(old), _parameters_of(new)
        names = {name for name, _ in before} & {name for name, _ in after}
        for key in sorted(after.keys() - before.keys()):
            at = after[key]
            name = f"{subject(new)}: argument {key[0]}"
            if key[0] in names:
                notes("parameter-moved", at, f"{name} is in the {key[1]} now")
            elif at.resolved().object.get("required"):
                notes("required-parameter-added", at, f"{name} added, required")
            else:
                notes("parameter-added", at, f"{name} added")
        for key in sorted(before.keys() - after.keys()):
            if key[0] not in names:
                text = f"{subject(new)}: argument {key[0]} removed"
                notes("parameter-removed", before[key], text)
        for key in sorted(before.keys() & after.keys()):
            self._parameter(before[key], after[key], user)

    def _parameter(self, old: Spot, new: Spot, user: User) -> None:
        was, now = old.resolved(), new.resolved()
        notes = Notes(self.rows, (user,))
        if (
            was.pointer != now.pointer
            and was.pointer[0] == now.pointer[0] == "components"
        ):
            notes = Notes(Rows(self.rows.document), (user,), instead=new)
        before, after = was.object.get("required"), now.object.get("required")
        if bool(before) != bool(after):
            rule = "parameter-required" if after else "parameter-optional"
            at = place(was.child("required"), now.child("required"))
            notes(rule, at, f"{subject(now)}: {rule.split('-')[1]} now")
        compare_marks(notes, was, now, _PARAMETER)
        if notes.instead is None:
            self.schemas.compare(was.child("schema"), now.child("schema"), user)
        else:
            self._switched(notes, was, now, user)

    def _switched(self, notes: Notes, was: Spot, now: Spot, user: User) -> None:
        """Note what another shared parameter means for a call; words go with it."""
        schemas = Schemas(Rows(self.rows.document))
        schemas.compare(was.child("schema"), now.child("schema"), user)
        found = [*notes.taken, *schemas.rows]
        told = [row for row in found if row.rule not in _WORDING] or found[:1]
        for row in told:
            assert notes.instead is not None
            self.rows.add(row.rule, notes.instead, row.text, (user,), row.news)

    def _body(self, notes: Notes, old: Spot, new: Spot, user: User) -> None:
        was, now = old.child("requestBody"), new.child("requestBody")
        name = subject(new)
        if was.node is None and now.node is None:
            return
        if was.node is None:
            required = now.resolved().object.get("required")
            rule = "required-body-added" if required else "body-added"
            notes(rule, now, f"{name}: body added")
            return
        if now.node is None:
            notes("body-removed", was, f"{name}: body removed")
            return
        was, now = was.resolved(), now.resolved()
        before, after = was.object.get("required"), now.object.get("required")
        if bool(before) != bool(after):
            rule = "body-required" if after else "body-optional"
            at = place(was.child("required"), now.child("required"))
            notes(rule, at, f"{name}: body {rule.split('-')[1]} now")
        compare_marks(notes, was, now, _HOLDER)
        self._contents(notes, was, now, user, "body-media-changed")

    def _answers(self, notes: Notes, old: Spot, new: Spot, user: User) -> None:
        before, after = old.children("responses"), new.children("responses")
        name = subject(new)
        for status in sorted(after.keys() - before.keys()):
            at = after[status].resolved()
            text = (
                f"answers with HTTP {status} are told"
                if at.pointer[0] == "paths"
                else ""
            )
            text = f"{name}: {text}" if text else f"{at.pointer[-1]}: answers told"
            notes("status-added", at, text)
        for status in sorted(before.keys() - after.keys()):
            at = before[status].resolved()
            text = f"{name}: HTTP {status} is gone"
            if at.pointer[0] != "paths":
                text = f"{at.pointer[-1]}: answers no longer told"
            rule = "good-status-removed" if status[0] == "2" else "status-removed"
            notes(rule, at, text)
        for status in sorted(before.keys() & after.keys()):
            was, now = before[status].resolved(), after[status].resolved()
            compare_marks(notes, was, now, _HOLDER)
            self._contents(notes, was, now, user, "answer-media-changed")

    def _contents(
        self, notes: Notes, was: Spot, now: Spot, user: User, rule: str
    ) -> None:
        before, after = was.children("content"), now.children("content")
        if before.keys() != after.keys():
            kinds, old_kinds = said(sorted(after)), said(sorted(before))
            text = f"{subject(now)}: {kinds or 'nothing'}, was {old_kinds or 'nothing'}"
            notes(rule, now.child("content") if after else now, text)
        pairs = [(before[kind], after[kind]) for kind in before if kind in after]
        if not pairs and len(before) == len(after) == 1:
            pairs = list(zip(before.values(), after.values(), strict=True))
        for old, new in pairs:
            compare_marks(notes, old, new, frozenset(("schema", "encoding")))
            if old.child("schema").object and new.child("schema").object:
                self.schemas.compare(old.child("schema"), new.child("schema"), user)

    def _rows_of_variants(self, old: Spot, new: Spot, user: User) -> None:
        before = {
            variant.object.get("name"): variant.child("row")
            for variant in old.children("x-variants").values()
        }
        for variant in new.children("x-variants").values():
            was = before.get(variant.object.get("name"))
            now = variant.child("row")
            if was is not None and was.object and now.object:
                was, now = was.resolved(), now.resolved()
                if was.pointer == now.pointer:
                    self.schemas.compare(was, now, user)


_WORDING = frozenset(("text-changed", "example-changed", "source-changed"))


def _both(old: Spot | None, new: Spot | None) -> tuple[User, User]:
    return user_of(old, new, "request"), user_of(old, new, "answer")


def _id(operation: Spot) -> str:
    return str(operation.object.get("operationId") or "")


def _call(operation: Spot) -> str:
    place = f"{str(operation.pointer[2]).upper()} {operation.pointer[1]}"
    return f"{_id(operation)} ({place})" if _id(operation) else place


def _parameters_of(operation: Spot) -> dict[tuple[str, str], Spot]:
    found: dict[tuple[str, str], Spot] = {}
    for at in operation.children("parameters").values():
        node = at.resolved().object
        found[str(node.get("name")), str(node.get("in"))] = at
    return found


def _compare_arguments(notes: Notes, old: Spot, new: Spot) -> None:
    """Compare arguments by name alone, since they moved with the method."""
    before, after = _arguments(old), _arguments(new)
    for name in sorted(after.keys() - before.keys()):
        text = f"{subject(new)}: argument {name} added"
        notes("parameter-added", after[name], text)
    for name in sorted(before.keys() - after.keys()):
        text = f"{subject(new)}: argument {name} removed"
        notes("parameter-removed", before[name], text)


def _arguments(operation: Spot) -> dict[str, Spot]:
    found = {name: at for (name, _), at in _parameters_of(operation).items()}
    for media in operation.child("requestBody").resolved().children("content").values():
        found.update(shape(media.child("schema").resolved()).fields)
    return found
