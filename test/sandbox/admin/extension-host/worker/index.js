// Before everything else: what follows is built upon this document.
import "@remote-dom/core/polyfill";
import { ThreadWebWorker } from "@quilted/threads";
import { ROOT_ID } from "@remote-dom/core";
import { connectRemoteNode, setRemoteId } from "@remote-dom/core/elements";
import { createFetch } from "./app-fetch.js";
import { connectTo, defineRemoteElements } from "./remote-elements.js";
import { createShopify } from "./shopify-global.js";

/**
 * Runs one target of one extension in this worker.
 *
 * @returns what the extension returns: of a `should-render` target whether to show the other one
 */
async function run(start, page) {
  reportTo(page);
  defineRemoteElements();
  setRemoteId(document.body, ROOT_ID);
  connectRemoteNode(document.body, connectTo(page.connection));
  const { entries, ...shopify } = createShopify(start, page);
  globalThis.shopify = shopify;
  globalThis.fetch = createFetch({ ...start, idToken: page.idToken });
  await import(/* @vite-ignore */ start.bundleUrl);
  const entry = entries.get(start.target);
  if (!entry) throw new Error(`The bundle does nothing for ${start.target}`);
  return entry();
}

/** What an extension does not catch is shown to who develops it. */
function reportTo(page) {
  self.addEventListener("error", ({ error, message }) => page.fail(error?.stack ?? message));
  self.addEventListener("unhandledrejection", ({ reason }) => page.fail(reason?.stack ?? String(reason)));
}

ThreadWebWorker.export(self, { run });
