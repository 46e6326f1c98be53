import { fileURLToPath } from "node:url";
import { build } from "vite";

export type HostScript = "page" | "worker";

const bundles = new Map<HostScript, Promise<string>>();

/** The scripts with which the admin hosts extensions, as one file each; made once in a process. */
export function bundleHost(script: HostScript): Promise<string> {
  const bundle = bundles.get(script) ?? makeBundle(script);
  bundles.set(script, bundle);
  return bundle;
}

async function makeBundle(script: HostScript): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: {
        input: fileURLToPath(new URL(`../extension-host/${script}/index.js`, import.meta.url)),
      },
    },
  });
  const [first] = [result].flat();
  const chunk = first && "output" in first ? first.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error(`The host's ${script} script was not bundled.`);
  return chunk.code;
}
