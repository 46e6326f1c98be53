import { element } from "../element.js";

const settleMs = 200;

/** Lets the person pick products. `multiple`: false for one, true for any number, or at most so many. */
export function installResourcePicker(host) {
  const dialog = document.querySelector("#resource-picker");
  const search = dialog.querySelector('[type="search"]');
  const list = dialog.querySelector("[data-list]");
  const count = dialog.querySelector("[data-count]");
  const confirm = dialog.querySelector("[data-confirm]");

  host.handle("resource-picker", (options) => {
    const { action = "add", multiple = false, query = "", selectionIds = [], filter = {} } = options;
    const limit = multiple === true ? Number.POSITIVE_INFINITY : Number(multiple) || 1;
    const picked = new Map(selectionIds.map(({ id }) => [id, { id }]));
    let found = [];

    function toggle(product) {
      if (picked.has(product.id)) picked.delete(product.id);
      else {
        if (limit === 1) picked.clear();
        if (picked.size < limit) picked.set(product.id, product);
      }
      draw();
    }

    function draw() {
      list.replaceChildren(
        ...found.map((product) =>
          element(
            "li",
            {},
            element(
              "label",
              { className: "picker-row" },
              element("input", {
                type: limit === 1 ? "radio" : "checkbox",
                checked: picked.has(product.id),
                disabled: !picked.has(product.id) && limit !== 1 && picked.size >= limit,
                onclick: () => toggle(product),
              }),
              product.images[0]
                ? element("img", { className: "thumb", src: product.images[0].originalSrc, alt: "" })
                : element("span", { className: "thumb thumb-empty" }),
              element("span", { className: "picker-title" }, product.title),
              product.status !== "ACTIVE" &&
                element("span", { className: "badge" }, product.status.toLowerCase()),
            ),
          ),
        ),
      );
      if (found.length === 0) list.append(element("li", { className: "picker-empty" }, "No products found"));
      count.textContent = `${picked.size} selected`;
      confirm.disabled = picked.size === 0;
      confirm.textContent = action === "select" ? "Select" : "Add";
    }

    async function load() {
      const words = new URLSearchParams({ query: search.value, filter: filter.query ?? "" });
      if (filter.draft === false) words.set("draft", "false");
      if (filter.archived === false) words.set("archived", "false");
      found = await (await fetch(`/picker/products?${words}`)).json();
      for (const product of found) if (picked.has(product.id)) picked.set(product.id, product);
      draw();
    }

    let timer;
    search.value = query;
    search.oninput = () => {
      clearTimeout(timer);
      timer = setTimeout(load, settleMs);
    };
    dialog.querySelector("[data-heading]").textContent = `${action === "select" ? "Select" : "Add"} products`;
    dialog.returnValue = "";
    list.replaceChildren();
    dialog.showModal();
    load();
    return new Promise((resolve) => {
      dialog.onclose = () => resolve(dialog.returnValue === "picked" ? [...picked.values()] : undefined);
    });
  });

  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
}
