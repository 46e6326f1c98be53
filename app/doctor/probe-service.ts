import { type Http, RequestNotSent, RequestUncertain } from "../platform/http.ts";

/** What one GET without any key tells about a service. */
export interface Probe {
  status: number;
  /** How far its clock is ahead of ours, in ms, by the `Date` of its reply; null when it has none. */
  clockAheadMs: number | null;
}

const TIMES = { timeoutMs: 15_000, idleMs: 10_000 };

/** Returns why it cannot be reached, in words, when no reply came. */
export async function probeService(http: Http, url: URL): Promise<Probe | string> {
  const sentAt = Date.now();
  try {
    const reply = await http.request({ method: "GET", url, ...TIMES });
    const receivedAt = Date.now();
    reply.discard();
    // RFC 9110, 6.6.1: whole seconds, so half a second is the best guess for the rest.
    const date = Date.parse(reply.headers.get("date") ?? "") + 500;
    const clockAheadMs = Number.isNaN(date) ? null : Math.round(date - (sentAt + receivedAt) / 2);
    return { status: reply.status, clockAheadMs };
  } catch (error) {
    if (error instanceof RequestNotSent || error instanceof RequestUncertain) return error.message;
    throw error;
  }
}
