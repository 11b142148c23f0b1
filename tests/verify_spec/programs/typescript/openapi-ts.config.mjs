// The program runs in Node as it is compiled, so imports need the extension.
export default {
  input: process.env.DOCUMENT,
  output: { path: "made", module: { extension: ".js" } },
};
