import { confirmInDialog } from "../confirm.js";

/** While something is unsaved, the top bar asks to save or to discard, and nothing leads away unasked. */
export function installSaveBar(host) {
  const bar = document.querySelector("#save-bar");
  const save = bar.querySelector("[data-save]");
  const discard = bar.querySelector("[data-discard]");
  let owner = null;

  function setButton(button, { isDisabled = false, isLoading = false } = {}) {
    button.disabled = isDisabled || isLoading;
    button.classList.toggle("is-loading", isLoading);
  }

  function confirmLoss(agree) {
    return confirmInDialog({
      title: "Discard all unsaved changes",
      text: "If you discard changes, you’ll lose everything you changed since you last saved.",
      agree,
      decline: "Continue editing",
      isDestructive: true,
    });
  }

  function show(described, source) {
    owner = described && { ...described, source };
    bar.hidden = owner === null;
    document.body.classList.toggle("has-unsaved", owner !== null);
    if (!owner) return;
    setButton(save, owner.save);
    setButton(discard, owner.discard);
  }

  host.handle("save-bar", show);
  host.handle("save-bar:leave", async () => {
    if (!(await confirmLoss("Leave page"))) await new Promise(() => undefined);
  });
  save.addEventListener("click", () => host.tell(owner.source, "save-bar:save"));
  discard.addEventListener("click", async () => {
    const { source, isDiscardConfirmed } = owner;
    if (isDiscardConfirmed && !(await confirmLoss("Discard changes"))) return;
    host.tell(source, "save-bar:discard");
  });
  window.addEventListener("beforeunload", (event) => {
    if (owner) event.preventDefault();
  });

  return {
    reset: () => show(null),
    isOpen: () => owner !== null,
    /** Shakes the bar at whoever wants to leave it unanswered. */
    insist() {
      bar.classList.remove("is-insisting");
      requestAnimationFrame(() => bar.classList.add("is-insisting"));
    },
  };
}
