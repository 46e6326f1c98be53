import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findFreePort } from "../../app/platform/free-port.ts";
import { createLocalVideos } from "../../app/videos/local-videos.ts";
import { createTestDatabase } from "../database.ts";
import { type Admin, startAdmin } from "../sandbox/admin/start-admin.ts";
import { type AppClient, createAppClient } from "../sandbox/demo/app-client.ts";
import { connect } from "../sandbox/demo/merchant.ts";
import { makeTurntable } from "../sandbox/media/turntable.ts";
import { installRedirect, routesTo } from "../sandbox/redirect.ts";
import { startRotateProduct } from "../sandbox/rotateproduct/index.ts";
import { cdnUrl } from "../sandbox/shopify/cdn-paths.ts";
import { type ShopifySandbox, startShopify } from "../sandbox/shopify/index.ts";
import type { BenchProduct } from "./history/draw-generation.ts";
import { type SeededShop, seedShop } from "./history/seed-shop.ts";

const API_KEY = "rp_bench_2b7c40e19f";
const APP_URL = "https://app.rotateproduct.example";
const ROOT = join(import.meta.dirname, "../..");

/** So many of the youngest live videos, and of those that wait, have their file: what pages may play. */
const PLAYABLE = 60;

/** What a bench measures: a large shop, and the app that serves it. */
export interface BenchShop {
  admin: Admin;
  /** Where the app's web server listens. */
  origin: string;
  client: AppClient;
  seeded: SeededShop;
  /** Memory of the web server's process in bytes. Null where the system does not tell. */
  readServerMemory(): Promise<number | null>;
  close(): Promise<void>;
}

/**
 * The production build's web server on a database with the past of a busy shop, both simulated services with as many
 * products, and the admin. No worker runs: the rows stay what they are, and the processor is the pages'.
 *
 * @param rows videos, and products in the shop
 */
export async function startBenchShop(rows: number): Promise<BenchShop> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const database = await createTestDatabase();
  const app = { apiKey: randomBytes(16).toString("hex"), apiSecret: randomBytes(16).toString("hex") };
  const port = await findFreePort();
  const configFile = join(ROOT, "shopify.app.toml");
  const shopify = await startShopify({
    app: { ...app, configFile },
    // A shop of this size has the plan with the most points for queries: a bench asks more often than a merchant does.
    shops: [{ domain: "large.myshopify.com", name: "Large", plan: "PLUS" }],
    syntheticProducts: rows,
  });
  const rotateProduct = await startRotateProduct({ accounts: [{ apiKey: API_KEY, credits: 100_000 }] });
  const origins = { SANDBOX_SHOPIFY_ORIGIN: shopify.url, SANDBOX_ROTATEPRODUCT_ORIGIN: rotateProduct.url };
  const removeRedirect = installRedirect(routesTo(origins));
  const web = await startWeb(port, {
    ...origins,
    NODE_OPTIONS: `--import ${new URL("../sandbox/redirect.ts", import.meta.url)}`,
    SHOPIFY_API_KEY: app.apiKey,
    SHOPIFY_API_SECRET: app.apiSecret,
    SHOPIFY_APP_URL: APP_URL,
    ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    DATABASE_URL: database.url,
    VIDEO_STORE: join(folder, "videos"),
    LOG_LEVEL: "silent",
  });
  const client = createAppClient(web.origin, shopify);
  await connect(client, API_KEY);
  const { domain } = shopify.shop().shop;
  const seeded = await seedShop(database.url, {
    shop: domain,
    keyFingerprint: await readFingerprint(database.url, domain),
    products: listProducts(shopify),
    videos: rows,
    planned: Math.min(10_000, rows),
    now: new Date(),
  });
  const playable = [seeded.liveIds, seeded.waitingIds].flatMap((ids) => ids.slice(0, PLAYABLE));
  await saveVideos(join(folder, "videos"), shopify, playable);
  const admin = await startAdmin({ shopify, rotateProduct, appOrigin: web.origin, appUrl: APP_URL });
  return {
    admin,
    origin: web.origin,
    client,
    seeded,
    readServerMemory: () => readMemory(web.pid),
    async close() {
      await admin.close();
      await web.stop();
      removeRedirect();
      await Promise.all([shopify.close(), rotateProduct.close()]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startWeb(port: number, environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["app/web.server.ts"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", ...environment, PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(child, "exit");
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${origin}/healthz`).catch(() => null))?.ok; tries += 1) {
    if (child.exitCode !== null || tries > 300) throw new Error("The web server did not start");
    await sleep(100);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function readFingerprint(databaseUrl: string, shop: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(`SELECT "keyFingerprint" FROM "Shop" WHERE "domain" = $1`, [shop]);
  await client.end();
  return rows[0].keyFingerprint;
}

/** Those with an image, as the app reads them. */
function listProducts(shopify: ShopifySandbox): BenchProduct[] {
  const shop = shopify.shop();
  return [...shop.products.values()].flatMap(({ id, title, mediaIds: [mediaId] }) => {
    const image = mediaId === undefined ? undefined : shop.files.get(mediaId);
    if (image === undefined) return [];
    return {
      id: `gid://shopify/Product/${id}`,
      title,
      imageUrl: cdnUrl(shop, image),
      imageId: `gid://shopify/MediaImage/${image.id}`,
    };
  });
}

/** One video for all of them: what counts is that it plays. */
async function saveVideos(folder: string, shopify: ShopifySandbox, ids: readonly string[]): Promise<void> {
  const shop = shopify.shop();
  const [image] = shop.files.values();
  if (image === undefined) return;
  const picture = await fetch(cdnUrl(shop, image));
  const video = await makeTurntable(Buffer.from(await picture.arrayBuffer()));
  const videos = createLocalVideos(folder);
  for (const id of ids) {
    await videos.append(
      id,
      0,
      (async function* () {
        yield video;
      })(),
    );
    await videos.finish(id);
  }
}

async function readMemory(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
}
