import { type RefObject, useEffect, useRef } from "react";

/** Where Polaris draws what opens from within a place, such as a list of choices. */
const PORTALS = "#PolarisPortalsContainer";

/**
 * Closes what lies over the page: on Escape, or when somebody clicks or moves on elsewhere. Escape in a field whose
 * choices are open closes those alone.
 */
export function useDismiss(place: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  const closeNow = useRef(close);
  closeNow.current = close;

  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key !== "Escape" || !(target instanceof Element) || !place.current?.contains(target)) return;
      if (target.matches("input[aria-expanded=true]")) return;
      closeNow.current();
      place.current.querySelector("button")?.focus();
    };
    const onElsewhere = ({ target }: Event) => {
      if (!(target instanceof Element) || place.current?.contains(target) || target.closest(PORTALS)) return;
      closeNow.current();
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", onElsewhere);
    document.addEventListener("focusin", onElsewhere);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", onElsewhere);
      document.removeEventListener("focusin", onElsewhere);
    };
  }, [isOpen, place]);
}
