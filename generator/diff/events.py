"""Events, the other messages, and the channels they travel on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from generator.diff.marks import compare_marks, said, without_words
from generator.diff.rows import Direction, News, Notes, Rows, User
from generator.diff.schemas.compare import Schemas
from generator.diff.schemas.fields import compare_fields, shape
from generator.diff.schemas.view import BUILD, choices_of
from generator.diff.since import Firmware
from generator.diff.spots import Spot

# `type` and `msg` belong to every frame; what is in `msg` is the event.
_HANDLED = frozenset(("payload", "x-event-id", "name", "traits", "headers", "title"))
_CHANNEL = frozenset(("messages", "address"))
_TRAIT = frozenset(("headers", "x-wire-form", "contentType"))
_SENT = frozenset(("SubscribeRequest", "Heartbeat"))


@dataclass(slots=True)
class Events:
    """Compares two AsyncAPI documents.

    Attributes:
        old: the old document.
        new: the new document.
        rows: where changes go.
        schemas: compares what the messages carry.
    """

    old: Spot
    new: Spot
    rows: Rows
    schemas: Schemas

    def compare(self) -> None:
        """Note all changes of events, messages and channels."""
        pairs, removed, added = self._matched()
        firmware = Firmware.of(self.old)
        for new in added:
            news: News | None = firmware.news(new)
            users = [_user(None, new)]
            if _id(new) is None:
                text = f"message {new.pointer[-1]}: added"
                self.rows.add("message-added", new, text, users, news)
            else:
                self.rows.add("event-added", new, f"{_call(new)}: added", users, news)
        for old in removed:
            rule = "message-removed" if _id(old) is None else "event-removed"
            self.rows.add(rule, old, f"{_call(old)}: removed", [_user(old, None)])
        for old, new in pairs:
            self._pair(old, new)
        gone = {at.pointer for at in removed}
        come = {at.pointer for at in added}
        self._channels({old.pointer: new.pointer for old, new in pairs}, gone, come)
        self._traits()
        self._operations()

    def _matched(self) -> tuple[list[tuple[Spot, Spot]], list[Spot], list[Spot]]:
        before = self.old.children("components", "messages")
        after = self.new.children("components", "messages")
        numbers = {_id(at): name for name, at in after.items()}
        pairs: list[tuple[Spot, Spot]] = []
        for name, was in list(before.items()):
            same = numbers.get(_id(was)) if _id(was) is not None else None
            if same is not None and same in after:
                pairs.append((before.pop(name), after.pop(same)))
        for name in [name for name in before if name in after]:
            pairs.append((before.pop(name), after.pop(name)))
        removed = [before[name] for name in sorted(before)]
        return pairs, removed, [after[name] for name in sorted(after)]

    def _pair(self, old: Spot, new: Spot) -> None:
        user = _user(old, new)
        notes = Notes(self.rows, (user,))
        if _id(old) != _id(new):
            text = f"{_call(new)}: the number was {_id(old)}"
            notes("event-id-changed", new.child("x-event-id"), text)
        if old.pointer != new.pointer:
            text = f"{_call(new)}: was called {old.pointer[-1]}"
            notes("event-renamed", new, text)
        elif old.object.get("name") != new.object.get("name"):
            text = f"{_call(new)}: name changed"
            notes("event-renamed", new.child("name"), text)
        if _title(old) != _title(new) and old.pointer == new.pointer:
            text = f"{_call(new)}: title reads otherwise"
            notes("text-changed", new.child("title"), text)
        compare_marks(notes, old, new, _HANDLED)
        self._headers(old, new, user)
        self._payload(notes, old, new, user)

    def _headers(self, old: Spot, new: Spot, user: User) -> None:
        was, now = old.child("headers"), new.child("headers")
        if was.object and now.object:
            self.schemas.compare(was.resolved(), now.resolved(), user)

    def _payload(self, notes: Notes, old: Spot, new: Spot, user: User) -> None:
        """Compare payloads; the frame of an event follows from its number and name."""
        was, now = old.child("payload").resolved(), new.child("payload").resolved()
        if _id(old) is None or _id(new) is None:
            if was.object and now.object:
                self.schemas.compare(was, now, user)
            return
        if not was.object or not now.object:
            return
        self.schemas.told_elsewhere(now.pointer)
        compare_marks(notes, was, now, BUILD)
        for first, second in compare_fields(notes, was, now, shape(was), shape(now)):
            if first.pointer[-1] == "msg":
                self.schemas.compare(_object_of(first), _object_of(second), user)
            elif not (_is_number(first, old) and _is_number(second, new)):
                self.schemas.compare(first, second, user)

    def _channels(
        self,
        same: dict[tuple[str | int, ...], tuple[str | int, ...]],
        gone: set[tuple[str | int, ...]],
        come: set[tuple[str | int, ...]],
    ) -> None:
        before, after = self.old.children("channels"), self.new.children("channels")
        for name in sorted(after.keys() - before.keys()):
            self.rows.add("channel-added", after[name], f"channel {name}: added")
        for name in sorted(before.keys() - after.keys()):
            self.rows.add("channel-removed", before[name], f"channel {name}: removed")
        for name in sorted(before.keys() & after.keys()):
            was, now = before[name], after[name]
            self._channel(was, now)
            carried = {at.resolved().pointer: at for at in _messages(was)}
            carries = {at.resolved().pointer: at for at in _messages(now)}
            kept = {same.get(at, at) for at in carried if at not in gone}
            for at in sorted(carries.keys() - kept - come, key=str):
                message = carries[at].resolved()
                text = f"{_call(message)}: comes on {name} too"
                users = [_user(None, message)]
                self.rows.add("event-channel-added", carries[at], text, users)
            for at in sorted(set(carried) - gone, key=str):
                named = carried[at].pointer[-1] in now.child("messages").object
                if same.get(at, at) not in carries and not named:
                    message = carried[at].resolved()
                    text = f"{_call(message)}: no longer comes on {name}"
                    users = [_user(message, None)]
                    self.rows.add("event-channel-removed", carried[at], text, users)

    def _channel(self, was: Spot, now: Spot) -> None:
        notes = Notes(self.rows)
        name = f"channel {now.pointer[-1]}"
        if was.child("address").node != now.child("address").node:
            text = f"{name}: at {said(now.child('address').node)}"
            notes("channel-moved", now.child("address"), text)
        told = frozenset(("bindings", "servers", "x-heartbeat", "x-token", "x-webhook"))
        compare_marks(notes, was, now, _CHANNEL | told)
        for key in sorted(told):
            if without_words(was.child(key).node) != without_words(now.child(key).node):
                at = now.child(key) if key in now.object else was.child(key)
                notes("channel-changed", at, f"{name}: {key} changed")

    def _traits(self) -> None:
        before = self.old.children("components", "messageTraits")
        after = self.new.children("components", "messageTraits")
        for name in sorted(before.keys() & after.keys()):
            was, now = before[name], after[name]
            notes = Notes(self.rows, tuple(self._bearers(name)))
            compare_marks(notes, was, now, _TRAIT)
            for key in ("x-wire-form", "contentType"):
                if was.child(key).node != now.child(key).node:
                    at = now.child(key) if key in now.object else was.child(key)
                    text = f"{name}: {key} is {said(now.child(key).node) or 'not told'}"
                    notes("wire-form-changed", at, text)
            for user in notes.users:
                self._headers(was, now, user)
        for name in sorted(before.keys() ^ after.keys()):
            at = after.get(name) or before[name]
            text = f"{name}: what messages share came or went"
            self.rows.add("unjudged-changed", at, text)

    def _operations(self) -> None:
        """Compare who sends what; the lists of messages follow from the channels."""
        before, after = self.old.children("operations"), self.new.children("operations")
        notes = Notes(self.rows)
        for name in sorted(before.keys() | after.keys()):
            was, now = before.get(name), after.get(name)
            if was is None or now is None:
                at = now or was
                assert at is not None
                came = "added" if was is None else "removed"
                text = f"operation {name} of the events: {came}"
                notes("unjudged-changed", at, text)
            else:
                compare_marks(notes, was, now, frozenset(("messages",)))

    def _bearers(self, trait: str) -> list[User]:
        ref = f"#/components/messageTraits/{trait}"
        return [
            _user(None, message)
            for message in self.new.children("components", "messages").values()
            if any(each.object.get("$ref") == ref for each in _traits_of(message))
        ]


def _object_of(msg: Spot) -> Spot:
    """Return the object of `msg`; that it may be a text follows from x-wire-form."""
    choices = choices_of(msg)
    texts = [each for each in choices if "contentSchema" in each.object]
    return choices[0] if texts and len(choices) == 2 else msg


def _traits_of(message: Spot) -> list[Spot]:
    return list(message.children("traits").values())


def _messages(channel: Spot) -> list[Spot]:
    """Return the messages of a channel, without those that are nowhere described."""
    messages = channel.children("messages").values()
    return [at for at in messages if at.resolved().pointer[0] == "components"]


def _id(message: Spot) -> int | None:
    number = message.object.get("x-event-id")
    return number if isinstance(number, int) else None


def _is_number(field: Spot, message: Spot) -> bool:
    """Return whether a field of the frame is the number of its event."""
    return field.pointer[-1] == "type" and field.object.get("const") == _id(message)


def _title(message: Spot) -> str:
    """Return the title without the number, which the publisher puts behind it."""
    return re.sub(r" \(\d+\)$", "", str(message.object.get("title") or ""))


def _call(message: Spot) -> str:
    number = _id(message)
    name = str(message.pointer[-1])
    return f"message {name}" if number is None else f"event {number} {name}"


def _user(old: Spot | None, new: Spot | None) -> User:
    known = new or old
    assert known is not None
    number, name = _id(known), str(known.pointer[-1])
    editions: set[str] = set()
    for each in (old, new):
        if each is not None:
            editions |= set(cast(list[str], each.object.get("x-editions") or []))
    direction: Direction = "request" if name in _SENT else "answer"
    coverage = old.object.get("x-coverage") if old else None
    return User(
        "message" if number is None else "event",
        name if number is None else number,
        direction,
        tuple(sorted(editions)),
        str(coverage) if coverage else None,
    )
