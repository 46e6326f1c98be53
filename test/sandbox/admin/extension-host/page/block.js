import { element } from "../../assets/element.js";
import { showFailure } from "./failure.js";
import { keepFocus } from "./keep-focus.js";
import { readExtensionHandle } from "./links.js";
import { runExtension } from "./run-extension.js";

/**
 * Draws a block of an extension at the end of `place`.
 *
 * @param openAction opens the action of the extension with a handle, told which element asks for it
 */
export function drawBlock({ extension, target, selected, place, openAction }) {
  const root = element("section", { className: "card extension-block", "aria-label": extension.name });
  const waiting = element(
    "div",
    { className: "card extension-block extension-waiting", role: "status", "aria-label": extension.name },
    element("span", { className: "spinner" }),
  );
  place.append(waiting);
  keepFocus(root, root);
  const running = runExtension({
    extension,
    target,
    selected,
    root,
    lent: { close: () => fail("A block can’t be closed."), navigate, fail },
  });

  function show() {
    waiting.replaceWith(root);
  }
  function fail(message) {
    show();
    showFailure(root, extension, message);
  }
  function navigate(url) {
    const handle = readExtensionHandle(url);
    if (handle === null) fail(`A block leads to an action of the same page only, not to ${url}`);
    else openAction(handle, document.activeElement);
  }
  running.output.then(show, (error) => fail(error.message));
}
