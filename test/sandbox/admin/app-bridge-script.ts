import { readFileSync } from "node:fs";

const folder = new URL("./app-bridge/", import.meta.url);
const importPattern = /^import (\{[^}]+\}) from "\.\/([\w-]+)\.js";$/gm;
const exportPattern = /^export (?=(?:async )?(?:function|const|class) (\w+))/gm;

/**
 * The App Bridge stand-in as one classic script. Its modules are linked here because the page needs
 * `window.shopify` before its next script runs, and a module script would come too late.
 */
export function linkAppBridge(): string {
  const linked: string[] = [];
  const seen = new Set<string>();

  function link(name: string): void {
    if (seen.has(name)) return;
    seen.add(name);
    const source = readFileSync(new URL(`${name}.js`, folder), "utf8");
    for (const [, , imported = ""] of source.matchAll(importPattern)) link(imported);
    const exported = [...source.matchAll(exportPattern)].map(([, each]) => each);
    const body = source
      .replace(
        importPattern,
        (_, names: string, imported: string) => `const ${names} = ${toVariable(imported)};`,
      )
      .replace(exportPattern, "");
    linked.push(`const ${toVariable(name)} = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();\n`);
  }

  link("main");
  return `"use strict";\n(() => {\n${linked.join("\n")}})();\n`;
}

function toVariable(name: string): string {
  return `module_${name.replaceAll("-", "_")}`;
}
