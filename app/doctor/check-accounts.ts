import { CREDITS_PER_VIDEO } from "../generation/credits.ts";
import { Unauthorized } from "../generation/errors.ts";
import type { RotateProduct } from "../pipeline/ports/index.ts";
import { type Finding, ok, problem, warning } from "./finding.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** So that many shops do not take many times as long, and RotateProduct is not asked for all at once. */
const AT_ONCE = 5;

interface Waiting {
  isRejected: boolean;
  queued: number;
}

/**
 * Asks RotateProduct for the balance with each shop's key: is it accepted, and does it pay what waits?
 *
 * @param keys RotateProduct's key by shop
 */
export async function checkAccounts(
  database: ReadOnlyDatabase,
  keys: ReadonlyMap<string, string>,
  accountOf: (apiKey: string) => Pick<RotateProduct, "readCredits">,
): Promise<Finding[]> {
  const waiting = await readWaiting(database);
  const entries = [...keys];
  const findings: Finding[] = [];
  for (let first = 0; first < entries.length; first += AT_ONCE) {
    const checks = entries.slice(first, first + AT_ONCE).map(([shop, apiKey]) => {
      return checkAccount(shop, accountOf(apiKey), waiting.get(shop) ?? { isRejected: false, queued: 0 });
    });
    findings.push(...(await Promise.all(checks)));
  }
  return findings;
}

async function readWaiting(database: ReadOnlyDatabase): Promise<ReadonlyMap<string, Waiting>> {
  const rows = await database.read<{ shop: string } & Waiting>(
    `SELECT "domain" AS shop, "keyRejectedAt" IS NOT NULL AS "isRejected",
       (SELECT count(*)::int FROM "Generation" WHERE "shop" = "domain" AND "state" = 'queued') AS queued
     FROM "Shop" WHERE "apiKey" IS NOT NULL`,
  );
  return new Map(rows.map(({ shop, ...waiting }) => [shop, waiting]));
}

async function checkAccount(
  shop: string,
  account: Pick<RotateProduct, "readCredits">,
  { isRejected, queued }: Waiting,
): Promise<Finding> {
  const enterKey = `The merchant of ${shop} enters a valid key in the app's settings.`;
  try {
    const credits = await account.readCredits();
    if (isRejected) {
      const what = `RotateProduct refused the key of ${shop} before and accepts it now; nothing is sent with it.`;
      return problem("rotateproduct", what, `${enterKey} The same one will do.`);
    }
    const cost = queued * CREDITS_PER_VIDEO;
    if (credits < cost) {
      const what = `${shop} has ${credits} credits at RotateProduct, and what is queued costs ${cost}.`;
      return warning(
        "rotateproduct",
        what,
        "The merchant buys credits; what cannot be paid is held until then.",
      );
    }
    return ok("rotateproduct", `The key of ${shop} is accepted; its balance is ${credits} credits.`);
  } catch (error) {
    if (error instanceof Unauthorized) {
      return problem("rotateproduct", `RotateProduct does not accept the key of ${shop}.`, enterKey);
    }
    const reason = error instanceof Error ? error.message : String(error);
    const what = `The balance of ${shop} could not be read (${reason}).`;
    return warning(
      "rotateproduct",
      what,
      "Run the doctor again in a few minutes; the app keeps trying by itself.",
    );
  }
}
