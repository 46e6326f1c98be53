import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const INTERVAL_MS = 3_000;

/** Reads the page's data again every few seconds, only while something moves and somebody can see it. */
export function useLiveData(isMoving: boolean): void {
  const { revalidate, state } = useRevalidator();

  useEffect(() => {
    // Counted from the end of the last reading, so that a slow server is not asked twice at a time.
    if (!isMoving || state !== "idle") return;
    const refresh = () => {
      if (document.visibilityState === "visible" && navigator.onLine) revalidate();
    };
    const timer = setInterval(refresh, INTERVAL_MS);
    document.addEventListener("visibilitychange", refresh);
    window.addEventListener("online", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
      window.removeEventListener("online", refresh);
    };
  }, [isMoving, state, revalidate]);
}
