import { ask } from "./channel.js";

/** A token lives for a minute; one that is about to expire may be dead when the app reads it. */
const reuseForMs = 45_000;

let latest;

/** A session token (a JWT) of the signed-in user, newly minted if `isFresh` or if the last one is old. */
export function getSessionToken({ isFresh = false } = {}) {
  if (isFresh || !latest || Date.now() - latest.askedAt > reuseForMs) {
    const token = ask("session-token");
    latest = { token, askedAt: Date.now() };
    token.catch(() => {
      latest = undefined;
    });
  }
  return latest.token;
}
