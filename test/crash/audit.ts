import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Generation as GenerationRow, PrismaClient } from "@prisma/client";
import { MOVING_STATES } from "../../app/generation/generation.ts";
import { createLocalVideos } from "../../app/videos/local-videos.ts";
import { progressOf } from "../sandbox/rotateproduct/generations.ts";
import type { Generation as RemoteGeneration } from "../sandbox/rotateproduct/state.ts";
import type { CrashServices } from "./start-services.ts";

/** What is true in the end, by the services' own books and the app's rows. */
export interface Audit {
  /** Products asked for. */
  products: number;
  published: number;
  /** Given to the merchant, since RotateProduct certainly or most likely never heard of them. */
  held: number;
  failed: number;
  canceled: number;
  /** Generations that were charged beyond the one of each product. */
  paidTwice: number;
  /** Videos of ours at Shopify, or places of theirs in galleries, beyond the one of each generation. */
  duplicateFiles: number;
  /** Finished at RotateProduct, and neither in our store nor a row that says why. */
  lostVideos: number;
  /** Rows that still move. */
  stuck: number;
  /** Products asked for whose rows are missing, too many, or in a state that nothing in this test explains. */
  unexplained: number;
}

/** @param asked how many products the merchants were told are on their way */
export async function audit(
  services: CrashServices,
  { databaseUrl, videoFolder, asked }: { databaseUrl: string; videoFolder: string; asked: number },
): Promise<{ result: Audit; findings: string[] }> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  const rows = await prisma.generation.findMany();
  const doubleCharges = await prisma.doubleCharge.findMany();
  await prisma.$disconnect();

  const findings: string[] = [];
  const report = (found: readonly string[]) => {
    findings.push(...found);
    return found.length;
  };
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const known = new Set(doubleCharges.map(({ remoteId }) => remoteId));
  return {
    result: {
      products: asked,
      published: count("published"),
      held: count("held"),
      failed: count("failed"),
      canceled: count("canceled"),
      paidTwice: report(findPaidTwice(services)),
      duplicateFiles: report(findDuplicateFiles(services, rows)),
      lostVideos: report(await findLostVideos(services, rows, known, videoFolder)),
      stuck: report(findStuck(rows)),
      unexplained: report(findUnexplained(services, rows, asked)),
    },
    findings,
  };
}

function findPaidTwice({ rotateProduct }: CrashServices): string[] {
  const seen = new Set<string>();
  return rotateProduct.generations.all().flatMap(({ id, userId, externalId }) => {
    const product = `${userId} ${externalId}`;
    if (!seen.has(product)) {
      seen.add(product);
      return [];
    }
    return [`paid twice: ${externalId} by generation ${id}`];
  });
}

/** Two files of one name, a file that no row has, and a video that stands twice in galleries. */
function findDuplicateFiles({ shopify, shops }: CrashServices, rows: readonly GenerationRow[]): string[] {
  const rowsByFile = new Map(rows.map((row) => [row.fileId, row]));
  return shops.flatMap(({ domain }) => {
    const shop = shopify.shop(domain);
    const ours = [...shop.files.values()].filter((file) => file.isCreatedByApp && file.kind === "VIDEO");
    const strays = ours.filter((file) => !rowsByFile.has(`gid://shopify/Video/${file.id}`));
    const places = [...shop.products.values()].flatMap(({ mediaIds }) => mediaIds);
    const repeated = ours.filter((file) => places.filter((id) => id === file.id).length > 1);
    return [
      ...strays.map((file) => `a file that no row has: ${file.fileName} (${file.id}) at ${domain}`),
      ...repeated.map((file) => `in galleries more than once: ${file.fileName} at ${domain}`),
    ];
  });
}

async function findLostVideos(
  services: CrashServices,
  rows: readonly GenerationRow[],
  doubleCharges: ReadonlySet<string>,
  videoFolder: string,
): Promise<string[]> {
  const videos = createLocalVideos(videoFolder);
  const rowsByRemote = new Map(rows.map((row) => [row.remoteId, row]));
  const lost: string[] = [];
  for (const generation of services.rotateProduct.generations.all()) {
    const remoteId = String(generation.id);
    if (progressOf(generation, Date.now()) !== "succeeded" || doubleCharges.has(remoteId)) continue;
    const row = rowsByRemote.get(remoteId);
    if (row === undefined) lost.push(`lost: no row has generation ${remoteId}`);
    else if (row.reason !== null) continue;
    else if ((await videos.readSize(row.id)) === null)
      lost.push(`lost: ${row.id} (${row.state}) has no video`);
    else if (row.state === "published") {
      const [stored, made] = await Promise.all([
        digest(videos.open(row.id)),
        fetchMade(services, generation),
      ]);
      if (stored !== made || stored !== row.videoSha256) lost.push(`lost: the bytes of ${row.id} are others`);
    }
  }
  return lost;
}

async function fetchMade(
  { rotateProduct, shops }: CrashServices,
  { id, userId }: RemoteGeneration,
): Promise<string> {
  const shop = shops.find(({ apiKey }) => rotateProduct.accounts.findByKey(apiKey)?.userId === userId);
  const url = `${rotateProduct.url}/api/v1/generations/${id}`;
  const reply = await fetch(url, { headers: { authorization: `Bearer ${shop?.apiKey}` } });
  if (!reply.ok) throw new Error(`The simulator answered ${reply.status} for generation ${id}`);
  return createHash("sha256")
    .update(Buffer.from(await reply.arrayBuffer()))
    .digest("hex");
}

async function digest(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

function findStuck(rows: readonly GenerationRow[]): string[] {
  const moving: readonly string[] = MOVING_STATES;
  return rows
    .filter(({ state }) => moving.includes(state))
    .map((row) => `stuck: ${row.id} at ${row.shop} is ${row.state} since ${row.stateSince.toISOString()}`);
}

/**
 * Nothing but the kills goes wrong here, so that a video is published, or RotateProduct was never asked for it: then it
 * is held as unconfirmed. Any other end is a mistake of the app.
 */
function findUnexplained(
  { rotateProduct, shopify }: CrashServices,
  rows: readonly GenerationRow[],
  asked: number,
): string[] {
  const paid = new Set(rotateProduct.generations.all().map(({ externalId }) => externalId));
  const moving: readonly string[] = MOVING_STATES;
  const strange = rows.filter((row) => {
    if (moving.includes(row.state)) return false;
    if (row.state !== "published") return row.reason !== "unconfirmed" || paid.has(row.productId);
    const product = shopify.shop(row.shop).products.get(Number(row.productId.split("/").at(-1)));
    return !product?.mediaIds.some((id) => `gid://shopify/Video/${id}` === row.fileId);
  });
  return [
    ...strange.map(
      (row) => `unexplained: ${row.id} is ${row.state} (${row.reason ?? "-"}) ${row.detail ?? ""}`,
    ),
    ...(rows.length === asked ? [] : [`unexplained: ${asked} products asked for, ${rows.length} rows`]),
  ];
}
