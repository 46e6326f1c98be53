import { confirmInDialog } from "./confirm.js";
import { showToast } from "./toast.js";

/** On a phone the navigation is a drawer. */
function toggleDrawer(isOpen = !document.body.classList.contains("drawer-open")) {
  document.body.classList.toggle("drawer-open", isOpen);
  document.querySelector("#menu-button").setAttribute("aria-expanded", String(isOpen));
}

document.querySelector("#menu-button").addEventListener("click", () => toggleDrawer());
document.querySelector("#drawer-shade").addEventListener("click", () => toggleDrawer(false));

/** A menu closes when the person turns elsewhere. */
document.addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(target) || target.closest(".menu-list")) menu.open = false;
  }
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  toggleDrawer(false);
  for (const menu of document.querySelectorAll("details.menu[open]")) menu.open = false;
});

/** A form with `data-confirm` asks before it is sent. */
document.addEventListener("submit", async (event) => {
  const { confirm, confirmAgree } = event.target.dataset;
  if (!confirm || event.submitter?.dataset.confirmed) return;
  event.preventDefault();
  const { target, submitter } = event;
  const title = target.getAttribute("aria-label") ?? confirmAgree;
  if (!(await confirmInDialog({ title, text: confirm, agree: confirmAgree, isDestructive: true }))) return;
  submitter.dataset.confirmed = "true";
  target.requestSubmit(submitter);
});

/** What the server has to say after a form was sent stands in the address once. */
const notice = new URLSearchParams(location.search).get("notice");
if (notice) {
  const url = new URL(location.href);
  url.searchParams.delete("notice");
  history.replaceState(history.state, "", url);
  showToast({ message: notice });
}
