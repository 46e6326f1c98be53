import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Bytes by key, one file each. Keys are made by the sandbox itself, never taken from a request. */
export interface BlobStore {
  write(key: string, bytes: Buffer): Promise<void>;
  /** Streams `source` to disk; the key exists only once everything is there. */
  receive(key: string, source: AsyncIterable<Buffer>): Promise<void>;
  read(key: string): Promise<Buffer>;
  /** The bytes from `start` up to and including `end`. */
  readRange(key: string, start: number, end: number): Promise<Buffer>;
  /** Bytes; null when there is no such blob. */
  size(key: string): Promise<number | null>;
  pathOf(key: string): string;
  remove(key: string): Promise<void>;
}

export function createBlobStore(directory: string): BlobStore {
  const pathOf = (key: string) => join(directory, key);

  async function prepare(key: string): Promise<string> {
    await mkdir(dirname(pathOf(key)), { recursive: true });
    // Two may make the same one at once: a size of a picture that two browsers ask for.
    return `${pathOf(key)}.${randomUUID()}.part`;
  }

  return {
    pathOf,
    async write(key, bytes) {
      const part = await prepare(key);
      await writeFile(part, bytes);
      await rename(part, pathOf(key));
    },
    async receive(key, source) {
      const part = await prepare(key);
      try {
        await pipeline(source, createWriteStream(part));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      await rename(part, pathOf(key));
    },
    read: (key) => readFile(pathOf(key)),
    async readRange(key, start, end) {
      const chunks: Buffer[] = [];
      for await (const chunk of createReadStream(pathOf(key), { start, end })) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    async size(key) {
      const found = await stat(pathOf(key)).catch(() => null);
      return found?.size ?? null;
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}
