/**
 * What an extension takes away may have had the focus. It then goes to `place`, so that who works with the keyboard
 * goes on where they were, instead of at the start of the page.
 */
export function keepFocus(root, place) {
  place.tabIndex = -1;
  let hadFocus = false;
  root.addEventListener("focusin", () => {
    hadFocus = true;
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    // Without a next one it was taken away, or the person clicked beside.
    hadFocus = relatedTarget === null;
  });
  new MutationObserver(() => {
    if (hadFocus && document.activeElement === document.body) place.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}
