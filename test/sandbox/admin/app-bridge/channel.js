/** Messages between the app's page and the admin page around it. */

/** This script is served by the admin. */
export const adminOrigin = new URL(document.currentScript.src).origin;

const waiting = new Map();
const handlers = new Map();
let lastId = 0;

window.addEventListener("message", ({ source, origin, data }) => {
  if (source !== window.parent || origin !== adminOrigin || data?.channel !== "app-bridge") return;
  if (data.type !== "reply") {
    handlers.get(data.type)?.(data.payload);
    return;
  }
  const { resolve, reject } = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.error === undefined) resolve(data.payload);
  else reject(new Error(data.error));
});

export function tell(type, payload) {
  window.parent.postMessage({ channel: "app-bridge", type, payload }, adminOrigin);
}

/** Resolves with the admin's answer. */
export function ask(type, payload) {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    window.parent.postMessage({ channel: "app-bridge", id, type, payload }, adminOrigin);
  });
}

export function handle(type, handler) {
  handlers.set(type, handler);
}
