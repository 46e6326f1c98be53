import { ask } from "./channel.js";

/** Resolves with what the person picked, or with undefined when they closed the picker. */
export async function resourcePicker(options) {
  if (options.type !== "product") throw new Error(`The picker offers products only, not "${options.type}".`);
  const picked = await ask("resource-picker", options);
  if (!picked) return undefined;
  // Deprecated, but older code reads the list from here.
  return Object.defineProperty(picked, "selection", { value: picked });
}
