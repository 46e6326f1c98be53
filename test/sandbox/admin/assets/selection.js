/** Selecting rows of an index table: the bar above it tells how many, and holds what can be done with them. */

const table = document.querySelector("#index");
const bar = document.querySelector("#selection-bar");
const all = document.querySelector("#select-all");
const everything = bar.querySelector("[data-select-everything]");
const selected = new Set();

function boxes() {
  return [...table.querySelectorAll('input[name="id"]')];
}

function update() {
  const visible = boxes();
  for (const box of visible) {
    box.checked = selected.has(box.value);
    box.closest("tr").classList.toggle("is-selected", box.checked);
  }
  all.checked = visible.length > 0 && visible.every((box) => box.checked);
  all.indeterminate = !all.checked && selected.size > 0;
  bar.hidden = selected.size === 0;
  table.classList.toggle("has-selection", selected.size > 0);
  everything.hidden = !all.checked || selected.size >= Number(everything.dataset.selectEverything);
  bar.querySelector("[data-count]").textContent = `${selected.size} selected`;
  for (const form of bar.querySelectorAll("form")) form.elements.ids.value = [...selected].join(",");
  bar.dispatchEvent(new CustomEvent("selection", { bubbles: true, detail: { ids: [...selected] } }));
}

table.addEventListener("change", ({ target }) => {
  if (target.name !== "id") return;
  if (target.checked) selected.add(target.value);
  else selected.delete(target.value);
  update();
});

all.addEventListener("change", () => {
  for (const { value } of boxes()) {
    if (all.checked) selected.add(value);
    else selected.delete(value);
  }
  if (!all.checked) selected.clear();
  update();
});

/** What the list has found, on all of its pages. */
everything.addEventListener("click", async () => {
  const response = await fetch(`/products/ids${location.search}`);
  for (const id of await response.json()) selected.add(String(id));
  update();
});

/** A row is a link as a whole, except for what has a purpose of its own. */
table.addEventListener("click", ({ target }) => {
  if (target.closest("a, input, label, button")) return;
  target.closest("tr")?.querySelector("a")?.click();
});

table.addEventListener("live:changed", update);
update();
