const UNITS = [
  { name: "day", ms: 24 * 60 * 60_000 },
  { name: "hour", ms: 60 * 60_000 },
  { name: "minute", ms: 60_000 },
  { name: "second", ms: 1_000 },
] as const;

/** In the largest unit of which there are two, rounded: "90 seconds", "3 hours". */
export function formatDuration(ms: number): string {
  const unit = UNITS.find((candidate) => ms >= 2 * candidate.ms) ?? UNITS[3];
  const count = Math.max(0, Math.round(ms / unit.ms));
  return `${count} ${unit.name}${count === 1 ? "" : "s"}`;
}
