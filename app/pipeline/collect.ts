import { NotAVideo, StoreFull, Unauthorized, Unavailable, VideoGone } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import type { RemoteVideo } from "../generation/remote.ts";
import { isHourOver } from "../generation/schedule.ts";
import type { Move, Ports } from "./ports/index.ts";
import { holdWithoutKey } from "./rest-without-key.ts";

/** A download that is not an mp4 may be a passing fault of theirs; three times in a row it is not. */
const MAX_BAD_DOWNLOADS = 3;

/** Of a video: the time of the last bytes of a broken download says nothing about a whole one. */
const LEAST_MEASURED = 0.1;

/** A row that RotateProduct has finished: it has their id. */
type Finished = Generation & { remoteId: string };

/**
 * Fetches one finished video into our store before its hour is over, continuing where an earlier try broke off.
 * Nothing else happens to the video before it is safe here: Shopify may be down meanwhile, scopes may be missing.
 */
export async function collectVideo(ports: Ports, shop: string, generationId: string): Promise<void> {
  const row = await ports.store.readGeneration(shop, generationId);
  if (row === null || row.state !== "succeeded" || !isFinished(row)) return;

  try {
    const isStored = (await ports.videos.readSize(row.id)) !== null;
    const collectMs = isStored ? null : await download(ports, shop, row);
    await moveCollected(ports, shop, row, collectMs);
  } catch (error) {
    if (error instanceof VideoGone) return settleGone(ports, shop, row, error);
    if (error instanceof NotAVideo) return settleBadDownload(ports, shop, row, error);
    if (error instanceof StoreFull) return holdForRoom(ports, shop, row, error);
    if (error instanceof Unauthorized) {
      await holdWithoutKey(ports, shop, [row]);
      return;
    }
    throw error;
  }
}

function isFinished(row: Generation): row is Finished {
  return row.remoteId !== null;
}

/** Returns how long the whole video would have taken at the rate of this try, in ms; null when too little came to tell. */
async function download(ports: Ports, shop: string, row: Finished): Promise<number | null> {
  const startedAt = ports.clock.now().getTime();
  const rotateProduct = await ports.rotateProductOf(shop);
  const partialBytes = await ports.videos.readPartialBytes(row.id);
  const { keyFingerprint } = rotateProduct;
  const opened = await rotateProduct.openVideo(row.remoteId, partialBytes).catch(async (error: unknown) => {
    if (error instanceof Unauthorized) await ports.store.rejectKey(shop, keyFingerprint);
    throw error;
  });
  const { body, fromByte, totalBytes } = opened;
  await ports.store.acceptKey(shop, keyFingerprint);
  const bytes = await ports.videos.append(row.id, fromByte, body);
  if (totalBytes !== null && bytes < totalBytes) {
    throw new Unavailable(`Video ${row.remoteId} broke off at ${bytes} of ${totalBytes} bytes`);
  }
  const share = (bytes - fromByte) / bytes;
  return share < LEAST_MEASURED ? null : Math.round((ports.clock.now().getTime() - startedAt) / share);
}

/** @param collectMs null when there was nothing to download any more */
async function moveCollected(
  ports: Ports,
  shop: string,
  row: Finished,
  collectMs: number | null,
): Promise<void> {
  const { bytes: videoBytes, sha256: videoSha256 } = await ports.videos.finish(row.id);
  const set = { videoBytes, videoSha256, collectMs, collectedAt: ports.clock.now(), attempts: 0 };
  const move: Move = { id: row.id, from: "succeeded", to: "collected", set };
  await ports.store.move(shop, [move], [{ step: "publish", shop }]);
}

/**
 * 404 and 410 say "too late" and "not yet" alike, so the status decides. Within the hour a finished video that is not
 * there is asked for again: a passing fault of theirs must not lose what is paid.
 */
async function settleGone(ports: Ports, shop: string, row: Finished, error: VideoGone): Promise<void> {
  const status = await readStatus(ports, shop, row);
  if (status === "processing") {
    const set = { succeededAt: null, collectBy: null };
    await ports.store.move(
      shop,
      [{ id: row.id, from: "succeeded", to: "processing", set }],
      [{ step: "track", shop }],
    );
    return;
  }
  if (row.collectBy !== null && !isHourOver(ports.clock.now(), row.collectBy)) throw error;
  ports.log.error({ shop, generationId: row.id, remoteId: row.remoteId }, "a paid video expired uncollected");
  await ports.store.move(shop, [{ id: row.id, from: "succeeded", to: "failed", reason: "expired" }]);
  await ports.videos.remove(row.id);
}

/** It goes on by itself within a minute of there being room (rescue.ts). What was downloaded so far stays. */
async function holdForRoom(ports: Ports, shop: string, row: Finished, error: StoreFull): Promise<void> {
  const waiting = await ports.store.countGenerations(shop, { states: ["held"], reason: "store_full" });
  await ports.store.move(shop, [{ id: row.id, from: "succeeded", to: "held", reason: "store_full" }]);
  // Said once, not for each of six hundred videos.
  if (waiting === 0) ports.log.error({ shop, err: error }, "the video store is full: finished videos wait");
}

async function readStatus(
  ports: Ports,
  shop: string,
  row: Finished,
): Promise<RemoteVideo["status"] | "unknown"> {
  try {
    const rotateProduct = await ports.rotateProductOf(shop);
    return (await rotateProduct.readVideo(row.remoteId)).status;
  } catch (error) {
    if (error instanceof VideoGone) return "unknown";
    throw error;
  }
}

async function settleBadDownload(ports: Ports, shop: string, row: Finished, error: NotAVideo): Promise<void> {
  const attempts = row.attempts + 1;
  if (attempts >= MAX_BAD_DOWNLOADS) {
    const move = { id: row.id, from: "succeeded", to: "failed", reason: "bad_video" } as const;
    await ports.store.move(shop, [{ ...move, detail: error.message }]);
    await ports.videos.remove(row.id);
    return;
  }
  await ports.store.update(shop, row.id, "succeeded", { attempts });
  throw error;
}
