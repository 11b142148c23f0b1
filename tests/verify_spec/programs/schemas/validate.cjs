// node validate.cjs <node_modules> <archive>: compiles every definition with ajv in
// strict mode and validates every fixture that somebody saw. Prints one JSON object.
const fs = require("fs");
const path = require("path");
const [modules, archive] = process.argv.slice(2);
const Ajv = require(path.join(modules, "ajv/dist/2020")).default;
const formats = require(path.join(modules, "ajv-formats"));
const read = (name) => JSON.parse(fs.readFileSync(path.join(archive, name), "utf-8"));

const ajv = new Ajv({ allowUnionTypes: true, allErrors: true });
(formats.default ?? formats)(ajv);
let definitions = 0;
for (const name of ["models.schema.json", "events.schema.json"]) {
  const schema = read(`schemas/${name}`);
  ajv.addSchema(schema, name);
  for (const key of Object.keys(schema.$defs)) {
    ajv.compile({ $ref: `${name}#/$defs/${key}` });
    definitions += 1;
  }
}
const index = read("schemas/index.json");
let fixtures = 0;
const wrong = [];
for (const { file, origin } of read("fixtures/index.json").fixtures) {
  const fixture = read(`fixtures/${file}`);
  if (origin === "synthetic" || fixture.no_example) continue;
  const of = index.operations[fixture.operation];
  const parts = fixture.event
    ? [[index.events[fixture.event].frame, { ...fixture.frame, msg: fixture.msg }]]
    : [[of.answer, fixture.response], [of.body, fixture.request.body], [of.query, fixture.request.query]];
  for (const [pointer, value] of parts) {
    if (!value || !pointer) continue;
    fixtures += 1;
    if (!ajv.getSchema(pointer)(value)) wrong.push(`${file}: ${ajv.errorsText(ajv.getSchema(pointer).errors)}`);
  }
}
console.log(JSON.stringify({ definitions, fixtures, wrong }));
