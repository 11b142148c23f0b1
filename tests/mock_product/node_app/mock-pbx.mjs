// Starts the mock PBX and gives it orders: nothing but a process, HTTP and JSON.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export class MockPbx {
  #process;

  /** Start it on a free port. It ends with `stop()`, and when this process dies. */
  static async start(...options) {
    const [command, ...first] = (process.env.MOCK_PBX ?? "yeastar-mock-pbx").split(" ");
    const pbx = new MockPbx();
    const all = [...first, "--port", "0", "--json", "--stop-on-eof", ...options];
    pbx.#process = spawn(command, all, { stdio: ["pipe", "pipe", "inherit"] });
    for await (const line of createInterface({ input: pbx.#process.stdout })) {
      return Object.assign(pbx, JSON.parse(line));
    }
    throw new Error("the mock PBX did not start");
  }

  /** Carry out one order; `orders_openapi` describes all of them. */
  async order(verb, body = {}) {
    const answer = await fetch(this.orders + verb, { method: "POST", body: JSON.stringify(body) });
    const { result, error } = await answer.json();
    if (!answer.ok) throw new Error(error);
    return result;
  }

  stop() {
    this.#process.stdin.end();
    return new Promise((resolve) => this.#process.once("exit", resolve));
  }
}
