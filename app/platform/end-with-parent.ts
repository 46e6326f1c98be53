/**
 * Calls `stop` when the process that started this one is gone, however that ended: its end closes the channel between
 * the two. Without such a channel, as when a shell started this process, nothing is ever called.
 *
 * To be called when this process is ready to stop; a parent that was lost before counts as well.
 */
export function endWithParent(stop: (reason: string) => void): void {
  const reason = "parent process gone";
  if (process.connected === false) stop(reason);
  else process.once("disconnect", () => stop(reason));
}
