import { element } from "../../assets/element.js";

/** Tells who develops the extension what went wrong, in its place and in the browser's console. */
export function showFailure(root, { handle }, message) {
  const text = element("p", { className: "extension-failure", role: "alert" }, `${handle}: ${message}`);
  root.parentElement?.querySelector(".extension-failure")?.remove();
  root.after(text);
  reportError(new Error(`${handle}: ${message}`));
}
