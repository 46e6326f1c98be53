import { vi } from "vitest";

/** Asks again until nothing is wrong any more; flows beside each other cannot use `expect.poll`. */
export function eventually(holds: () => void | Promise<void>, timeoutMs = 60_000): Promise<void> {
  return vi.waitFor(holds, { timeout: timeoutMs, interval: 50 });
}

/** Long enough for a video to be made and published on a busy machine. */
export const VIDEO_MS = 90_000;
