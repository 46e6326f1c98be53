import { randomUUID } from "node:crypto";
import type { Prisma } from "@prisma/client";
import pg from "pg";
import { MAX_IMAGES_PER_REQUEST } from "../../../app/generation/batch.ts";
import { addMs } from "../../../app/generation/schedule.ts";
import { createRandom } from "../../sandbox/random.ts";
import { type BenchProduct, type DrawnGeneration, drawGeneration, idOf } from "./draw-generation.ts";
import { drawReadings } from "./draw-readings.ts";
import { drawRequests } from "./draw-requests.ts";
import { insertRows } from "./insert-rows.ts";
import { drawOutcome, LIVE } from "./outcomes.ts";

export interface History {
  /** Its row exists. */
  shop: string;
  /** Of the key that is connected. */
  keyFingerprint: string;
  products: readonly BenchProduct[];
  /** How many videos it has had made, or tried to. */
  videos: number;
  /** Products of a plan that is not confirmed yet. */
  planned: number;
  now: Date;
}

export interface SeededShop {
  /** Of the plan that is not confirmed yet. */
  planId: string;
  /** The largest request. */
  requestId: string;
  /** Published, the youngest first. */
  liveIds: readonly string[];
  /** Wait to be approved, the oldest first. */
  waitingIds: readonly string[];
}

/** The account before the connected one, for the first third of the time. */
const EARLIER_KEY = "earlier-key";

/**
 * Gives a shop the past of a large and busy one: requests of all sizes over fourteen months, every state and reason,
 * double charges, strays, two accounts with their balances. The same numbers give the same rows, but for their times.
 */
export async function seedShop(databaseUrl: string, history: History): Promise<SeededShop> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await writeHistory(client, history);
  } finally {
    await client.end();
  }
}

async function writeHistory(client: pg.Client, history: History): Promise<SeededShop> {
  const { shop, products, now } = history;
  const random = createRandom(1);
  const open = new Set<string>();
  const live: { id: string; at: Date }[] = [];
  const waitingIds: string[] = [];
  const requests = drawRequests(history.videos, now, random);
  const largest = Math.max(...requests.map(({ size }) => size));
  // What was read when the account was connected, just before, is none of the past.
  await client.query(`DELETE FROM "BalanceReading" WHERE "shop" = $1`, [shop]);
  let requestId = "";
  const paid = new Map<string, Date[]>([
    [EARLIER_KEY, []],
    [history.keyFingerprint, []],
  ]);
  let made = 0;
  for (const [index, { at, size }] of requests.entries()) {
    const id = idOf(at, `request ${index}`);
    const keyFingerprint = index < requests.length / 3 ? EARLIER_KEY : history.keyFingerprint;
    if (size === largest) requestId = id;
    const isYoung = index === requests.length - 1;
    const drawn = Array.from({ length: size }, (_, place): DrawnGeneration => {
      made += 1;
      // Every seventh or so is a second video of its product.
      const product = products[(made * 7_919) % Math.ceil(products.length * 0.87)];
      if (product === undefined) throw new Error("A shop without products has no videos");
      const outcome = drawOutcome(random(), isYoung);
      const birth = { shop, requestId: id, keyFingerprint, product, remoteNumber: made };
      const createdAt = addMs(
        at,
        Math.floor(place / MAX_IMAGES_PER_REQUEST) * 60_000 + (place % MAX_IMAGES_PER_REQUEST) * 40,
      );
      const generation = drawGeneration({ ...birth, createdAt, outcome });
      // A product has one open generation at most.
      const isTaken = generation.row.openProductId !== null && open.has(product.id);
      if (isTaken) return drawGeneration({ ...birth, createdAt, outcome: LIVE });
      if (generation.row.openProductId !== null) open.add(product.id);
      return generation;
    });
    for (const { row } of drawn) {
      if (row.state === "published") live.push({ id: row.id, at });
      if (row.state === "needs_review") waitingIds.push(row.id);
    }
    await insertRows(client, "GenerationRequest", [requestRow(shop, id, at, size)]);
    await insertRows(client, "RequestedProduct", drawn.map(toRequested));
    await insertRows(
      client,
      "Generation",
      drawn.map(({ row }) => row),
    );
    await insertRows(
      client,
      "GenerationEvent",
      drawn.flatMap(({ events }) => events),
    );
    await insertSubmissions(client, shop, keyFingerprint, drawn);
    paid.get(keyFingerprint)?.push(...drawn.flatMap(({ row }) => (row.paidAt ? [new Date(row.paidAt)] : [])));
  }
  let credits = 0;
  for (const [keyFingerprint, times] of paid) {
    const readings = drawReadings(times);
    credits = readings.at(-1)?.credits ?? 0;
    await insertRows(
      client,
      "BalanceReading",
      readings.map((reading) => ({ shop, keyFingerprint, ...reading })),
    );
  }
  const planId = await insertPlan(client, history);
  const liveIds = live.reverse().map(({ id }) => id);
  await insertMisfortunes(client, history, liveIds);
  await client.query(
    `UPDATE "Shop" SET "credits" = $2, "creditsReadAt" = $3, "hostedVideos" = $4, "hostedVideosMax" = $5,
       "quotaReadAt" = $3, "sweptAt" = $3, "reconciledAt" = $3 WHERE "domain" = $1`,
    [shop, credits, now, live.length, Math.max(5_000, live.length * 2)],
  );
  // What the server does by itself a minute later.
  await client.query("VACUUM ANALYZE");
  return { planId, requestId, liveIds, waitingIds };
}

function requestRow(
  shop: string,
  id: string,
  at: Date,
  total: number,
): Prisma.GenerationRequestCreateManyInput {
  return {
    id,
    shop,
    clickKey: randomUUID(),
    createdAt: addMs(at, -60_000),
    total,
    plannedAt: addMs(at, -60_000),
    confirmedAt: at,
    makesAgain: false,
  };
}

function toRequested({ row }: DrawnGeneration, place: number): Prisma.RequestedProductCreateManyInput {
  const { requestId, productId, productTitle, imageUrl = null, imageId = null } = row;
  const image = { imageUrl, imageId, endImageId: null, description: null };
  return { requestId, place, productId, title: productTitle, ...image, skipReason: null, isLeftOut: false };
}

/** One POST for every 600 that were sent. */
async function insertSubmissions(
  client: pg.Client,
  shop: string,
  keyFingerprint: string,
  drawn: readonly DrawnGeneration[],
): Promise<void> {
  const sent = drawn.filter(({ events }) => events.some(({ toState }) => toState === "confirming"));
  const portions = Array.from({ length: Math.ceil(sent.length / MAX_IMAGES_PER_REQUEST) }, (_, index) =>
    sent.slice(index * MAX_IMAGES_PER_REQUEST, (index + 1) * MAX_IMAGES_PER_REQUEST),
  );
  const submissions = portions.map((portion) => {
    const sentAt = addMs(new Date(portion[0]?.row.createdAt ?? 0), 4_000);
    return { id: randomUUID(), shop, keyFingerprint, sentAt, closedAt: addMs(sentAt, 9_000), portion };
  });
  await insertRows(
    client,
    "Submission",
    submissions.map(({ portion: _, ...row }) => ({ ...row, knownRemoteIds: [], agreeingSweeps: 0 })),
  );
  const items = submissions.flatMap(({ id, closedAt, portion }) =>
    portion.map(({ row }, place) => ({
      submissionId: id,
      generationId: row.id,
      place,
      productId: row.productId,
      accountedAt: closedAt,
    })),
  );
  await insertRows(client, "SubmissionItem", items);
}

async function insertPlan(client: pg.Client, { shop, products, planned, now }: History): Promise<string> {
  const id = idOf(now, "plan");
  const chosen = products.slice(-planned);
  await insertRows(client, "GenerationRequest", [
    { ...requestRow(shop, id, now, chosen.length), confirmedAt: null },
  ]);
  const rows = chosen.map((product, place) => ({
    requestId: id,
    place,
    productId: product.id,
    title: product.title,
    imageUrl: product.imageUrl,
    imageId: product.imageId,
    skipReason: place % 25 === 24 ? "has_video" : null,
    isLeftOut: false,
  }));
  await insertRows(client, "RequestedProduct", rows);
  return id;
}

/** One in 2,500 was charged twice; some videos and files nobody here knows of. */
async function insertMisfortunes(
  client: pg.Client,
  { shop, keyFingerprint, products, videos, now }: History,
  liveIds: readonly string[],
): Promise<void> {
  const few = Math.ceil(videos / 2_500);
  const doubles = Array.from({ length: few }, (_, index) => ({
    keyFingerprint,
    remoteId: `double-${index}`,
    shop,
    generationId: liveIds[index * 97] ?? liveIds[0],
    at: addMs(now, -index * 86_400_000),
  }));
  await insertRows(client, "DoubleCharge", doubles);
  const strays = Array.from({ length: few }, (_, index) => ({
    shop,
    side: index % 3 === 0 ? "shopify" : "rotateproduct",
    id: `stray-${index}`,
    productId: products[index]?.id ?? null,
    createdAt: addMs(now, -index * 43_200_000),
    foundAt: addMs(now, -index * 43_100_000),
  }));
  await insertRows(client, "StrayVideo", strays);
  const views = ["Without a video", "New this month", "Lamps", "Drafts"].map((name) => ({
    id: randomUUID(),
    shop,
    name,
    query: `video=without&q=${encodeURIComponent(name)}`,
    createdAt: now,
  }));
  await insertRows(client, "SavedView", views);
}
