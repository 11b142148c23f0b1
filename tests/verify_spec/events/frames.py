"""Real frames of the mock PBX: two events, each with both forms of `msg`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import httpx
from websockets.sync.client import connect

from tests.mock_pbx.remote import RemotePbx

from ..workshop import Pbx

_NUMBERS = (30011, 30012)
_WAIT = 10.0


@dataclass(frozen=True, slots=True)
class Frames:
    """What went over the socket, and what a program has to tell of it."""

    texts: list[str]

    @property
    def told(self) -> list[str]:
        """One line for each frame."""
        return [_told(json.loads(text)) for text in self.texts]


def frames_of(pbx: Pbx) -> Frames:
    """Log in, subscribe, and let the mock send."""
    api = f"{pbx.url}/openapi/v1.0"
    names = {"username": pbx.client_id, "password": pbx.client_secret}
    with httpx.Client(trust_env=False) as http:
        token = http.post(f"{api}/get_token", json=names).json()["access_token"]
        query = {"access_token": token}
        url = f"{api.replace('http', 'ws', 1)}/subscribe?access_token={token}"
        with connect(url, proxy=None) as socket:
            socket.send(json.dumps({"topic_list": list(_NUMBERS)}))
            assert json.loads(socket.recv(_WAIT))["errcode"] == 0
            mock, texts = RemotePbx(pbx.url), list[str]()
            for number in _NUMBERS:
                for form in ("object", "string"):
                    mock.push(number, form=form)
                    texts.append(str(socket.recv(_WAIT)))
        http.get(f"{api}/del_token", params=query)
    assert [type(json.loads(text)["msg"]) for text in texts] == [dict, str, dict, str]
    return Frames(texts)


def _told(frame: dict[str, Any]) -> str:
    msg = frame["msg"]
    msg = json.loads(msg) if isinstance(msg, str) else msg
    if frame["type"] == 30012:
        return f"30012 {msg['call_from']} {msg['talk_duration']} {msg['status']}"
    caller = next(each["extension"] for each in msg["members"] if "extension" in each)
    return f"30011 {caller['number']} {caller['member_status']}"
