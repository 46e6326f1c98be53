import { PASSING_REASONS, selectResumable } from "../generation/resumption.ts";
import type { Ports } from "./ports/index.ts";
import { tryBalance } from "./read-balance.ts";
import { readCircumstances } from "./read-circumstances.ts";
import { readStanding } from "./read-standing.ts";
import { resumePaid } from "./resume-paid.ts";
import { resumeRows } from "./resume-rows.ts";
import { withdrawRows } from "./withdraw-rows.ts";

/** Rows of one reason that one run looks at; the next one sees what is left. */
const ROWS_PER_REASON = 1_000;

/**
 * Resumes what is held for a reason that is gone: credits were bought, the month is over, the key or the access works
 * again, there is room. The merchant agreed to these videos when they clicked; nothing that RotateProduct did not
 * confirm is among them.
 */
export async function resumeHeld(ports: Ports, shop: string): Promise<void> {
  const { isInstalled } = await ports.store.readShop(shop);
  if (!isInstalled) return;
  await withdrawHeld(ports, shop);
  await resumePaid(ports, shop);
  const held = await ports.store.listHeld(shop, PASSING_REASONS, ROWS_PER_REASON);
  if (held.length === 0) return;

  const standing = await readStanding(ports, shop);
  if (standing === null) return;
  const circumstances = await readCircumstances(ports, shop, await readSpendable(ports, shop));
  const rows = selectResumable(held, circumstances, {
    queued: await ports.store.countGenerations(shop, { states: ["queued"] }),
    mayTry: !standing.isTrial && (standing.hostedMax === null || standing.hosted < standing.hostedMax),
  });
  await resumeRows(ports, shop, rows);
}

/** What was taken back while it was on its way, and came to be held since. */
async function withdrawHeld(ports: Ports, shop: string): Promise<void> {
  const rows = await ports.store.listGenerations(
    shop,
    { states: ["held"], isWithdrawn: true },
    ROWS_PER_REASON,
  );
  await withdrawRows(ports, shop, rows);
}

/** 0 while it cannot be read: what is paid goes on, what is not waits for the next look. */
async function readSpendable(ports: Ports, shop: string): Promise<number> {
  const { keyFingerprint } = await ports.store.readShop(shop);
  return keyFingerprint === null ? 0 : ((await tryBalance(ports, shop)) ?? 0);
}
