import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { ShopifyState, ShopState } from "./state.ts";

/** How long changes are gathered before they are written, in ms. */
const debounceMs = 200;
/** Of a large state, writing takes no more than about this share of the time. */
const writingShare = 0.1;

export interface SnapshotWriter {
  /** Writes the state soon. */
  schedule(): void;
  /** Writes the state now, after a write that is under way. */
  save(): Promise<void>;
}

/** Keeps `state` in `file`, whole or not at all: written beside it and renamed. */
export function createSnapshotWriter(file: string, state: ShopifyState): SnapshotWriter {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let lastWriteMs = 0;

  async function write(): Promise<void> {
    const startedAt = performance.now();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.part`, JSON.stringify(dehydrate(state)));
    await rename(`${file}.part`, file);
    lastWriteMs = performance.now() - startedAt;
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  return {
    save,
    schedule() {
      timer ??= setTimeout(save, Math.max(debounceMs, lastWriteMs / writingShare)).unref();
    },
  };
}

/** The state that was saved in `file`, or null when there is none. */
export async function readSnapshot(file: string): Promise<ShopifyState | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : hydrate(JSON.parse(text));
}

function dehydrate(state: ShopifyState) {
  const shops = [...state.shops.values()].map((shop) => ({
    ...shop,
    products: [...shop.products],
    collections: [...shop.collections],
    files: [...shop.files],
    stagedTargets: [...shop.stagedTargets],
    jobs: [...shop.jobs],
  }));
  return { nextId: state.nextId, shops };
}

function hydrate({ nextId, shops }: ReturnType<typeof dehydrate>): ShopifyState {
  const entries = shops.map((shop): [string, ShopState] => [
    shop.shop.domain,
    {
      ...shop,
      products: new Map(shop.products),
      collections: new Map(shop.collections),
      files: new Map(shop.files),
      stagedTargets: new Map(shop.stagedTargets),
      jobs: new Map(shop.jobs),
    },
  ]);
  return { nextId, shops: new Map(entries) };
}
