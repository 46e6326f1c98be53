import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { Filter } from "../generation/filters.ts";

const INTERVAL_MS = 3_000;

/** Of what is held: it goes on by itself once its reason is gone, which nobody tells the page. */
const HELD_MS = 10_000;

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

/**
 * As `useLiveData`, for a page of videos.
 *
 * @param has whether any that it shows is in a state of this filter
 */
export function useLiveVideos(has: (filter: Filter) => boolean): void {
  const isMoving = has("in_progress");
  useLiveData(isMoving || has("attention"), isMoving ? INTERVAL_MS : HELD_MS);
}
