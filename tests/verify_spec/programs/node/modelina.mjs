// node modelina.mjs <folder of node_modules> <asyncapi.json> <language> <folder to write>
// Models of every message by @asyncapi/modelina. Each option says why it is there; the
// models themselves are as the generator writes them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [, , tools, file, language, folder] = process.argv;
const modelina = createRequire(`${tools}/package.json`)("@asyncapi/modelina");

// What a union becomes in Go. Modelina's own form is a struct that embeds its members,
// which no JSON text can be read into: a text of a frame is neither struct nor field.
function goUnion({ model, renderer }) {
  const members = model.union.map((each) => each.ref ?? each);
  const kinds = new Set(members.map(goKind));
  if (kinds.size === 1 && !kinds.has("any")) {
    // An open enum: known and unknown values are of one type.
    return `type ${model.name} = ${[...kinds][0]}`;
  }
  // Object or text: kept as it came, to be read as the one or the other.
  renderer.dependencyManager.addDependency("encoding/json");
  return `type ${model.name} = json.RawMessage`;
}

function goKind(model) {
  if (model instanceof modelina.ConstrainedStringModel) return "string";
  if (model instanceof modelina.ConstrainedIntegerModel) return "int";
  if (!(model instanceof modelina.ConstrainedEnumModel)) return "any";
  const values = model.values.map((each) => typeof each.originalInput);
  if (values.every((kind) => kind === "string")) return "string";
  return values.every((kind) => kind === "number") ? "int" : "any";
}

// Names on the wire: modelina's own attributes for Newtonsoft need a version with
// JsonConverter<T>; this attribute is in each of them.
const csharpNames = {
  class: {
    self({ content, renderer }) {
      renderer.dependencyManager.addDependency("using Newtonsoft.Json;");
      return content;
    },
    accessor({ content, property }) {
      if (property.property.serializationType === "unwrap") {
        return `[JsonExtensionData]\n${content}`;
      }
      if (property.property.options.const) return content;
      return `[JsonProperty("${property.unconstrainedPropertyName}")]\n${content}`;
    },
  },
};

const csharpDefaults = modelina.CSharpGenerator.defaultOptions;

// The compiler of mono ends at C# 7: it has no `string?` and no `switch` over `dynamic`.
// A newer one needs neither `typeMapping` nor `csharpEnums`.
const csharpTypes = Object.fromEntries(
  ["Object", "Reference", "Any", "String", "Array", "Union", "Dictionary"].map((kind) => [
    kind,
    (context) => csharpDefaults.typeMapping[kind](context).replace(/\?$/, ""),
  ]),
);
const csharpEnums = {
  enum: {
    self: ({ content, model }) =>
      content
        .replace("dynamic? value", `${model.type} value`)
        .replace("static string? GetValue", "static string GetValue"),
  },
};

const languages = {
  // Interfaces with the names of the wire: what JSON.parse returns is one as it is.
  typescript: () => [
    modelina.TypeScriptFileGenerator,
    {
      modelType: "interface",
      rawPropertyNames: true,
      enumType: "union",
      mapType: "record",
    },
    { exportType: "named" },
  ],
  // Tags for encoding/json. The tag that the preset gives unions is not well-formed.
  go: () => [
    modelina.GoFileGenerator,
    {
      presets: [
        {
          preset: {
            struct: modelina.GO_COMMON_PRESET.struct,
            enum: modelina.GO_COMMON_PRESET.enum,
            union: { self: goUnion },
          },
          options: { addJsonTag: true },
        },
      ],
    },
    { packageName: "models" },
  ],
  // The third part of the preset, for unions, lets Jackson tell the messages of a channel
  // apart by the names of their fields; those of all events are the same.
  java: () => [
    modelina.JavaFileGenerator,
    {
      collectionType: "List",
      presets: [
        {
          class: modelina.JAVA_JACKSON_PRESET.class,
          enum: modelina.JAVA_JACKSON_PRESET.enum,
        },
      ],
    },
    { packageName: "models" },
  ],
  // The number of an event is a constant; modelina writes `undefined` for constants that
  // are no text.
  csharp: () => [
    modelina.CSharpFileGenerator,
    {
      collectionType: "Array",
      presets: [csharpNames, csharpEnums],
      typeMapping: csharpTypes,
      constraints: {
        constant: (context) => {
          const model = context.constrainedMetaModel;
          return model instanceof modelina.ConstrainedIntegerModel
            ? `${model.options.const?.originalInput}`
            : csharpDefaults.constraints.constant(context);
        },
      },
    },
    { namespace: "Models" },
  ],
};

const [Generator, options, files] = languages[language]();
const document = JSON.parse(readFileSync(file, "utf8"));
const models = await new Generator(options).generateToFiles(document, folder, files);
const names = models.map((each) => each.modelName);
const lines = models.reduce((sum, each) => sum + each.result.split("\n").length, 0);
console.log(JSON.stringify({ names, lines }));
