/** Filters apply as soon as they change; the search waits until the person stops typing. */

const form = document.querySelector("#filters");
const settleMs = 300;
let timer;

form.addEventListener("change", ({ target }) => {
  if (target.matches("select")) form.requestSubmit();
});
form.addEventListener("input", ({ target }) => {
  if (!target.matches('[type="search"]')) return;
  clearTimeout(timer);
  timer = setTimeout(() => form.requestSubmit(), settleMs);
});
form.addEventListener("submit", () => {
  clearTimeout(timer);
  // What says nothing stays out of the address.
  for (const field of form.elements) field.disabled = field.value === "";
});

// The page that a search leads to goes on where the person was typing.
const search = form.querySelector('[type="search"]');
if (search.value) {
  search.focus();
  search.setSelectionRange(search.value.length, search.value.length);
}
