// A small CRM: calls a customer with a click, and shows who calls.

export class Crm {
  #pbx;
  #token;

  /** @param {{url: string, client_id: string, client_secret: string}} pbx */
  constructor(pbx) {
    this.#pbx = pbx;
  }

  /** Ask the PBX; a failure is HTTP 200 as well, so errcode decides. */
  async #ask(path, body) {
    const url = new URL(`/openapi/v1.0/${path}`, this.#pbx.url);
    if (this.#token) url.searchParams.set("access_token", this.#token);
    const headers = { "Content-Type": "application/json", "User-Agent": "crm" };
    const method = body === undefined ? "GET" : "POST";
    const answer = await (await fetch(url, { method, headers, body: JSON.stringify(body) })).json();
    if (answer.errcode !== 0) throw new Error(`${path}: ${answer.errcode} ${answer.errmsg}`);
    return answer;
  }

  async login() {
    const { client_id: username, client_secret: password } = this.#pbx;
    this.#token = (await this.#ask("get_token", { username, password })).access_token;
  }

  /** Ring the agent's phone, then call the number. */
  async call(agent, number) {
    return (await this.#ask("call/dial", { caller: agent, callee: number })).call_id;
  }

  /** Call `pop(agent, number)` for each call from outside that begins to ring. */
  async watch(pop) {
    const url = new URL("/openapi/v1.0/subscribe", this.#pbx.url);
    url.protocol = url.protocol.replace("http", "ws");
    url.searchParams.set("access_token", this.#token);
    const socket = new WebSocket(url);
    const shown = new Set();
    await new Promise((resolve, reject) => {
      socket.onerror = () => reject(new Error("no event socket"));
      socket.onopen = () => socket.send(JSON.stringify({ topic_list: [30011] }));
      socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.errcode !== undefined) return frame.errcode ? reject(new Error(data)) : resolve();
        // msg is an object, or a text that holds it.
        const msg = typeof frame.msg === "string" ? JSON.parse(frame.msg) : frame.msg;
        const caller = msg.members.find((each) => each.inbound)?.inbound;
        const ringing = msg.members.find((each) => each.extension)?.extension;
        if (caller && ringing && !shown.has(msg.call_id)) {
          shown.add(msg.call_id);
          pop(ringing.number, caller.from);
        }
      };
    });
    return socket;
  }
}
