/** Extensions of apps in the places that the admin's pages have for them: elements with `data-extension-target`. */
import "../elements/index.js";
import { openAction } from "./action.js";
import { drawBlock } from "./block.js";
import { extensionsFor } from "./config.js";
import { createActionMenu } from "./menu.js";

const toGid = (id) => `gid://shopify/Product/${id}`;

for (const place of document.querySelectorAll("[data-extension-target]")) {
  const { extensionTarget: target, extensionSelected } = place.dataset;
  if (extensionSelected === undefined) followSelection(place, target);
  else if (target.endsWith(".block.render")) drawBlocks(place, target, [extensionSelected]);
  else void createActionMenu(place, target).fill([extensionSelected]);
}

function drawBlocks(place, target, selected) {
  for (const extension of extensionsFor(target)) {
    const open = (handle, opener) => {
      const actions = extensionsFor(target.replace(".block.", ".action."));
      const action = actions.find((candidate) => candidate.handle === handle);
      if (!action) throw new Error(`This page has no action ${handle}`);
      openAction({ extension: action, target: target.replace(".block.", ".action."), selected, opener });
    };
    drawBlock({ extension, target, selected, place, openAction: open });
  }
}

/** A list's menu is asked for when it is opened: what is selected changes with every tick. */
function followSelection(place, target) {
  const { menu, fill } = createActionMenu(place, target);
  let selected = [];
  let isFilled = false;
  document.addEventListener("selection", ({ detail }) => {
    selected = detail.ids.map(toGid);
    isFilled = false;
  });
  menu.addEventListener("toggle", () => {
    if (!menu.open || isFilled) return;
    isFilled = true;
    void fill(selected);
  });
}
