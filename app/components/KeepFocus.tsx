import { type ReactNode, useEffect, useRef } from "react";

/**
 * Around buttons that take themselves away: the focus of one that is gone stays near, on the first control that is
 * left, or on the place itself. Lost in the page, it would have to be brought back with Tab from the top.
 *
 * To be drawn by the component whose state takes the buttons away.
 */
export function KeepFocus({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      focused.current = target;
    };
    const { current } = place;
    current?.addEventListener("focusin", note);
    return () => current?.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    if (!(focused.current instanceof HTMLElement) || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement !== document.body) return;
    const control = place.current?.querySelector<HTMLElement>("button, a[href], input, select");
    (control ?? place.current)?.focus();
  });
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
