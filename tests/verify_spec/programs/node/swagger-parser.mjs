// node swagger-parser.mjs <folder of node_modules> <document> [bundle]
// Says how many paths swagger-parser found valid, or what it refuses.
import { createRequire } from 'node:module';

const [tools, document, bundle] = process.argv.slice(2);
const require = createRequire(`${tools}/`);
const loaded = require('@apidevtools/swagger-parser');
const parser = loaded.default ?? loaded;

try {
  // References to path items in other files: while it validates, swagger-parser leaves
  // one as it is if what it leads to is recursive (organizations hold organizations),
  // and then its own schema of OpenAPI 3.1 refuses a path item with a $ref. So files
  // are put together first, by itself.
  const read = bundle ? await parser.bundle(document) : document;
  const api = await parser.validate(read);
  console.log(`${Object.keys(api.paths).length} paths valid`);
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
