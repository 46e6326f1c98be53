import { describeAlt, readAltWords } from "../generation/alt-text.ts";
import { Refused, Unavailable } from "../generation/errors.ts";
import { fileNameOf, type Generation } from "../generation/generation.ts";
import { addMs } from "../generation/schedule.ts";
import { MAX_FILE_ATTEMPTS, settleRefusals } from "./file-errors.ts";
import type { ItemError, Ports, StagedTarget } from "./ports/index.ts";

/**
 * Makes one Shopify file for each collected video, and never a second one: its row leaves `collected` before the file is
 * asked for – whoever loses this race creates nothing – and what became of the call is found out by the file's name.
 */
export async function createMissingFiles(
  ports: Ports,
  shop: string,
  rows: readonly Generation[],
  altTemplate: string | null,
): Promise<void> {
  await upload(ports, shop, await readStored(ports, shop, rows), altTemplate);
}

interface Uploaded {
  row: Generation;
  target: StagedTarget;
}

interface Stored {
  row: Generation;
  bytes: number;
}

async function upload(
  ports: Ports,
  shop: string,
  stored: readonly Stored[],
  altTemplate: string | null,
): Promise<void> {
  if (stored.length === 0) return;
  const uploads = await Promise.allSettled(await startUploads(ports, shop, stored));
  const done = uploads.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  await createFiles(ports, shop, done, altTemplate);
  // The others are still `collected`: the queue runs this again for them.
  const failures = uploads.flatMap((result, index) => {
    const entry = stored[index];
    return result.status === "rejected" && entry ? [{ entry, error: result.reason as unknown }] : [];
  });
  for (const { entry, error } of failures) {
    if (error instanceof Refused) await countRefusal(ports, shop, entry.row, error);
  }
  const failure = failures.find(({ error }) => !(error instanceof Refused));
  if (failure !== undefined) throw failure.error;
}

/** One target per video, and its upload under way. A video that Shopify gives no target for does not stop the others. */
async function startUploads(
  ports: Ports,
  shop: string,
  stored: readonly Stored[],
): Promise<Promise<Uploaded>[]> {
  const shopify = ports.shopifyOf(shop);
  const files = stored.map(({ row, bytes }) => ({ fileName: fileNameOf(row.id), bytes }));
  try {
    const targets = await shopify.stageVideos(files);
    return stored.map(async ({ row, bytes }, index) => {
      const target = targets[index];
      const fileName = fileNameOf(row.id);
      if (target === undefined) throw new Unavailable(`Shopify gave no upload target for ${fileName}`);
      await shopify.uploadVideo(target, { fileName, bytes, body: ports.videos.open(row.id) });
      return { row, target };
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (stored.length === 1) return [Promise.reject(error)];
    const alone = await Promise.all(stored.map((entry) => startUploads(ports, shop, [entry])));
    return alone.flat();
  }
}

/** Shopify will not take this video. Its place in the line is needed for others, so it is not tried for ever. */
async function countRefusal(ports: Ports, shop: string, row: Generation, error: Refused): Promise<void> {
  const attempts = row.attempts + 1;
  if (attempts < MAX_FILE_ATTEMPTS) {
    await ports.store.update(shop, row.id, "collected", { attempts });
    await ports.queue.send([{ step: "publish", shop, notBefore: addMs(ports.clock.now(), 1_000) }]);
  } else {
    const move = { id: row.id, from: "collected", to: "failed", reason: "file_rejected" } as const;
    await ports.store.move(shop, [{ ...move, detail: error.message }]);
  }
}

async function readStored(ports: Ports, shop: string, rows: readonly Generation[]): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const row of rows) {
    const bytes = await ports.videos.readSize(row.id);
    if (bytes !== null) stored.push({ row, bytes });
    else {
      // Asked for at the very moment when it was given up: the time for which it was kept is over.
      const reason = row.videoBytes === null ? "not_kept" : "bad_video";
      if (reason === "bad_video") {
        ports.log.error({ shop, generationId: row.id }, "a collected video is missing from the video store");
      }
      await ports.store.move(shop, [{ id: row.id, from: "collected", to: "failed", reason }]);
    }
  }
  return stored;
}

async function createFiles(
  ports: Ports,
  shop: string,
  uploaded: readonly Uploaded[],
  altTemplate: string | null,
): Promise<void> {
  const set = { fileIntentAt: ports.clock.now() };
  const claimed = await ports.store.move(
    shop,
    uploaded.map(({ row }) => ({ id: row.id, from: "collected", to: "publishing", set })),
  );
  const intended = uploaded.filter(({ row }) => claimed.has(row.id));
  if (intended.length === 0) return;
  const results = await ports.shopifyOf(shop).createFiles(
    intended.map(({ row, target }) => ({
      fileName: fileNameOf(row.id),
      resourceUrl: target.resourceUrl,
      alt: describeAlt(altTemplate, readAltWords(row)),
    })),
  );
  const refusals = [];
  for (const [index, { row }] of intended.entries()) {
    const result = results[index];
    if (result?.ok) await ports.store.update(shop, row.id, "publishing", { fileId: result.value.id });
    else if (result !== undefined)
      refusals.push({ error: result.error, move: afterRefusal(row, result.error) });
  }
  await settleRefusals(ports, shop, refusals);
  if (refusals.length === 0) await ports.store.acceptVideos(shop);
}

function afterRefusal({ id }: Generation, { message: detail }: ItemError) {
  return { id, from: "publishing", detail, set: { fileIntentAt: null } } as const;
}
