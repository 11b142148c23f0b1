"""Frames that no sound PBX sends."""

from __future__ import annotations

import json

DEEP = b"[" * 100_000 + b"]" * 100_000
DEEP_OBJECT = b'{"a":' * 100_000 + b"1" + b"}" * 100_000
DIGITS = b"9" * 5000

FRAMES: dict[str, bytes] = {
    # depth
    "nothing but brackets": b"[" * 100_000,
    "deep and whole": DEEP,
    "deep msg": b'{"type":30011,"msg":' + DEEP + b"}",
    "deep object as msg": b'{"type":30011,"msg":' + DEEP_OBJECT + b"}",
    "deep text as msg": json.dumps({"type": 30011, "msg": DEEP.decode()}).encode(),
    "deep object in text": json.dumps(
        {"type": 30011, "msg": DEEP_OBJECT.decode()}
    ).encode(),
    "deep unknown key": b'{"type":30011,"x":' + DEEP + b',"msg":{"call_id":"1"}}',
    "deep member": b'{"type":30011,"msg":{"call_id":"1","members":' + DEEP + b"}}",
    "deep field": b'{"type":30012,"msg":{"call_duration":' + DEEP + b"}}",
    "deep type": b'{"type":' + DEEP + b',"msg":{}}',
    "deep serial number": b'{"type":30011,"sn":' + DEEP + b"}",
    "deep errcode": b'{"errcode":' + DEEP + b"}",
    "deep event with errcode": b'{"type":30011,"errcode":1,"msg":' + DEEP + b"}",
    "unknown event, 900 deep": b'{"type":39999,"msg":' + b"[" * 900 + b"]" * 900 + b"}",
    "known event, 900 deep": b'{"type":30011,"x":' + b"[" * 900 + b"]" * 900 + b"}",
    "900 deep in a field": b'{"type":30011,"msg":{"members":'
    + b"[" * 900
    + b"]" * 900
    + b"}}",
    # numbers
    "type of 5000 digits": b'{"type":"' + DIGITS + b'","msg":{}}',
    "type of 5000 digits, a number": b'{"type":' + DIGITS + b',"msg":{}}',
    "type out of range": b'{"type":1e400,"msg":{}}',
    "type with a fraction": b'{"type":30011.5,"msg":{}}',
    "type is no number": b'{"type":NaN,"msg":{}}',
    "type of other digits": '{"type":"\u0663\u0660","msg":{}}'.encode(),
    "type is true": b'{"type":true,"msg":{}}',
    "serial number of 5000 digits": b'{"type":30011,"sn":' + DIGITS + b',"msg":{}}',
    "field of 5000 digits": b'{"type":30012,"msg":{"call_duration":' + DIGITS + b"}}",
    "field of 400 digits": b'{"type":30012,"msg":{"call_duration":'
    + DIGITS[:400]
    + b"}}",
    "field of 5000 digits, text": b'{"type":30012,"msg":{"call_duration":"'
    + DIGITS
    + b'"}}',
    "field out of range": b'{"type":30012,"msg":{"call_duration":1e999}}',
    "field is no number": b'{"type":30012,"msg":{"call_duration":-Infinity}}',
    "unknown event without numbers": b'{"type":39999,"msg":[NaN,{"a":-Infinity}]}',
    "errcode of 5000 digits": b'{"errcode":' + DIGITS + b"}",
    "errcode of 5000 digits, text": b'{"errcode":"' + DIGITS + b'"}',
    "errcode out of range": b'{"errcode":1e400}',
    "errcode is no number": b'{"errcode":NaN}',
    "errcode is an object": b'{"errcode":{"a":1}}',
    # text
    "half of a pair": b'{"type":30011,"msg":{"call_id":"\\ud800"}}',
    "half of a pair, unknown event": b'{"type":39999,"msg":{"\\uDFFF":"\\ud800x"}}',
    "half of a pair, inside text": json.dumps(
        {"type": 39999, "msg": '{"a":"\\udc00"}'}
    ).encode(),
    "half of a pair as serial number": b'{"type":30011,"sn":"\\ud8ff","msg":{}}',
    "no UTF-8": b'{"type":30011,"msg":{"call_id":"\xff\xc0\x80"}}',
    "no UTF-8 in a key": b'{"type":30011,"\xff":1,"msg":{"\xfe":2}}',
    "no UTF-8 at all": bytes(range(128, 256)),
    "zero bytes": b'{"type":30011,"msg":{"call_id":"\x00"}}',
    "raw line break": b'{"type":30011,"msg":{"call_id":"a\nb"}}',
    "wrong escape": b'{"type":30011,"msg":{"call_id":"\\q"}}',
    "text in text in text": json.dumps(
        {"type": 30011, "msg": json.dumps(json.dumps({"call_id": "1"}))}
    ).encode(),
    "byte order mark": b'\xef\xbb\xbf{"type":30011,"msg":{}}',
    "UTF-16": '{"type":30011,"msg":{}}'.encode("utf-16"),
    "a million characters": b'{"type":30011,"msg":{"call_id":"' + b"x" * 10**6 + b'"}}',
    "many items": b'{"type":30011,"msg":{"members":[' + b"0," * 10**5 + b"0]}}",
    # shape
    "empty": b"",
    "blank": b" ",
    "null": b"null",
    "array": b"[]",
    "array of events": b'[{"type":30011,"msg":{}}]',
    "number": b"5",
    "text": b'"heartbeat response"',
    "cut off": b'{"type":30011,"msg":{"call_id":"1"',
    "two at once": b'{"type":30011,"msg":{}}{"type":30011,"msg":{}}',
    "two at once in text": json.dumps(
        {"type": 30011, "msg": '{"call_id":"1"}{"call_id":"2"}'}
    ).encode(),
    "behind a heartbeat": b'heartbeat response{"type":30011,"msg":{}}',
    "behind an answer": b'{"errcode":0}{"type":30011,"msg":{}}',
    "junk behind": b'{"type":30011,"msg":{}} junk',
    "key twice": b'{"type":5,"type":30011,"msg":1,"msg":{"call_id":"1","call_id":"2"}}',
    "msg is an array": b'{"type":30012,"msg":[{"call_id":"a"},{"call_id":"b"}]}',
    "msg is text": b'{"type":30011,"msg":"\\u0000"}',
    "serial number is an object": b'{"type":30011,"sn":{"a":[]},"msg":{}}',
    "no type": b'{"msg":{"call_id":"1"}}',
    "answer in an event": b'{"type":30011,"errcode":"x","msg":"{}"}',
}
