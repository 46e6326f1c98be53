import { z } from "zod";
import { listAdminProducts, viewAdminMedia, viewAdminProduct } from "./admin-view.ts";
import type { ShopifySandbox } from "./contract.ts";
import { describeComplianceRequest } from "./events.ts";
import { shopifyFaultSchema } from "./faults.ts";
import { changeSettings, type SettingsChange } from "./settings.ts";
import { plans, type ShopState } from "./state.ts";
import type { World } from "./world.ts";

export interface ControlCall {
  sandbox: ShopifySandbox;
  world: World;
  shop: ShopState;
  url: URL;
  /** What the path's placeholders stand for, in order. */
  ids: number[];
  body: unknown;
}

/** Answers with JSON, or with `{}` when it returns nothing. What it throws is told as a wrong input. */
export type ControlHandler = (call: ControlCall) => unknown;

/** What the sandbox can be told and asked from outside, below `/__sandbox`. */
export const controlRoutes: Record<string, ControlHandler> = {
  "GET /shop": ({ shop }) => describeShop(shop),
  "PATCH /shop": ({ shop, world, body }) => patch(world, shop.shop, shopSchema, body),

  "GET /products": ({ shop, world, url }) => listAdminProducts(shop, readListOptions(world, url)),
  "GET /products/:id": ({ shop, world, ids }) => viewOne(shop, world, ids[0]),
  "PATCH /products/:id": ({ shop, world, ids, body }) =>
    patch(world, findProduct(shop, ids[0]), productSchema, body),
  "DELETE /products/:id": ({ sandbox, shop, ids: [id = 0] }) => sandbox.deleteProduct(id, shop.shop.domain),
  "DELETE /products/:id/media/:fileId": ({ sandbox, shop, ids: [id = 0, fileId = 0] }) =>
    sandbox.removeMedia(id, fileId, shop.shop.domain),
  "PATCH /files/:id": ({ shop, world, ids, body }) => patch(world, findFile(shop, ids[0]), fileSchema, body),

  "POST /session-token": mintToken,
  "POST /uninstall": ({ sandbox, shop }) => sandbox.uninstall(shop.shop.domain),
  "POST /reinstall": ({ sandbox, shop }) => sandbox.reinstall(shop.shop.domain),
  "POST /scopes": ({ sandbox, shop, body }) =>
    sandbox.setScopes(scopesSchema.parse(body).scopes, shop.shop.domain),
  "PATCH /app": ({ world, body }) => patch(world, world.app, appSchema, body),
  "GET /webhooks": ({ world }) => ({ deliveries: world.webhooks.deliveries }),
  "POST /webhooks": sendWebhook,

  "GET /settings": ({ world }) => world.settings,
  "PATCH /settings": ({ world, body }) => changeSettings(world.settings, body as SettingsChange),
  "GET /requests": ({ world }) => ({ totals: world.requests.totals, entries: world.requests.entries }),
  "DELETE /requests": ({ world }) => world.requests.clear(),
  "GET /faults": ({ world }) => ({ counts: world.faults.counts }),
  "POST /faults": planFaults,
  "DELETE /faults": ({ world }) => world.faults.clear(),
};

const shopSchema = z
  .strictObject({
    plan: z.enum(plans),
    isTrial: z.boolean(),
    isUnverifiedTrial: z.boolean(),
    hostedVideoLimit: z.int().min(0).nullable(),
  })
  .partial();
const productSchema = z
  .strictObject({
    isSuspended: z.boolean(),
    isMediaBusy: z.boolean(),
    status: z.enum(["ACTIVE", "ARCHIVED", "DRAFT", "UNLISTED"]),
  })
  .partial();
const fileSchema = z.strictObject({ isLocked: z.boolean(), alt: z.string().nullable() }).partial();
const appSchema = z.strictObject({ url: z.url() });
const scopesSchema = z.strictObject({ scopes: z.array(z.string()) });
const webhookSchema = z.strictObject({ topic: z.string(), payload: z.unknown().optional() });
const faultPlanSchema = z.strictObject({
  route: z.string().default("*"),
  /** For the next request. */
  next: z.array(shopifyFaultSchema).optional(),
  /** For every request, with a probability. */
  always: shopifyFaultSchema.optional(),
  probability: z.number().min(0).max(1).default(1),
});

function describeShop({ shop, installation, products, files }: ShopState) {
  const { isInstalled, scopes } = installation;
  return { ...shop, isInstalled, scopes, productCount: products.size, fileCount: files.size };
}

function readListOptions(world: World, url: URL) {
  const count = (name: string) => {
    const text = url.searchParams.get(name);
    return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const query = url.searchParams.get("query") ?? undefined;
  return { query, offset: count("offset"), limit: count("limit"), now: world.now() };
}

function viewOne(shop: ShopState, world: World, id: number | undefined) {
  const product = findProduct(shop, id);
  const { descriptionHtml, tags, isSuspended, isMediaBusy } = product;
  const media = viewAdminMedia(shop, product, world.now());
  return {
    ...viewAdminProduct(shop, product, world.now()),
    descriptionHtml,
    tags,
    isSuspended,
    isMediaBusy,
    media,
  };
}

function findProduct(shop: ShopState, id: number | undefined) {
  const product = shop.products.get(id ?? -1);
  if (!product) throw new Error(`${shop.shop.domain} has no product ${id}`);
  return product;
}

function findFile(shop: ShopState, id: number | undefined) {
  const file = shop.files.get(id ?? -1);
  if (!file) throw new Error(`${shop.shop.domain} has no file ${id}`);
  return file;
}

function patch(world: World, target: object, schema: z.ZodType<object>, body: unknown): object {
  Object.assign(target, schema.parse(body));
  world.markChanged();
  return target;
}

function mintToken({ sandbox, shop, body }: ControlCall) {
  const { userId = 1 } = z.strictObject({ userId: z.int().optional() }).parse(body);
  return { token: sandbox.mintSessionToken({ shop: shop.shop.domain, userId }) };
}

/** Without a payload, compliance topics are sent with one of the platform's shape. */
async function sendWebhook({ world, shop, body }: ControlCall) {
  const { topic, payload } = webhookSchema.parse(body);
  await world.webhooks.send(topic, payload ?? describeComplianceRequest(topic, shop), shop.shop.domain);
  return { deliveries: world.webhooks.deliveries.slice(-2) };
}

function planFaults({ world, body }: ControlCall) {
  const { route, next, always, probability } = faultPlanSchema.parse(body);
  if (next) world.faults.next(route, ...next);
  if (always) world.faults.always(route, always, { probability });
}
