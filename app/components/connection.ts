/** Whether the app's server could be reached at the last try; the browser itself only knows of its own network. */
let isServerReachable = true;
const listeners = new Set<() => void>();

export function reportServerReachable(isReachable: boolean): void {
  if (isServerReachable === isReachable) return;
  isServerReachable = isReachable;
  for (const notify of listeners) notify();
}

export function subscribeToConnection(notify: () => void): () => void {
  listeners.add(notify);
  window.addEventListener("online", notify);
  window.addEventListener("offline", notify);
  return () => {
    listeners.delete(notify);
    window.removeEventListener("online", notify);
    window.removeEventListener("offline", notify);
  };
}

export function isConnected(): boolean {
  return isServerReachable && navigator.onLine;
}
