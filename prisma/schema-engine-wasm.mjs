import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

// The package's own entry imports the .wasm file as a module, which Node 20 and 22 do only behind a flag.
const bindingsPath = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
const { instance } = await WebAssembly.instantiate(
  await readFile(join(dirname(bindingsPath), "schema_engine_bg.wasm")),
  { "./schema_engine_bg.js": bindings },
);
bindings.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

export const { SchemaEngine, version } = bindings;
