import { useEffect, useRef } from "react";
import { type ApprovalCommand, commandOf } from "./approval-keys.ts";

/** Listens for the page's keys, wherever the focus is, but in a dialog. */
export function useApprovalKeys(isOn: boolean, run: (command: ApprovalCommand) => void): void {
  const runNow = useRef(run);
  runNow.current = run;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.closest("dialog") !== null) return;
      const command = commandOf({
        key: event.key,
        hasModifier: event.ctrlKey || event.altKey || event.metaKey,
        tagName: target.tagName,
        isEditable: target.isContentEditable,
        isRepeated: event.repeat,
      });
      if (command === null) return;
      // A space would scroll the page, too.
      event.preventDefault();
      runNow.current(command);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
}
