"""README.md of the archive: which file is for whom, and where its limits are."""

from __future__ import annotations

from collections.abc import Collection

# Of OpenAPI Generator, by its name of the language: what makes code that compiles, reads
# what a PBX sends and needs the fewest libraries.
GENERATOR_OPTIONS = {
    "go": ("packageName=yeastar",),
    # Its own wrapper for null is a dependency more; the PBX knows null only in answers.
    "java": ("library=native", "openApiNullable=false", "useJakartaEe=false"),
    "csharp": (
        *("packageName=Yeastar", "library=httpclient"),
        *("targetFramework=netstandard2.1", "nullableReferenceTypes=false"),
    ),
    "rust": ("packageName=yeastar_client",),
    "python": ("packageName=yeastar_client",),
}
# Go takes the name of the module from where it would be published: host, user, name.
GO_MODULE = ("yeastar.test", "pbx", "client")
# Pages about the client in Markdown and empty tests, which need libraries of their own.
LEFT_OUT = ",".join(
    f"{each}=false" for each in ("apiTests", "modelTests", "apiDocs", "modelDocs")
)
_LANGUAGES = {"go": "Go", "java": "Java", "csharp": "C#", "rust": "Rust"}

_FIRST_CALLS = """
## To the first call

Each of these begins in the folder of this file, and ends with a program of `clients/` that logs in, lists extensions,
dials and reads an error. It takes the PBX from the environment:

```sh
export YEASTAR_URL=https://192.168.5.150:8088 YEASTAR_CLIENT_ID=... YEASTAR_CLIENT_SECRET=...
```

TypeScript, in Node:

```sh
mkdir typescript && cd typescript
npm init --yes && npm pkg set type=module
npm install openapi-typescript openapi-fetch typescript@5 @types/node
npx openapi-typescript ../openapi.json --default-non-nullable=false -o made/schema.ts
cp ../clients/typescript/openapi_fetch.ts ../clients/typescript/tsconfig.json .
npx tsc
node out/openapi_fetch.js
```

Python, with another client than ours:

```sh
mkdir python && cd python
pip install openapi-python-client ruff
openapi-python-client generate --path ../openapi.json --meta none --output-path made
PYTHONPATH=. python ../clients/python/openapi_python_client.py
```

Go:

```sh
mkdir go && cd go
{go}
cp ../clients/go/openapi_generator_calls.go .
go mod init calls
go mod edit -require {module}@v0.0.0 -replace {module}=./made
GOFLAGS=-mod=mod go run .
```

Rust; for `https` first take out `default-features = false` from the Cargo.toml that is copied here:

```sh
mkdir rust && cd rust
{rust}
cp ../clients/rust/* .
cargo run
```

Java, whose libraries `made/pom.xml` names (the project compiles this one with `javac`, Maven was not tried):

```sh
mkdir java && cd java
{java}
cp ../clients/java/OpenapiGeneratorCalls.java made/src/main/java/
mvn --file made compile exec:java -Dexec.mainClass=OpenapiGeneratorCalls
```

C# is made alike, with `-g csharp` and the options in the table.
"""

_OTHERS = """
Tried once by hand, not by `make verify-spec`:

- `orval` 7.13 (fetch) and `oazapfts` 7.5 write the key `4XX` of `openapi.json` as a number, which TypeScript refuses: give them `openapi-3.0.json`. `orval` 8.38
  takes either.
- `kubb` 4.39, `@rtk-query/codegen-openapi` 2.2, `openapi-client-axios` 7.9 and `openapi-core` 0.23 take either file; `openapi-backend` takes `openapi-3.0.json` only.
- OpenAPI Generator's PHP makes two methods of one name from the field `model_name`: add `--name-mappings model_name=device_model`.
- `swagger-typescript-api`, `typed-openapi`, `openapi-zod-client` (`openapi-3.0.json`), `json-schema-to-typescript` and `quicktype` (Go; `schemas/`) make code that compiles as it is.
"""

_TEMPLATE = """\
# Yeastar P-Series API {version}: the spec

{operations} operations and {events} events of the Yeastar P-Series PBX, written by people from the vendor's public guide and from what was published of
real devices. Not the vendor's; MIT licence. `COVERAGE.md` tells how much of each endpoint was seen, `CHANGELOG.md` what changed.

## Which file

| you write | take | how |
|---|---|---|
| TypeScript | `openapi.json` | `npx openapi-typescript openapi.json --default-non-nullable=false -o made/schema.ts` with `openapi-fetch`, or `@hey-api/openapi-ts` |
{generated}
| Python | none of these | `yeastar_pseries-{version}-py3-none-any.whl`, which is published beside this archive: typed, sync and async. Another generator: `openapi-python-client` with `openapi.json` |
| events, any language | `asyncapi.json` | `npm install @asyncapi/modelina`, then `node modelina.mjs . asyncapi.json go models` (or `typescript`, `java`, `csharp`): modelina's own defaults do not read frames in Go and C#, and the script says which options it takes instead. Or `schemas/events.schema.json` |
| a validator, or types alone | `schemas/` | JSON Schema 2020-12; `schemas/index.json` says which definition belongs to which operation and event |
| nothing yet: try calls | `postman/` | import both files; the collection's text says how to log in |
| tests of a client | `fixtures/` | what a PBX was asked and answered, by operation and event |
| error handling | `errors.json` | every code: what it means, what to do, who tries again; its form is `errors.schema.json` |
| evidence of a PBX | `recording.schema.json` | one line of what `yeastar record` writes: requests, answers and frames of a PBX, values replaced |
| for people to read | {reading} |

`.yaml` files say the same as the `.json` files beside them. With these options the project tries each tool; `TOOLS.md` has what came of it, and `clients/` the
programs that were compiled with the result. OpenAPI Generator needs Java: `pip install openapi-generator-cli` brings it (Homebrew calls the command `openapi-generator`).
{others}{first_calls}
## What every client does

1. `POST /openapi/v1.0/get_token` with `username` (Client ID) and `password` (Client Secret) gives `access_token` (30 minutes) and `refresh_token`. The PBX lets
   eight tokens live at a time, and blocks an address after five refused log-ins.
2. The token travels **in the query** of every call, `access_token=...`, and in no header. Keep URLs out of logs.
3. A `User-Agent` header is needed on every request.
4. Failures are HTTP 200 as well: `errcode` decides. 10004 means that the token has ended.
5. Enums of answers are open, objects too: newer firmware adds values and fields.

The whole page is `info.description` of `openapi.json`.

## Limits

- `openapi.json` (OpenAPI 3.1) and `asyncapi.json` (3.0) are the whole truth; `openapi-3.0.json` is a simpler form for generators that have not moved on.
- Examples are from the vendor's documentation or published by others, as `x-origin` of each says (in `asyncapi.json` its `summary`); none is made up. Fixtures whose origin is `synthetic` are
  made up for tests, and their names begin with that word.
- `schemas/` has no `x-` fields, so that strict validators take it. ajv: `new Ajv({{allowUnionTypes: true}})` from `ajv/dist/2020`, with `ajv-formats`.
- `EXTENSIONS.md` explains each `x-` field of the documents; all may be ignored.
{lost}
## Files

{files}
"""

_FILES = {
    "openapi.json": "REST API, OpenAPI 3.1",
    "openapi-3.0.json": "REST API, OpenAPI 3.0 for generators",
    "openapi-3.0.md": "what the 3.0 document leaves out, place by place",
    "asyncapi.json": "event socket and webhooks, AsyncAPI 3.0",
    "errors.json": "error codes",
    "COVERAGE.md": "how much of each endpoint was seen",
    "TOOLS.md": "what other people's tools make of these files",
    "modelina.mjs": "models of the events, with the options that each language needs",
    "clients/": "a small program for each language, as it was run with generated code",
    "EXTENSIONS.md": "each `x-` field: purpose, place, example",
    "CHANGELOG.md": "what changed, and what is known per firmware",
    "schemas/": "JSON Schemas of models and events",
    "fixtures/": "recordings by operation and event, with their origin",
    "postman/": "collection and environment",
    "reference/": "the reference as pages that work offline",
}


def readme(
    version: str, operations: int, events: int, names: Collection[str], lost: str
) -> str:
    """Return the page.

    Args:
        version: of the spec.
        operations: how many there are.
        events: how many there are.
        names: the files of the archive.
        lost: what the 3.0 document leaves out, in Markdown; empty if that is not told.
    """
    index = "reference/index.html"
    reading = (
        f"`{index}` | open it in a browser; no network needed"
        if index in names
        else "`openapi.json`, `asyncapi.json` | Redoc, Scalar, AsyncAPI Studio"
    )
    there = [
        f"- `{name}`: {about}"
        for name, about in _FILES.items()
        if any(each == name or each.startswith(name) for each in names)
    ]
    if lost:
        # A page of its own there, a chapter here; the lists of places stay there.
        short = lost.partition("\n## Where")[0].strip().splitlines()
        lines = [f"#{line}" if line.startswith("#") else line for line in short]
        lost = "\n".join(["", *lines, "", "All places: `openapi-3.0.md`.", ""])
    return _TEMPLATE.format(
        version=version,
        generated="\n".join(map(_generated, _LANGUAGES)),
        operations=operations,
        events=events,
        reading=reading,
        lost=lost,
        files="\n".join(there),
        others=_OTHERS,
        first_calls=_first_calls(),
    )


def _first_calls() -> str:
    commands = {name: _command(name, "../") for name in _LANGUAGES}
    return _FIRST_CALLS.format(module="/".join(GO_MODULE), **commands)


def _generated(language: str) -> str:
    command = _command(language)
    return f"| {_LANGUAGES[language]} | `openapi-3.0.json` | `{command}` |"


def _command(language: str, folder: str = "") -> str:
    options = ",".join(GENERATOR_OPTIONS[language])
    host, user, name = GO_MODULE
    module = f" --git-host {host} --git-user-id {user} --git-repo-id {name}"
    return (
        f"openapi-generator-cli generate -i {folder}openapi-3.0.json -g {language}"
        f" -o made --additional-properties={options} --global-property={LEFT_OUT}"
        f"{module if language == 'go' else ''}"
    )
