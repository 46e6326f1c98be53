import { drawButton } from "./buttons.js";

/**
 * The app's modal: a frame in a dialog, for a page of the app (`src`) or empty, and then the app moves its content
 * in there. Header and footer come from the title bar that the app put beside it.
 */
export function installModal(host, app) {
  const dialog = document.querySelector("#app-modal");
  const title = dialog.querySelector("[data-title]");
  const body = dialog.querySelector("[data-body]");
  const footer = dialog.querySelector("[data-footer]");
  let opener = null;
  let count = 0;

  function describe({ variant, titleBar }, click) {
    const buttons = titleBar?.buttons ?? [];
    dialog.dataset.variant = variant ?? dialog.dataset.variant ?? "base";
    title.textContent = titleBar?.title ?? "";
    const ordered = [...buttons].sort((a, b) => (a.variant === "primary") - (b.variant === "primary"));
    footer.replaceChildren(...ordered.map((each) => drawButton(each, () => click(each.index))));
    footer.hidden = ordered.length === 0;
  }

  /** A modal as large as the window has its height from there. */
  function setHeight(frame, height) {
    frame.style.height = dialog.dataset.variant === "max" ? "" : height;
  }

  function close() {
    const frame = body.querySelector("iframe");
    if (frame) host.removeFrame(frame);
    body.replaceChildren();
    dialog.close();
  }

  host.handle("modal:show", async (described, source) => {
    count += 1;
    opener = source;
    const frame = document.createElement("iframe");
    frame.name = `app-modal-${count}`;
    frame.title = described.titleBar?.title ?? app.name;
    frame.src = described.src ? await app.withLaunchQuery(described.src) : `${app.origin}/.sandbox/blank`;
    describe(described, (index) => host.tell(source, "modal:click", { index }));
    setHeight(frame, described.src ? "60vh" : "0");
    host.addFrame(frame);
    body.replaceChildren(frame);
    dialog.showModal();
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    return { name: frame.name };
  });
  host.handle("modal:change", (described, source) =>
    describe(described, (index) => host.tell(source, "modal:click", { index })),
  );
  host.handle("modal:height", ({ px }) => {
    const frame = body.querySelector("iframe");
    if (frame) setHeight(frame, `${px}px`);
  });
  host.handle("modal:hide", close);
  app.nameModal = (titleBar, source) =>
    describe({ titleBar }, (index) => host.tell(source, "title-bar:click", { index }));

  // The app takes its content back first, and then tells to hide.
  const askToClose = () => host.tell(opener, "modal:closed");
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    askToClose();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target.closest("[data-close]")) askToClose();
  });
  return { reset: close };
}
