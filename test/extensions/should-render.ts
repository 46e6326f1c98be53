import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { type Opening, setUpExtension } from "./open-extension.ts";

interface Configuration {
  extensions: { targeting: { target: string; should_render: { module: string } }[] }[];
}

/** Whether an extension wants to be in the menu of its page. The tester knows no `should_render`. */
export async function shouldRender(opening: Opening): Promise<boolean> {
  const folder = join(import.meta.dirname, "../../extensions", opening.extension);
  const toml = readFileSync(join(folder, "shopify.extension.toml"), "utf8");
  const { extensions } = parse(toml) as unknown as Configuration;
  const targeting = extensions[0]?.targeting.find(({ target }) => target === opening.target);
  if (!targeting) throw new Error(`${opening.extension} has no target ${opening.target}`);
  setUpExtension(opening);
  const module: { default(): { display: boolean } } = await import(
    join(folder, targeting.should_render.module)
  );
  return module.default().display;
}
