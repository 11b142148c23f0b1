"""Read a recorded answer and a refusal with the pydantic models of dcg."""

import json
import sys

import made
from made import CallHangupRequest, ExtensionGetResponse, QueueQueryResponse

recorded, refused = (json.loads(line) for line in sys.stdin)
answer = QueueQueryResponse.model_validate(recorded)
print(f"read errcode {answer.errcode}")
for queue in answer.data or []:
    print(f"queue {queue.number}")
print(f"unknown errcode {ExtensionGetResponse.model_validate(refused).errcode}")
sent = CallHangupRequest.model_validate({"channel_id": "PJSIP/1000-1"})
print(f"sent {sent.model_dump_json(exclude_none=True)}")
print(f"classes {len(vars(made))}")
