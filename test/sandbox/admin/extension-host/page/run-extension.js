import { ThreadWebWorker } from "@quilted/threads";
import { DOMRemoteReceiver } from "@remote-dom/core/receivers";
import { components } from "../components.js";
import { config } from "./config.js";
import { createStorage } from "./storage.js";

/** How long an element that was taken away may come back, as one that changes its place does. */
const RETAINED_MS = 1_000;

const policies = Object.fromEntries(
  Object.entries(components).map(([tag, { properties, events }]) => [
    tag,
    {
      properties: Object.fromEntries(properties.map((name) => [name, {}])),
      attributes: ["id", "slot"],
      events: Object.fromEntries(events.map((type) => [type, {}])),
    },
  ]),
);

/**
 * Starts a target of an extension in a worker of its own, which draws into `root`.
 *
 * @param lent `close()`, `navigate(url)` and `fail(message)`
 * @returns `output`, a promise of what the extension returns, and `stop`, which ends it at once
 */
export function runExtension({ extension, target, selected, root, lent }) {
  const worker = new Worker(config.workerUrl, { type: "module", name: `${extension.handle} ${target}` });
  const thread = new ThreadWebWorker(worker);
  const { connection } = new DOMRemoteReceiver({ root, elements: policies, cache: { maxAge: RETAINED_MS } });
  const guarded = {
    mutate(records) {
      try {
        connection.mutate(records);
      } catch (error) {
        lent.fail(error.message);
      }
    },
    call: (...args) => connection.call(...args),
  };
  const { appUrl, browserUrl, locale } = config;
  const { bundleUrls, extensionLocale, translations } = extension;
  const bundleUrl = bundleUrls[target];
  const start = { target, selected, bundleUrl, appUrl, browserUrl, locale, extensionLocale, translations };
  const storage = createStorage(extension.handle);
  return {
    output: thread.imports.run(start, { connection: guarded, idToken, storage, ...lent }),
    // Without a word to the thread, which would take what is under way for failed.
    stop: () => worker.terminate(),
  };
}

async function idToken() {
  const response = await fetch(config.sessionTokenUrl, { method: "POST" });
  return (await response.json()).token;
}
