"""Read a recorded answer and a refusal with the msgspec models of dcg."""

import sys

import made
import msgspec
from made import CallDialRequest, ExtensionGetResponse, QueueQueryResponse

recorded, refused = sys.stdin
answer = msgspec.json.decode(recorded, type=QueueQueryResponse)
print(f"read errcode {answer.errcode}")
for queue in answer.data or []:
    print(f"queue {queue.number}")
said = msgspec.json.decode(refused, type=ExtensionGetResponse)
print(f"unknown errcode {said.errcode}")
sent = msgspec.json.encode(CallDialRequest(caller="1002", callee="1003")).decode()
print(f"sent {sent}")
print(f"classes {len(vars(made))}")
