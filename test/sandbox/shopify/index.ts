import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFaultPlan } from "../faults.ts";
import { createRandom } from "../random.ts";
import { type AppConfig, readAppConfig } from "./app-config.ts";
import { createBlobStore } from "./blobs.ts";
import type { ShopifyOptions, ShopifySandbox } from "./contract.ts";
import { createControl } from "./control.ts";
import type { ShopifyFault } from "./faults.ts";
import { getSchema } from "./graphql/schema.ts";
import { apiVersion } from "./load-schema.ts";
import { changeScopes, deleteProduct, reinstallApp, removeMedia, uninstallApp } from "./merchant.ts";
import { createRequestLog } from "./request-log.ts";
import { addShop, importProducts } from "./seed.ts";
import { createRequestListener } from "./server.ts";
import { signSessionToken } from "./session-token.ts";
import { createSettings } from "./settings.ts";
import { settle } from "./settle.ts";
import { createSnapshotWriter, readSnapshot } from "./snapshot.ts";
import type { ShopifyState } from "./state.ts";
import { addSyntheticProducts } from "./synthetic.ts";
import { createWebhookSender } from "./webhooks.ts";
import type { World } from "./world.ts";

export type { ShopifyOptions, ShopifySandbox } from "./contract.ts";

const defaultShop = { domain: "rotate-demo.myshopify.com", name: "Rotate Demo" };
const defaultScopes = ["write_products", "write_files"];
const firstId = 8_000_000_000;

/**
 * Starts the simulated platform: one HTTP server that is every shop's Admin API, the CDN and the upload
 * host, told apart by the Host header. With a `dataDir` that has been used before, shops and products come
 * from there and the seeds are passed over.
 */
export async function startShopify(options: ShopifyOptions): Promise<ShopifySandbox> {
  const { app, now = Date.now, seed = 1 } = options;
  const directory = options.dataDir ?? (await mkdtemp(join(tmpdir(), "shopify-sandbox-")));
  const config = readConfig(options);
  const blobs = createBlobStore(join(directory, "blobs"));
  const snapshotFile = join(directory, "state.json");
  const state = (await readSnapshot(snapshotFile)) ?? (await seedState(options, config, blobs, now()));
  const snapshot = createSnapshotWriter(snapshotFile, state);
  const settings = createSettings(options.settings);
  const random = createRandom(seed);

  const world: World = {
    state,
    settings,
    app,
    blobs,
    now,
    random,
    faults: createFaultPlan<ShopifyFault>(seed),
    requests: createRequestLog(),
    webhooks: createWebhookSender({ app, config, settings, now, random }),
    markChanged: options.dataDir === undefined ? () => undefined : snapshot.schedule,
  };
  // Opening the schema takes a moment that belongs to the start, not to the first request.
  getSchema();
  const closing = new AbortController();
  const handleRequest: RequestListener = (request, response) => listener(request, response);
  const server = createServer(handleRequest);
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  function shop(domain?: string) {
    const found = domain === undefined ? state.shops.values().next().value : state.shops.get(domain);
    if (!found) throw new Error(`The sandbox has no shop ${domain}`);
    settle(world, found);
    return found;
  }

  const sandbox: ShopifySandbox = {
    url: `http://127.0.0.1:${port}`,
    port,
    handleRequest,
    dataDir: directory,
    app,
    state,
    shop,
    settings,
    faults: world.faults,
    requests: world.requests,
    webhooks: world.webhooks,
    mintSessionToken({ shop: domain, userId = 1, lifetimeMs = 60_000 } = {}) {
      const { apiKey, apiSecret } = app;
      const of = shop(domain).shop.domain;
      return signSessionToken({ shop: of, userId, apiKey, apiSecret, now: now(), lifetimeMs });
    },
    uninstall: (domain) => uninstallApp(world, shop(domain)),
    reinstall: async (domain) => reinstallApp(world, shop(domain)),
    setScopes: (scopes, domain) => changeScopes(world, shop(domain), scopes),
    deleteProduct: (productId, domain) => deleteProduct(world, shop(domain), productId),
    removeMedia: (productId, fileId, domain) => removeMedia(world, shop(domain), productId, fileId),
    save: snapshot.save,
    async close() {
      closing.abort();
      world.webhooks.close();
      await closeServer(server);
      if (options.dataDir === undefined) await rm(directory, { recursive: true, force: true });
      else await snapshot.save();
    },
  };
  const listener = createRequestListener(world, createControl(sandbox, world), closing.signal);
  return sandbox;
}

function readConfig({ app }: ShopifyOptions): AppConfig {
  if (app.configFile !== undefined) return readAppConfig(app.configFile);
  return { scopes: defaultScopes, webhookApiVersion: apiVersion, webhookUris: new Map() };
}

async function seedState(
  options: ShopifyOptions,
  config: AppConfig,
  blobs: World["blobs"],
  now: number,
): Promise<ShopifyState> {
  const state: ShopifyState = { shops: new Map(), nextId: firstId };
  const scopes = options.app.scopes ?? config.scopes;
  const [first = defaultShop, ...others] = options.shops ?? [];
  const target = { state, shop: addShop(state, first, scopes, now), blobs, now };
  for (const seed of others) addShop(state, seed, scopes, now);
  await importProducts(target, options.products ?? []);
  await addSyntheticProducts(target, options.syntheticProducts ?? 0);
  return state;
}

async function closeServer(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  if (server.listening) await once(server, "close");
}
