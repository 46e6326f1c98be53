import { element } from "./element.js";

/** Asks in a dialog. Resolves with whether the person agreed. */
export function confirmInDialog({ title, text, agree, decline = "Cancel", isDestructive = false }) {
  const dialog = element(
    "dialog",
    { className: "dialog dialog-small", "aria-label": title },
    element(
      "form",
      { method: "dialog" },
      element("h2", { className: "dialog-title" }, title),
      element("p", { className: "dialog-body" }, text),
      element(
        "div",
        { className: "dialog-actions" },
        element("button", { className: "button", value: "no" }, decline),
        element(
          "button",
          { className: isDestructive ? "button button-critical" : "button button-primary", value: "yes" },
          agree,
        ),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
