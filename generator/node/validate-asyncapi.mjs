// node validate-asyncapi.mjs <file>: what the official AsyncAPI parser says of it.
// Prints one line a fault; exit code 1 when the document is not valid.
import { readFileSync } from "node:fs";
import parser from "@asyncapi/parser";

const { document, diagnostics } = await new parser.Parser().parse(
  readFileSync(process.argv[2], "utf8"),
);
// 0 is an error; warnings and hints (an older minor version, say) are no fault.
const faults = diagnostics.filter((found) => found.severity === 0);
for (const { path, message } of faults) {
  console.log(`#/${path.join("/")}: ${message}`);
}
if (document) console.log(`${document.messages().all().length} messages`);
process.exit(document && faults.length === 0 ? 0 : 1);
