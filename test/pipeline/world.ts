import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Generation as GenerationRow, PrismaClient, RequestedProduct } from "@prisma/client";
import { RequestedTokenType } from "@shopify/shopify-api";
import { vi } from "vitest";
import { CREDITS_PER_VIDEO } from "../../app/generation/credits.ts";
import { Unauthorized } from "../../app/generation/errors.ts";
import {
  askAgain,
  type ConfirmResult,
  confirmRequest,
  planRequest,
  planUnread,
  runJob,
} from "../../app/pipeline/index.ts";
import type { GenerationRequest, Log, Ports } from "../../app/pipeline/ports/index.ts";
import { createEncryption } from "../../app/platform/encryption.ts";
import { createHttp } from "../../app/platform/http.ts";
import { createRotateProduct } from "../../app/rotateproduct/client.ts";
import { createAccessTokens } from "../../app/shopify/access-token.ts";
import { createAdminGraphql } from "../../app/shopify/admin-graphql.ts";
import { createShopify } from "../../app/shopify/create-shopify.ts";
import { SHOPIFY_HOSTS } from "../../app/shopify/hosts.ts";
import { createLibrary, refreshSession } from "../../app/shopify/library.ts";
import { createConnections } from "../../app/store/connections.ts";
import { createStore } from "../../app/store/index.ts";
import { createInstallations } from "../../app/store/installations.ts";
import { createSessionStorage } from "../../app/store/session-storage.ts";
import { createSettings } from "../../app/store/settings.ts";
import { createTokenLease } from "../../app/store/token-lease.ts";
import { createLocalVideos } from "../../app/videos/local-videos.ts";
import { installRedirect, routesTo } from "../sandbox/redirect.ts";
import { type RotateProductSandbox, startRotateProduct } from "../sandbox/rotateproduct/index.ts";
import { type ShopifySandbox, startShopify } from "../sandbox/shopify/index.ts";
import { addShop, type SeedProduct } from "../sandbox/shopify/seed.ts";
import { fileStatusAt } from "../sandbox/shopify/state.ts";
import { lendDatabase } from "./lend-database.ts";
import { createQueue, holdTime, type MovedClock, type MovedQueue } from "./moved-time.ts";
import { API_KEY, APP, CREDITS, makeTestVideo, SHOP } from "./scenery.ts";

/**
 * The real pipeline over the real store and the real adapters, against both simulated services. Only time and the
 * queue are ours, so that an hour passes in a moment.
 */
export interface World {
  ports: Ports;
  prisma: PrismaClient;
  clock: MovedClock;
  queue: MovedQueue;
  shopify: ShopifySandbox;
  rotateProduct: RotateProductSandbox;
  installations: ReturnType<typeof createInstallations> & ReturnType<typeof createSettings>;
  connections: ReturnType<typeof createConnections>;
  /** GIDs of the shop's products, in the order of the seeds. */
  productIds: readonly string[];
  /** What was logged as an error or a warning. */
  complaints: string[];
  /** Lets time pass, and runs every job when it is due. */
  pass(ms: number): Promise<void>;
  /** Every generation, in the order of their products. */
  readRows(): Promise<GenerationRow[]>;
  /** A product's media at Shopify, in order: videos by name and state, images by their kind. */
  galleryOf(productId: string): string[];
  plan(productIds?: readonly string[]): Promise<GenerationRequest & { products: RequestedProduct[] }>;
  /** The products of a plan, in the merchant's order. */
  readPlan(requestId: string): Promise<RequestedProduct[]>;
  confirm(requestId: string, limit?: number, agreedCredits?: number): Promise<ConfirmResult>;
  /** The merchant's click: plans and confirms. Returns the request's id. */
  click(productIds?: readonly string[]): Promise<string>;
  /** The merchant opens the app in the admin: Shopify gives it a new token. */
  openApp(): Promise<void>;
  /** The merchant enters a RotateProduct key. */
  connect(apiKey: string): Promise<void>;
  /** Installs the app in another shop, with the same products and an account of its own. */
  openShop(domain: string): Promise<void>;
  /** What the clock does every minute. */
  sweep(): Promise<void>;
  setCredits(credits: number): void;
  /** What was taken from the account so far, in credits. */
  spent(): number;
  close(): Promise<void>;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export async function createWorld(products: readonly SeedProduct[]): Promise<World> {
  const { prisma, giveBack } = await lendDatabase();
  const folder = await mkdtemp(join(tmpdir(), "world-"));
  const clock = holdTime();
  const queue = createQueue(clock);
  const now = () => clock.now().getTime();
  const shopify = await startShopify({ app: APP, shops: [{ domain: SHOP }], products: [...products], now });
  const rotateProduct = await startRotateProduct({
    accounts: [{ apiKey: API_KEY, credits: CREDITS }],
    makeVideo: makeTestVideo,
    now,
  });
  const removeRedirect = installRedirect(
    routesTo({ SANDBOX_SHOPIFY_ORIGIN: shopify.url, SANDBOX_ROTATEPRODUCT_ORIGIN: rotateProduct.url }),
  );

  const complaints: string[] = [];
  const complain = (_: object, message: string) => void complaints.push(message);
  const log: Log = { info: () => {}, warn: complain, error: complain };
  const http = createHttp({ allowedHosts: [...SHOPIFY_HOSTS, "rotateproduct.com"] });
  const encryption = createEncryption(Buffer.alloc(32, 1).toString("base64"));
  const library = createLibrary(APP, { http, log });
  const sessions = createSessionStorage({ prisma, encryption, log });
  const storeParts = {
    prisma,
    sendJobs: (_: unknown, jobs: Parameters<typeof queue.send>[0]) => queue.send(jobs),
    now: clock.now,
  };
  const installations = { ...createInstallations(storeParts), ...createSettings(storeParts) };
  const connections = createConnections(prisma, encryption);
  // What waits for points or for a retry waits in moved time.
  const sleep = async (ms: number) => clock.move(ms);
  const graphqlOf = createAdminGraphql({
    http,
    accessTokenFor: createAccessTokens({
      sessions: {
        load: (shop) => sessions.loadSession(library.session.getOfflineId(shop)),
        store: (session) => sessions.storeSession(session),
      },
      refresh: (shop, refreshToken) => refreshSession(library, shop, refreshToken),
      lease: createTokenLease(storeParts),
      clock,
      sleep,
    }),
    clock,
    sleep,
    random: () => 0.5,
  });
  const rotateProductWith = (apiKey: string) =>
    createRotateProduct({ baseUrl: "https://rotateproduct.com", apiKey, http, now: clock.now, log });

  const ports: Ports = {
    store: createStore(storeParts),
    videos: createLocalVideos(folder),
    queue,
    mail: null,
    clock,
    log,
    shopifyOf: (shop) => createShopify({ graphql: graphqlOf(shop), http }),
    async rotateProductOf(shop) {
      const apiKey = await connections.readKey(shop);
      if (apiKey === null) throw new Unauthorized("no key");
      return rotateProductWith(apiKey);
    },
  };

  async function openApp(shop = SHOP): Promise<void> {
    const { session } = await library.auth.tokenExchange({
      shop,
      sessionToken: shopify.mintSessionToken({ shop }),
      requestedTokenType: RequestedTokenType.OfflineAccessToken,
      expiring: true,
    });
    await sessions.storeSession(session);
    await installations.recordInstall(shop);
  }
  async function connect(shop: string, apiKey: string): Promise<void> {
    const { keyFingerprint } = rotateProductWith(apiKey);
    await connections.saveKey(shop, { apiKey, keyFingerprint, credits: CREDITS, at: clock.now() });
  }
  await openApp();
  queue.lose();
  await connect(SHOP, API_KEY);
  const productIds = [...shopify.shop().products.keys()].map((id) => `gid://shopify/Product/${id}`);

  const userId = rotateProduct.accounts.findByKey(API_KEY)?.userId ?? "";
  const readPlan = (requestId: string) =>
    prisma.requestedProduct.findMany({ where: { requestId }, orderBy: { place: "asc" } });
  const plan = async (ids: readonly string[] = productIds) => {
    const request = await planRequest(ports, SHOP, { clickKey: randomUUID(), productIds: ids });
    return { ...request, products: await readPlan(request.id) };
  };

  return {
    ports,
    prisma,
    clock,
    queue,
    shopify,
    rotateProduct,
    installations,
    connections,
    productIds,
    complaints,
    pass: (ms) => queue.pass(ms, (job) => runJob(ports, job)),
    readRows: () => prisma.generation.findMany({ orderBy: { productId: "asc" } }),
    galleryOf: (productId) => readGallery(shopify, productId),
    plan,
    readPlan,
    confirm: (requestId, limit, agreedCredits) =>
      confirmRequest(ports, SHOP, requestId, limit, agreedCredits),
    async click(ids) {
      const { id } = await plan(ids);
      // What is too much to be planned at once is a worker's.
      while ((await ports.store.readRequest(SHOP, id))?.plannedAt === null) await planUnread(ports, SHOP);
      const result = await confirmRequest(ports, SHOP, id);
      if (result.kind !== "confirmed") throw new Error(`Not confirmed: ${JSON.stringify(result)}`);
      return id;
    },
    openApp: () => openApp(),
    connect: (apiKey) => connect(SHOP, apiKey),
    async openShop(domain) {
      const { products, files } = shopify.shop(SHOP);
      const other = addShop(shopify.state, { domain }, APP.scopes, now());
      for (const [id, product] of products)
        other.products.set(id, { ...product, mediaIds: [...product.mediaIds] });
      for (const [id, file] of files) other.files.set(id, { ...file });
      await openApp(domain);
      await connect(domain, rotateProduct.accounts.create({ credits: CREDITS }).apiKey);
    },
    sweep: () => askAgain(ports),
    spent: () => rotateProduct.generations.all().length * CREDITS_PER_VIDEO,
    setCredits: (credits) => rotateProduct.accounts.setBalance(userId, credits),
    async close() {
      vi.useRealTimers();
      removeRedirect();
      await Promise.all([shopify.close(), rotateProduct.close(), rm(folder, { recursive: true })]);
      await giveBack();
    },
  };
}

function readGallery(shopify: ShopifySandbox, productId: string): string[] {
  const shop = shopify.shop();
  const product = shop.products.get(Number(productId.split("/").at(-1)));
  const files = (product?.mediaIds ?? []).flatMap((id) => shop.files.get(id) ?? []);
  return files.map((file) =>
    file.kind === "VIDEO" ? `${file.fileName} ${fileStatusAt(file, Date.now())}` : file.kind,
  );
}
