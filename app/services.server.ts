/**
 * Builds the adapters and hands them to the pipeline: the only file that knows both sides. Routes and workers take what
 * they need from here.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { databaseUrl, prisma } from "./db.server.ts";
import { env } from "./env.server.ts";
import { isBalanceFresh } from "./generation/credits.ts";
import { Unauthorized } from "./generation/errors.ts";
import type { Choice } from "./generation/product.ts";
import type { AppRemedy } from "./generation/remedies.ts";
import { appLinksOf } from "./mail/app-links.ts";
import { createMail } from "./mail/create-mail.ts";
import * as pipeline from "./pipeline/index.ts";
import type { Ports } from "./pipeline/ports/index.ts";
import { createEncryption } from "./platform/encryption.ts";
import { createHttp } from "./platform/http.ts";
import { createLog } from "./platform/log.ts";
import { createUrlSigner } from "./platform/signed-url.ts";
import { type JobQueue, startQueue } from "./queue/queue.ts";
import { createRotateProduct } from "./rotateproduct/client.ts";
import { createAccessTokens } from "./shopify/access-token.ts";
import { createAdminGraphql } from "./shopify/admin-graphql.ts";
import * as catalogue from "./shopify/catalogue.ts";
import { createShopify } from "./shopify/create-shopify.ts";
import { SHOPIFY_HOSTS } from "./shopify/hosts.ts";
import { createLibrary, refreshSession } from "./shopify/library.ts";
import { type ChoiceKind, listChoices } from "./shopify/product-choices.ts";
import { createConnections } from "./store/connections.ts";
import { createStore } from "./store/index.ts";
import { createInstallations } from "./store/installations.ts";
import { createMoney } from "./store/money.ts";
import { createOverview } from "./store/overview.ts";
import { createPages } from "./store/pages.ts";
import { createPlanPages } from "./store/plan-pages.ts";
import { createProductPanel } from "./store/product-panel.ts";
import { createSavedViews } from "./store/saved-views.ts";
import { createSessionStorage } from "./store/session-storage.ts";
import { createSettings } from "./store/settings.ts";
import { createTokenLease } from "./store/token-lease.ts";
import { createLocalVideos } from "./videos/local-videos.ts";

/** A merchant waits for a page, so it gives up earlier than a worker does. */
const PAGE_PATIENCE_MS = 5_000;

/** An old balance is better than a quote that does not come. */
const BALANCE_PATIENCE_MS = 2_000;

/** How long the address of a preview works: as long as a page may stay open without being read anew. */
const PREVIEW_MS = 60 * 60_000;

declare global {
  var queueOfThisProcess: JobQueue | undefined;
}

const now = () => new Date();
const clock = { now };

export const log = createLog({ level: env.LOG_LEVEL });

const http = createHttp({ allowedHosts: [...SHOPIFY_HOSTS, new URL(env.ROTATEPRODUCT_API_URL).host] });
const encryption = createEncryption(env.ENCRYPTION_KEYS);

// Kept on globalThis like the database client, since the development server loads modules again and again.
globalThis.queueOfThisProcess ??= await startQueue(databaseUrl, { role: "sender", log });
const queue = globalThis.queueOfThisProcess;

const storeParts = { prisma, sendJobs: queue.sendIn, now };
const store = createStore(storeParts);
const connections = createConnections(prisma, encryption);
const installations = createInstallations(storeParts);
const videos = createLocalVideos(env.VIDEO_STORE);

export const pages = createPages(prisma);
export const overview = createOverview(prisma);
export const plans = createPlanPages(prisma, now);
export const money = createMoney(prisma);
export const savedViews = createSavedViews(prisma);
export const previews = { videos, signer: createUrlSigner(env.SHOPIFY_API_SECRET, "video-preview") };

export const shopifySettings = {
  apiKey: env.SHOPIFY_API_KEY,
  apiSecret: env.SHOPIFY_API_SECRET,
  appUrl: env.SHOPIFY_APP_URL,
  scopes: env.SCOPES.split(","),
};
export const shopifyLibrary = createLibrary(shopifySettings, { http, log });
export const sessionStorage = createSessionStorage({ prisma, encryption, log });

export const adminGraphqlOf = createAdminGraphql({
  http,
  accessTokenFor: createAccessTokens({
    sessions: {
      load: (shop) => sessionStorage.loadSession(shopifyLibrary.session.getOfflineId(shop)),
      store: (session) => sessionStorage.storeSession(session),
    },
    refresh: (shop, refreshToken) => refreshSession(shopifyLibrary, shop, refreshToken),
    lease: createTokenLease(storeParts),
    clock,
    sleep,
  }),
  clock,
  sleep,
  random: Math.random,
});

/** One RotateProduct account, reached with a key that need not be stored. */
export function rotateProductWith(apiKey: string) {
  return createRotateProduct({ baseUrl: env.ROTATEPRODUCT_API_URL, apiKey, http, now, log });
}

/** Null where whoever runs the app has not set up e-mail. */
const mail =
  env.SMTP_URL === undefined || env.SMTP_FROM === undefined
    ? null
    : createMail({
        smtpUrl: env.SMTP_URL,
        from: env.SMTP_FROM,
        linksOf: (shop) => appLinksOf(shop, env.SHOPIFY_API_KEY),
      });
export const canMail = mail !== null;

export const ports: Ports = {
  store,
  videos,
  queue,
  mail,
  clock,
  log,
  shopifyOf: (shop) => createShopify({ graphql: adminGraphqlOf(shop), http }),
  async rotateProductOf(shop) {
    const apiKey = await connections.readKey(shop);
    if (apiKey === null) throw new Unauthorized(`${shop} has no RotateProduct key`);
    return rotateProductWith(apiKey);
  },
};

export const { readProductPanel } = createProductPanel(prisma, now);
export const { recordInstall, receiveWebhook } = installations;
export const { beginSettings, readSettings, updateSettings, keepSettings, showGuide } =
  createSettings(storeParts);
export const { readConnection } = connections;

type Click = Parameters<typeof pipeline.planRequest>[2];
type SelectionClick = { clickKey: string; selection: Parameters<typeof catalogue.readProductIds>[1] };

export const planRequest = (shop: string, click: Click) => pipeline.planRequest(ports, shop, click);
export const planSelection = (shop: string, { clickKey, selection }: SelectionClick) =>
  pipeline.planSelection(ports, shop, { clickKey, selection: { ...selection } });
export const confirmRequest = (
  shop: string,
  requestId: string,
  videos: number,
  agreedCredits: number | null,
) => pipeline.confirmRequest(ports, shop, requestId, videos, agreedCredits);

/** As `ports`, for somebody who waits for a page. */
const pagePorts: Ports = {
  ...ports,
  shopifyOf: (shop) => createShopify({ graphql: adminGraphqlOf(shop, PAGE_PATIENCE_MS), http }),
};

export const readChoices = (shop: string, productId: string) =>
  pipeline.readChoices(pagePorts, shop, productId);
export const editPlan = (shop: string, requestId: string, productId: string, choice: Choice) =>
  pipeline.editPlan(pagePorts, shop, requestId, productId, choice);
export const leaveOut = (shop: string, requestId: string, productId: string, isLeftOut: boolean) =>
  pipeline.leaveOut(ports, shop, requestId, productId, isLeftOut);
export const readOutlook = (shop: string, videos: number) => pipeline.readOutlook(ports, shop, videos);
export const readSending = (shop: string) => pipeline.readSending(ports, shop);

type Search = Parameters<typeof catalogue.searchProducts>[1];
type Scan = Parameters<typeof catalogue.scanProducts>[1];

/** A shop's products as a page reads them. */
export function productsOf(shop: string) {
  const graphql = adminGraphqlOf(shop, PAGE_PATIENCE_MS);
  return {
    search: (search: Search) => catalogue.searchProducts(graphql, search),
    scan: (scan: Scan) => catalogue.scanProducts(graphql, scan),
    read: (ids: readonly string[]) => catalogue.readListedProducts(graphql, ids),
    count: (filter: Search["filter"]) => catalogue.countProducts(graphql, filter),
    listChoices: (kind: ChoiceKind, text: string) => listChoices(graphql, kind, text),
    readLatest: (ids: readonly string[]) => pages.readLatestOfProducts(shop, ids),
    readOccupied: (ids: readonly string[]) => store.readOccupied(shop, ids),
  };
}

export const applyRemedy = (shop: string, remedy: AppRemedy, ids: readonly string[]) =>
  pipeline.applyRemedy(ports, shop, remedy, ids);

/** Null for a request that the shop does not have, or never confirmed. */
export const withdrawRequest = (shop: string, requestId: string) =>
  pipeline.withdrawRequest(ports, shop, requestId);
/** What `withdrawRequest` would do now, in videos; null as above. */
export const readWithdrawal = (shop: string, requestId: string) =>
  store.readWithdrawal(shop, requestId, now());

export const connectRotateProduct = (shop: string, apiKey: string) =>
  pipeline.connectAccount(ports, { rotateProductWith, saveKey: connections.saveKey }, shop, apiKey);
export const disconnectRotateProduct = connections.forgetKey;

/** Compares our rows with RotateProduct and Shopify as soon as a worker is free. */
export const compareNow = (shop: string) => queue.send([{ step: "reconcile", shop }]);

/** Reads the balance anew. */
export async function refreshCredits(
  shop: string,
): Promise<{ credits: number } | { problem: "key_rejected" | "unavailable" }> {
  try {
    const credits = await pipeline.readBalance(ports, shop);
    return credits === null ? { problem: "key_rejected" } : { credits };
  } catch (error) {
    log.warn({ shop, err: error }, "balance not read");
    return { problem: "unavailable" };
  }
}

/** Reads the balance anew where it is old, for somebody who waits: no longer than they would. */
export async function freshenCredits(shop: string): Promise<void> {
  const { isConnected, creditsReadAt, creditsSpentAt } = await readConnection(shop);
  if (!isConnected || isBalanceFresh(creditsReadAt, creditsSpentAt, now())) return;
  await Promise.race([refreshCredits(shop), sleep(BALANCE_PATIENCE_MS, undefined, { ref: false })]);
}

/** The address of a collected video for the merchant's browser, which cannot send a session token with it. */
export function videoPreviewUrl(generationId: string): string {
  return previews.signer.sign(`/videos/${generationId}`, new Date(now().getTime() + PREVIEW_MS));
}
