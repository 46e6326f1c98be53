import { showToast } from "./toast.js";

/** A video turns while the pointer rests on it, or the keyboard. */
for (const [type, method] of [
  ["pointerover", "play"],
  ["focusin", "play"],
  ["pointerout", "pause"],
  ["focusout", "pause"],
]) {
  document.querySelector("#latest").addEventListener(type, ({ target }) => {
    target.closest(".latest-video")?.querySelector("video")[method]();
  });
}

document.querySelector("[data-copy]")?.addEventListener("click", async ({ target }) => {
  await navigator.clipboard.writeText(target.dataset.copy);
  showToast({ message: "API key copied" });
});
