import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Crm } from "./crm.mjs";
import { MockPbx } from "./mock-pbx.mjs";

let pbx;
let crm;
before(async () => (pbx = await MockPbx.start()));
after(() => pbx.stop());
beforeEach(async () => {
  await pbx.order("reset", { settings: true });
  crm = new Crm(pbx);
  await crm.login();
});

test("a click calls the customer", async () => {
  await crm.call("1000", "5503301");
  const asked = (await pbx.order("requests")).at(-1);
  assert.deepEqual([asked.operation, asked.body.callee], ["call_dial", "5503301"]);
  assert.equal((await pbx.order("status")).calls.length, 1);
});

test("a refused call is told", async () => {
  await pbx.order("fail_next", { operation_id: "call_dial", errcode: 20003 });
  await assert.rejects(crm.call("1000", "5503301"), /20003/);
});

test("the screen pops when the phone rings", async () => {
  const popped = new Promise((resolve) => {
    crm.watch((agent, number) => resolve([agent, number])).then((socket) => {
      after(() => socket.close());
      return pbx.order("call", { caller: "5503301", callee: "1000", wait: false });
    });
  });
  assert.deepEqual(await popped, ["1000", "5503301"]);
});

test("an order that makes no sense is refused", async () => {
  await assert.rejects(pbx.order("call", { caller: 5503301 }), /caller/);
});

test("the orders are described", async () => {
  const described = await (await fetch(pbx.orders_openapi)).json();
  assert.ok(described.paths["/mock/call"].post.requestBody);
});
