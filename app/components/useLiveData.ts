import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const INTERVAL_MS = 3_000;

/**
 * Keeps what the page shows true: reads its data again every few seconds while something moves and somebody can see it,
 * and whenever somebody comes back to it, since another tab or another person may have changed things meanwhile.
 *
 * @param intervalMs for what changes rarely, or only by what other people do
 */
export function useLiveData(isMoving: boolean, intervalMs = INTERVAL_MS): void {
  const { revalidate, state } = useRevalidator();

  useEffect(() => {
    // Counted from the end of the last reading, so that a slow server is not asked twice at a time.
    if (state !== "idle") return;
    const refresh = () => {
      if (document.visibilityState === "visible" && navigator.onLine) revalidate();
    };
    const timer = isMoving ? setInterval(refresh, intervalMs) : undefined;
    document.addEventListener("visibilitychange", refresh);
    window.addEventListener("online", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
      window.removeEventListener("online", refresh);
    };
  }, [isMoving, intervalMs, state, revalidate]);
}
