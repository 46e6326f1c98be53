import { element } from "../../assets/element.js";
import { openAction } from "./action.js";
import { extensionsFor } from "./config.js";
import { runExtension } from "./run-extension.js";

/** Fills the part of a menu that belongs to the apps with the actions that want to be there for what is selected. */
export function createActionMenu(place, target) {
  const menu = place.closest("details");
  const opener = menu.querySelector("summary");
  /** Counts the fillings: an answer that comes too late is no longer asked for. */
  let filling = 0;

  async function fill(selected) {
    filling += 1;
    const current = filling;
    const wanted = await Promise.all(
      extensionsFor(target).map(async (extension) =>
        (await wantsToRender(extension, target, selected)) ? [extension] : [],
      ),
    );
    if (current !== filling) return;
    place.replaceChildren(
      ...wanted.flat().map((extension) =>
        element(
          "button",
          {
            type: "button",
            className: "menu-item",
            onclick: () => openAction({ extension, target, selected, opener }),
          },
          extension.name,
        ),
      ),
    );
  }
  return { menu, fill };
}

/** What the extension's own `should-render` says; without one it is always shown. */
async function wantsToRender(extension, target, selected) {
  const question = target.replace(/\.render$/, ".should-render");
  if (!(question in extension.bundleUrls)) return true;
  const root = document.createDocumentFragment();
  const lent = { close() {}, navigate() {}, fail: (message) => reportError(new Error(message)) };
  const running = runExtension({ extension, target: question, selected, root, lent });
  try {
    return Boolean((await running.output)?.display);
  } catch (error) {
    reportError(error);
    return false;
  } finally {
    running.stop();
  }
}
