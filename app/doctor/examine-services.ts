import { createHttp, type Http } from "../platform/http.ts";
import { createRotateProduct } from "../rotateproduct/client.ts";
import { ADMIN_API_VERSION } from "../shopify/api-version.ts";
import { SHOPIFY_HOSTS } from "../shopify/hosts.ts";
import { attempt } from "./attempt.ts";
import { checkAccounts } from "./check-accounts.ts";
import { checkRotateProduct, checkShopify } from "./check-services.ts";
import type { Finding } from "./finding.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

const SILENT = { info() {}, warn() {}, error() {} };

/**
 * RotateProduct with the key of each shop, and Shopify for the latest shop: with GET requests alone.
 *
 * @param baseUrl ROTATEPRODUCT_API_URL; undefined where it is wrong
 * @param keys RotateProduct's key by shop
 */
export async function examineServices(
  database: ReadOnlyDatabase | null,
  baseUrl: string | undefined,
  keys: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const ownHosts = baseUrl === undefined ? [] : [new URL(baseUrl).host];
  const http = createHttp({ allowedHosts: [...SHOPIFY_HOSTS, ...ownHosts] });
  return [
    ...(baseUrl === undefined ? [] : await examineRotateProduct(http, database, baseUrl, keys)),
    ...(database === null ? [] : await attempt("shopify", "Shopify", () => examineShopify(http, database))),
  ];
}

async function examineRotateProduct(
  http: Http,
  database: ReadOnlyDatabase | null,
  baseUrl: string,
  keys: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  let isWorthAsking = false;
  const findings = await attempt("rotateproduct", "RotateProduct", async () => {
    const checked = await checkRotateProduct(http, baseUrl);
    isWorthAsking = checked.answers;
    return checked.findings;
  });
  // Without any answer, each of a thousand keys would be waited for.
  if (!isWorthAsking || database === null) return findings;
  const accountOf = (apiKey: string) =>
    createRotateProduct({ baseUrl, apiKey, http, now: () => new Date(), log: SILENT });
  const check = () => checkAccounts(database, keys, accountOf);
  return [...findings, ...(await attempt("rotateproduct", "The shops' accounts", check))];
}

async function examineShopify(http: Http, database: ReadOnlyDatabase): Promise<Finding[]> {
  const shop = await readLatestShop(database);
  return shop === null ? [] : checkShopify(http, shop, ADMIN_API_VERSION);
}

async function readLatestShop(database: ReadOnlyDatabase): Promise<string | null> {
  const [row] = await database.read<{ domain: string }>(
    'SELECT "domain" FROM "Shop" WHERE "uninstalledAt" IS NULL ORDER BY "installedAt" DESC LIMIT 1',
  );
  return row?.domain ?? null;
}
