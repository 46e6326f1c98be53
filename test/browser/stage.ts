import { join } from "node:path";
import { launchBrowser } from "../browser.ts";
import { EXTENSIONS } from "../build-extensions.ts";
import { seedProduct } from "../pipeline/scenery.ts";
import { query } from "../platform/postgres-processes.ts";
import { type RunningApp, startEverything } from "../running-app.ts";
import { drawPicture } from "../sandbox/admin/fixture/draw-picture.ts";
import { type Admin, type AdminOptions, startAdmin } from "../sandbox/admin/start-admin.ts";
import { type AppClient, createAppClient } from "../sandbox/demo/app-client.ts";
import * as merchant from "../sandbox/demo/merchant.ts";
import { makeTurntable } from "../sandbox/media/turntable.ts";
import type { RequestedItem } from "../sandbox/rotateproduct/bulk-request.ts";
import { createBlobStore } from "../sandbox/shopify/blobs.ts";
import type { ShopifySandbox } from "../sandbox/shopify/contract.ts";
import { addShop, importProducts, type SeedProduct } from "../sandbox/shopify/seed.ts";
import { openVisitor, type Visitor, type Way } from "./visitor.ts";

/** Opened for each flow alone, so that flows can run beside each other on one app. */
export interface Stage {
  running: RunningApp;
  openShop(options: ShopOptions): Promise<StagedShop>;
  /** Somebody of the shop's staff sits down at a browser of their own. */
  visit(way: Way, shop: StagedShop, options?: { locale?: string }): Promise<Visitor>;
  close(): Promise<void>;
}

export interface ShopOptions extends Pick<AdminOptions, "locale"> {
  /** The first one is the newest. */
  products: readonly StagedProduct[];
  /** Of the shop's RotateProduct account. */
  credits?: number;
  /** Whether the app knows the account's key already. Default true. */
  isConnected?: boolean;
  /** Whether finished videos wait for approval. Default false. */
  reviewsFirst?: boolean;
  /** Whether its videos stay in the making until `finishVideos`. Default false. */
  isHeld?: boolean;
}

export interface StagedProduct extends Partial<Omit<SeedProduct, "images" | "handle">> {
  title: string;
  /** How many; default 1. */
  images?: number;
}

export interface StagedShop {
  /** `<name>.myshopify.com` */
  domain: string;
  admin: Admin;
  apiKey: string;
  /** The app's pages, read and sent without a browser. */
  client: AppClient;
  /** The platform, with this shop as the one that is meant. */
  shopify: ShopifySandbox;
  /** GIDs, in the order of the seeds. */
  productIds: readonly string[];
  /** Sets the balance of the account, as buying credits does. */
  setCredits(credits: number): void;
  /** Makes the account's key void, as deleting it at RotateProduct does, and gives it another one. */
  replaceKey(): string;
  /** From now on RotateProduct fails to make a video of the product, or does not any more. */
  setFailing(productId: string, isFailing: boolean): void;
  /** Lets the videos of a shop that is held be finished. */
  finishVideos(): void;
  /** How many videos the account was charged for so far. */
  countCharged(): number;
  /** What RotateProduct was asked to make. */
  listSent(): readonly Pick<RequestedItem, "externalId" | "imageUrl" | "endImageUrl" | "description">[];
  /** Each product's media as the shop has them, in the order of the seeds: `image video image`. */
  galleries(): string[];
  /** File names of the videos in its products' media. */
  videoNames(): string[];
  close(): Promise<void>;
}

/** One app, one worker, one browser for all flows: starting them costs more than most flows. */
export async function startStage(): Promise<Stage> {
  // One video that really plays, for all products: drawing and encoding one takes a second of the processor.
  const turn = makeTurntable(drawPicture("#8d5b4c"));
  const held = createGates();
  const makeVideo = async (image: Buffer) => {
    await held.pass(image);
    return turn;
  };
  const [running, browser] = await Promise.all([startEverything([], { makeVideo }), launchBrowser()]);
  // So long after it is asked for that a flow which does not wait for it fails everywhere, not on busy machines alone.
  running.sandbox.shopify.settings.jobMs = 2_000;
  let shops = 0;
  return {
    running,
    openShop: (options) => openShop({ running, held }, `flow-${++shops}`, options),
    visit: (way, { admin }, options) =>
      openVisitor(browser, { way, appPageUrl: admin.appPageUrl, ...options }),
    async close() {
      await browser.close();
      await running.close();
    },
  };
}

interface Backstage {
  running: RunningApp;
  held: Gates;
}

async function openShop(
  { running, held }: Backstage,
  name: string,
  options: ShopOptions,
): Promise<StagedShop> {
  const { sandbox } = running;
  const { rotateProduct } = sandbox;
  const { credits = 500, isConnected = true, isHeld = false } = options;
  const domain = `${name}.myshopify.com`;
  const now = Date.now();
  const { state, dataDir } = sandbox.shopify;
  const [first] = state.shops.values();
  const shop = addShop(state, { domain }, first?.installation.scopes ?? [], now);
  const blobs = createBlobStore(join(dataDir, "blobs"));
  const products = options.products.map((product, index): SeedProduct => {
    const { images = 1, ...rest } = product;
    // No two shops have an image in common: a video is held by its image.
    return { ...seedProduct(`${name}-${index}`, { images }), ...rest };
  });
  await importProducts({ state, shop, blobs, now }, products);
  const images = await Promise.all(products.flatMap((product) => product.images.map(({ bytes }) => bytes())));
  const finishVideos = held.shut(isHeld ? images : []);

  const { apiKey, userId } = rotateProduct.accounts.create({ credits });
  const shopify = seenBy(sandbox.shopify, domain);
  const listSent = () =>
    rotateProduct.accounts.list().find((account) => account.userId === userId)?.generations ?? [];
  const appUrl = running.appUrl;
  const admin = await startAdmin({
    shopify,
    rotateProduct,
    appOrigin: running.origin,
    appUrl,
    extensionsDir: EXTENSIONS,
    locale: options.locale ?? "en",
  });
  const client = createAppClient(running.origin, shopify);
  if (isConnected) await merchant.connect(client, apiKey);
  if (options.reviewsFirst) {
    await query(running.databaseUrl, `UPDATE "Shop" SET "reviewsFirst" = true WHERE domain = '${domain}'`);
  }
  return {
    domain,
    admin,
    apiKey,
    client,
    shopify,
    productIds: [...shop.products.keys()].map((id) => `gid://shopify/Product/${id}`),
    finishVideos,
    replaceKey() {
      rotateProduct.accounts.revokeKey(apiKey);
      return rotateProduct.accounts.addKey(userId);
    },
    setFailing(productId, isFailing) {
      if (isFailing) rotateProduct.settings.misfortunes[productId] = "failed";
      else delete rotateProduct.settings.misfortunes[productId];
    },
    setCredits: (balance) => rotateProduct.accounts.setBalance(userId, balance),
    countCharged: () => listSent().length,
    listSent,
    galleries: () =>
      [...shopify.shop().products.values()].map(({ mediaIds }) =>
        mediaIds.map((id) => shop.files.get(id)?.kind.toLowerCase()).join(" "),
      ),
    videoNames: () =>
      [...shopify.shop().products.values()].flatMap(({ mediaIds }) =>
        mediaIds.flatMap((id) => {
          const file = shop.files.get(id);
          return file?.kind === "VIDEO" ? [file.fileName] : [];
        }),
      ),
    close: () => admin.close(),
  };
}

/** Holds up whoever comes with an image until it is let through. */
interface Gates {
  pass(image: Buffer): Promise<void>;
  /** Returns what opens them. */
  shut(images: readonly Buffer[]): () => void;
}

function createGates(): Gates {
  const shut = new Map<string, Promise<void>>();
  const nameOf = (image: Buffer) => image.toString("base64");
  return {
    pass: async (image) => shut.get(nameOf(image)),
    shut(images) {
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const image of images) shut.set(nameOf(image), promise);
      return resolve;
    },
  };
}

/** The platform as the admin of one of its shops sees it. */
function seenBy(shopify: ShopifySandbox, domain: string): ShopifySandbox {
  return {
    ...shopify,
    shop: (of = domain) => shopify.shop(of),
    mintSessionToken: (options) => shopify.mintSessionToken({ shop: domain, ...options }),
    uninstall: (of = domain) => shopify.uninstall(of),
    reinstall: (of = domain) => shopify.reinstall(of),
    setScopes: (scopes, of = domain) => shopify.setScopes(scopes, of),
    deleteProduct: (id, of = domain) => shopify.deleteProduct(id, of),
    removeMedia: (productId, fileId, of = domain) => shopify.removeMedia(productId, fileId, of),
  };
}
