import { element } from "../../assets/element.js";
import { showFailure } from "./failure.js";
import { keepFocus } from "./keep-focus.js";
import { runExtension } from "./run-extension.js";

/**
 * Opens an action as a dialog. The focus goes back to `opener` when it is closed.
 *
 * @param selected GIDs of what the merchant means
 */
export function openAction({ extension, target, selected, opener }) {
  const title = element("h2", { id: `title-${extension.handle}` }, extension.name);
  const body = element("div", { className: "extension-root" });
  const waiting = element(
    "div",
    { className: "extension-waiting", role: "status", "aria-label": "Loading" },
    element("span", { className: "spinner" }),
  );
  const dialog = element(
    "dialog",
    { className: "dialog extension-dialog", "aria-labelledby": title.id },
    element(
      "header",
      { className: "dialog-head" },
      title,
      element(
        "button",
        {
          type: "button",
          className: "icon-button dialog-close",
          "aria-label": "Close",
          onclick: () => dialog.close(),
        },
        "✕",
      ),
    ),
    waiting,
    body,
  );
  const running = runExtension({
    extension,
    target,
    selected,
    root: body,
    lent: {
      close: () => dialog.close(),
      navigate: () => fail("Only a block leads to an action."),
      fail,
    },
  });

  function fail(message) {
    waiting.remove();
    showFailure(body, extension, message);
  }

  running.output.then(
    () => waiting.remove(),
    (error) => dialog.open && fail(error.message),
  );
  dialog.addEventListener("heading", ({ detail }) => {
    title.textContent = detail || extension.name;
  });
  dialog.addEventListener("close", () => {
    running.stop();
    dialog.remove();
    opener.focus();
  });
  keepFocus(body, dialog);
  document.body.append(dialog);
  dialog.showModal();
}
