const dateTime = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
const count = new Intl.NumberFormat("en");

/** `at` is Unix time in ms. */
export function formatTime(at: number): string {
  return dateTime.format(at);
}

export function formatCount(number: number): string {
  return count.format(number);
}

export function formatPlural(number: number, one: string, many = `${one}s`): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const unit = bytes < 1024 ** 2 ? "KB" : "MB";
  return `${(bytes / 1024 ** (unit === "KB" ? 1 : 2)).toFixed(unit === "KB" ? 0 : 1)} ${unit}`;
}

/** Minutes and seconds, as on a player. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function formatMoney(cents: number, currencyCode: string): string {
  return new Intl.NumberFormat("en", { style: "currency", currency: currencyCode }).format(cents / 100);
}
