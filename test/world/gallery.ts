import { fileStatusAt, type StoredFile } from "../sandbox/shopify/state.ts";

/** The number in a GID. */
export function numericIdOf(gid: string): number {
  return Number(gid.split("/").at(-1));
}

export function isReadyFile(file: StoredFile | undefined, now: number): boolean {
  return file !== undefined && fileStatusAt(file, now) === "READY";
}
