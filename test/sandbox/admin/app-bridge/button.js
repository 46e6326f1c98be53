/** React writes `false` into an attribute of an element that it does not know. */
export function isOn(element, attribute) {
  return element.hasAttribute(attribute) && element.getAttribute(attribute) !== "false";
}

/** What the admin needs to draw a button of the app in its own bars. */
export function describeButton(element) {
  return {
    label: element.textContent.trim() || element.getAttribute("label") || "",
    variant: element.getAttribute("variant"),
    tone: element.getAttribute("tone"),
    isDisabled: isOn(element, "disabled"),
    isLoading: isOn(element, "loading"),
  };
}

/** Calls `onChange` now and after every change within `element`, at most once per frame. Returns the end of it. */
export function watch(element, onChange) {
  let isScheduled = false;
  const observer = new MutationObserver(() => {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      onChange();
    });
  });
  observer.observe(element, { attributes: true, characterData: true, childList: true, subtree: true });
  onChange();
  return () => observer.disconnect();
}
