const UNITS = ["bytes", "KB", "MB", "GB", "TB"] as const;

/** "3.2 GB", by thousands as disks are sold. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const count = bytes / 1000 ** power;
  return `${count.toFixed(power > 0 && count < 10 ? 1 : 0)} ${UNITS[power]}`;
}
