import { element } from "../element.js";
import { drawButton, drawMenu } from "./buttons.js";

/** The bar above the app: its title, a way back, and the actions that the app put there. */
export function installTitleBar(host, app) {
  const bar = document.querySelector("#app-title-bar");
  const title = bar.querySelector("[data-title]");
  const back = bar.querySelector("[data-back]");
  const actions = bar.querySelector("[data-actions]");

  function draw(described, source) {
    const click = (index) => host.tell(source, "title-bar:click", { index });
    const buttons = described?.buttons ?? [];
    const breadcrumb = buttons.find(({ variant }) => variant === "breadcrumb");
    const primary = buttons.filter(({ variant }) => variant === "primary");
    const secondary = buttons.filter(({ variant }) => variant !== "primary" && variant !== "breadcrumb");
    const drawAll = (list) => list.map((each) => drawButton(each, () => click(each.index)));

    title.textContent = described?.title || app.name;
    document.title = `${title.textContent} · ${app.shopName}`;
    back.replaceChildren();
    if (breadcrumb) {
      const label = `Back to ${breadcrumb.label}`;
      const onclick = () => click(breadcrumb.index);
      back.append(
        element("button", { type: "button", className: "icon-button", "aria-label": label, onclick }, "←"),
      );
    }
    const menus = described?.menus ?? [];
    const folded = [...secondary, ...menus.flatMap((menu) => menu.buttons)];
    actions.replaceChildren(
      element(
        "div",
        { className: "actions-wide" },
        ...menus.map((menu) => drawMenu(menu.label, drawAll(menu.buttons))),
        ...drawAll(secondary),
      ),
      // A phone has room for the primary action beside the title, and for a menu.
      element(
        "div",
        { className: "actions-compact" },
        folded.length > 0 && drawMenu("•••", drawAll(folded), "More actions"),
      ),
      ...drawAll(primary),
    );
  }

  host.handle("title-bar", (described, source) => {
    // A page inside of a modal names the modal.
    if (source === app.frame.contentWindow) draw(described, source);
    else app.nameModal?.(described, source);
  });
  return { reset: () => draw(null) };
}
