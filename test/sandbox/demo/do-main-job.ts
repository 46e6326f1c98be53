import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox } from "../start-sandbox.ts";
import { type AppClient, createAppClient } from "./app-client.ts";
import { countVideos } from "./count-videos.ts";
import { formatTable } from "./format-table.ts";
import * as merchant from "./merchant.ts";

/** States that nothing leaves by itself. */
const ENDS = ["published", "failed", "canceled", "held", "needs_review"];

const POLL_MS = 1_000;
const CONFIRM_TIMEOUT_MS = 20_000;

export interface MainJob {
  sandbox: Sandbox;
  appOrigin: string;
  write(text: string): void;
}

/**
 * What a merchant does, by the app's own pages: connects the account, selects every product, looks at the plan, confirms
 * it, and waits. Then it looks into the shop itself.
 *
 * @returns true if every eligible product has exactly one READY video of ours in its media
 */
export async function doMainJob({ sandbox, appOrigin, write }: MainJob): Promise<boolean> {
  const startedAt = Date.now();
  const before = readMeters(sandbox);
  const app = createAppClient(appOrigin, sandbox.shopify);

  await merchant.connect(app, sandbox.apiKey);
  const productIds = await merchant.listProducts(app);
  const plan = await merchant.plan(app, productIds);
  const skipped = plan.skipped.reduce((sum, { count }) => sum + count, 0);
  write(`  ${productIds.length} products selected: ${plan.videos} get a video, ${skipped} are skipped\n`);
  for (const { reason, count } of plan.skipped) write(`    ${reason}: ${count}\n`);

  if (plan.videos > 0) await merchant.confirm(app, plan);
  await waitForRest(app, write);
  const rows = await listConfirmed(app, plan.id);
  if (rows.length > 0) write(`\n${formatTable(rows)}\n`);

  const videos = countVideos(sandbox.shopify, rows);
  for (const { title, ready, others } of videos.filter((count) => count.ready !== 1 || count.others > 0)) {
    write(`  ${title}: ${ready} READY videos of ours, ${others} others of ours\n`);
  }
  const published = rows.filter((row) => row.state === "published").length;
  const after = readMeters(sandbox);
  const summary = {
    eligible: plan.videos,
    published,
    failed: plan.videos - published,
    skipped,
    creditsSpent: before.credits - after.credits,
    rotateproductRequests: after.rotateProductRequests - before.rotateProductRequests,
    shopifyRequests: after.shopifyRequests - before.shopifyRequests,
    shopifyPoints: after.shopifyPoints - before.shopifyPoints,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
  };
  write(`${JSON.stringify(summary)}\n`);
  return published === plan.videos && videos.every(({ ready, others }) => ready === 1 && others === 0);
}

/** Until no generation of the shop moves any more, those of earlier runs included. Shows every change. */
async function waitForRest(app: AppClient, write: (text: string) => void): Promise<void> {
  let shown = "";
  while (true) {
    // A web server that is being started again is no reason to give up: the job goes on without anybody looking.
    const counts = await merchant.countStates(app).catch(() => null);
    if (counts !== null) {
      const present = Object.entries(counts).filter(([, count]) => count > 0);
      const text = present.map(([state, count]) => `${count} ${state}`).join(", ");
      if (text !== shown) write(`  ${text}\n`);
      shown = text;
      if (present.every(([state]) => ENDS.includes(state))) return;
    }
    await sleep(POLL_MS);
  }
}

/** The app reads the place of a video back a few seconds after it was published; nobody waits longer than a while. */
async function listConfirmed(app: AppClient, requestId: string): Promise<merchant.Generation[]> {
  const deadline = Date.now() + CONFIRM_TIMEOUT_MS;
  while (true) {
    const rows = await merchant.listGenerations(app, requestId);
    const isConfirmed = rows.every((row) => row.state !== "published" || row.position !== null);
    if (isConfirmed || Date.now() > deadline) return rows;
    await sleep(POLL_MS);
  }
}

/** What both services have counted. */
function readMeters({ shopify, rotateProduct, apiKey }: Sandbox) {
  const { graphqlRequests, points } = shopify.requests.totals;
  return {
    credits: rotateProduct.accounts.balance(rotateProduct.accounts.findByKey(apiKey)?.userId ?? ""),
    rotateProductRequests: Object.values(rotateProduct.requests.counts).reduce(
      (sum, count) => sum + count,
      0,
    ),
    shopifyRequests: graphqlRequests,
    shopifyPoints: points,
  };
}
