import { AccessDenied, Unauthorized } from "../generation/errors.ts";
import type { Generation } from "../generation/generation.ts";
import { countHostedLeft } from "../generation/quota.ts";
import { interruptedState, PASSING_REASONS, selectResumable } from "../generation/resumption.ts";
import { jobsAfter } from "./jobs-after.ts";
import type { Move, Ports, ShopStanding } from "./ports/index.ts";
import { readBalance } from "./read-balance.ts";
import { readCircumstances } from "./read-circumstances.ts";

/** Rows of one reason that one run looks at; the next one sees what is left. */
const ROWS_PER_RUN = 1_000;

/**
 * Resumes what is held for a reason that is gone: credits were bought, the month is over, the key or the access works
 * again, there is room. The merchant agreed to these videos when they clicked; nothing that RotateProduct did not
 * confirm is among them.
 */
export async function resumeHeld(ports: Ports, shop: string): Promise<void> {
  const { isInstalled, videosRefusedFor } = await ports.store.readShop(shop);
  if (!isInstalled) return;
  const held = await listPassing(ports, shop);
  if (held.length === 0 && videosRefusedFor === null) return;

  const standing = await readStanding(ports, shop);
  if (standing === null) return;
  if (videosRefusedFor !== null && isRefusalOver(videosRefusedFor, standing, held)) {
    await ports.store.acceptVideos(shop);
  }
  const credits = await readBalance(ports, shop);
  const circumstances = await readCircumstances(ports, shop, credits);
  const queued = await ports.store.countGenerations(shop, { states: ["queued"] });
  const rows = selectResumable(held, circumstances, queued);
  const moves = rows.map((row): Move => ({ id: row.id, from: "held", to: interruptedState(row) }));
  await ports.store.move(shop, moves, jobsAfter(shop, rows, moves));
}

async function listPassing(ports: Ports, shop: string): Promise<readonly Generation[]> {
  const lists = PASSING_REASONS.map((reason) =>
    ports.store.listGenerations(shop, { states: ["held"], reason }, ROWS_PER_RUN),
  );
  return (await Promise.all(lists)).flat();
}

/** What Shopify grants, remembered for the pages; null while the app may not work with the shop. */
export async function readStanding(ports: Ports, shop: string): Promise<ShopStanding | null> {
  try {
    const standing = await ports.shopifyOf(shop).readStanding();
    const { hosted, hostedMax: max } = standing;
    await ports.store.recordQuota(shop, { hosted, max }, ports.clock.now());
    return standing.hasAccess ? standing : null;
  } catch (error) {
    if (error instanceof AccessDenied || error instanceof Unauthorized) return null;
    throw error;
  }
}

/** While a video that Shopify refused is in our store, only its own success says that the others may be paid for. */
function isRefusalOver(
  refusedFor: "video_quota" | "trial_store",
  { isTrial, hosted, hostedMax }: ShopStanding,
  held: readonly Generation[],
): boolean {
  if (refusedFor === "trial_store") return !isTrial;
  const isTriable = held.some((row) => row.reason === "video_quota" && row.collectedAt !== null);
  return !isTriable && hostedMax !== null && countHostedLeft(hosted, hostedMax, 0) > 0;
}
