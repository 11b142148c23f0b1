// Reads frames from a file, one a line, and tells a field of each `msg`.
import { readFileSync } from "node:fs";
import { CallEndDetails } from "./models/CallEndDetails.js";
import { CallEndedFrame } from "./models/CallEndedFrame.js";
import { CallState } from "./models/CallState.js";
import { CallStateChangedFrame } from "./models/CallStateChangedFrame.js";

type Frame = CallEndedFrame | CallStateChangedFrame;

// `msg` is an object or a text that holds the object.
function object<T>(msg: T | string): T {
  return typeof msg === "string" ? (JSON.parse(msg) as T) : msg;
}

for (const line of readFileSync(process.argv[2]!, "utf8").trim().split("\n")) {
  const frame = JSON.parse(line) as Frame;
  if (frame.type === 30012) {
    const ended = object<CallEndDetails>((frame as CallEndedFrame).msg);
    console.log(`30012 ${ended.call_from} ${ended.talk_duration} ${ended.status}`);
  } else {
    const state = object<CallState>((frame as CallStateChangedFrame).msg);
    const caller = state.members?.find((each) => each.extension)?.extension;
    console.log(`30011 ${caller?.number} ${caller?.member_status}`);
  }
}
