import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Reply } from "../answer.ts";
import { listAdminProducts, viewAdminMedia, viewAdminProduct } from "./admin-view.ts";
import { serveCdn } from "./cdn.ts";
import type { ShopifySandbox } from "./contract.ts";
import { describeComplianceRequest } from "./events.ts";
import { shopifyFaultSchema } from "./faults.ts";
import { readText } from "./multipart.ts";
import type { Control } from "./server.ts";
import { changeSettings, type SettingsChange } from "./settings.ts";
import { plans, type ShopState } from "./state.ts";
import type { World } from "./world.ts";

const prefix = "/__sandbox";
const maxBodyBytes = 1024 * 1024;

interface Call {
  sandbox: ShopifySandbox;
  world: World;
  shop: ShopState;
  url: URL;
  /** What the path's placeholders stand for. */
  ids: number[];
  body: unknown;
  request: IncomingMessage;
}

type Handler = (call: Call) => unknown;

/**
 * The sandbox's own interface, under `/__sandbox/` on any host, for the admin page and for tests in another
 * process. JSON in and out; `?shop=<domain>` names another shop than the first. 400 names a wrong input.
 */
export function createControl(sandbox: ShopifySandbox, world: World): Control {
  return async (request, url) => {
    if (!url.pathname.startsWith(`${prefix}/`)) return null;
    const path = url.pathname.slice(prefix.length);
    if (path.startsWith("/cdn/")) {
      const file = new URL(path.slice("/cdn".length) + url.search, url);
      return serveCdn(world, file, request.headers.range);
    }
    for (const [method, pattern, handler] of handlers) {
      const match = pattern.exec(path);
      if (!match || request.method !== method) continue;
      try {
        const shop = sandbox.shop(url.searchParams.get("shop") ?? undefined);
        const text = (await readText(request, maxBodyBytes)) ?? "";
        const body: unknown = text === "" ? {} : JSON.parse(text);
        const ids = match.slice(1).map(Number);
        return json(200, (await handler({ sandbox, world, shop, url, ids, body, request })) ?? {});
      } catch (error) {
        return json(400, { error: describeError(error) });
      }
    }
    return json(404, { error: `${request.method} ${url.pathname} is not part of the sandbox` });
  };
}

const handlers: [method: string, pattern: RegExp, handler: Handler][] = [
  ["GET", /^\/shop$/, ({ shop }) => describeShop(shop)],
  ["PATCH", /^\/shop$/, ({ shop, world, body }) => patch(world, shop.shop, shopSchema, body)],
  ["GET", /^\/products$/, ({ shop, world, url }) => listAdminProducts(shop, readListOptions(world, url))],
  ["GET", /^\/products\/(\d+)$/, ({ shop, world, ids }) => viewOne(shop, world, ids[0])],
  [
    "PATCH",
    /^\/products\/(\d+)$/,
    ({ shop, world, ids, body }) => patch(world, findProduct(shop, ids[0]), productSchema, body),
  ],
  [
    "DELETE",
    /^\/products\/(\d+)$/,
    ({ sandbox, shop, ids: [id = 0] }) => sandbox.deleteProduct(id, shop.shop.domain),
  ],
  [
    "DELETE",
    /^\/products\/(\d+)\/media\/(\d+)$/,
    ({ sandbox, shop, ids: [id = 0, fileId = 0] }) => sandbox.removeMedia(id, fileId, shop.shop.domain),
  ],
  [
    "PATCH",
    /^\/files\/(\d+)$/,
    ({ shop, world, ids, body }) => patch(world, findFile(shop, ids[0]), fileSchema, body),
  ],
  ["POST", /^\/uninstall$/, ({ sandbox, shop }) => sandbox.uninstall(shop.shop.domain)],
  ["POST", /^\/reinstall$/, ({ sandbox, shop }) => sandbox.reinstall(shop.shop.domain)],
  [
    "POST",
    /^\/scopes$/,
    ({ sandbox, shop, body }) =>
      sandbox.setScopes(z.object({ scopes: z.array(z.string()) }).parse(body).scopes, shop.shop.domain),
  ],
  ["POST", /^\/session-token$/, mintToken],
  ["POST", /^\/webhooks$/, sendWebhook],
  ["GET", /^\/webhooks$/, ({ world }) => ({ deliveries: world.webhooks.deliveries })],
  ["GET", /^\/settings$/, ({ world }) => world.settings],
  ["PATCH", /^\/settings$/, ({ world, body }) => changeSettings(world.settings, body as SettingsChange)],
  ["PATCH", /^\/app$/, ({ world, body }) => patch(world, world.app, z.strictObject({ url: z.url() }), body)],
  [
    "GET",
    /^\/requests$/,
    ({ world }) => ({ totals: world.requests.totals, entries: world.requests.entries }),
  ],
  ["DELETE", /^\/requests$/, ({ world }) => world.requests.clear()],
  ["POST", /^\/faults$/, planFaults],
  ["GET", /^\/faults$/, ({ world }) => ({ counts: world.faults.counts })],
  ["DELETE", /^\/faults$/, ({ world }) => world.faults.clear()],
];

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
function describeShop({ shop, installation, products, files }: ShopState) {
  const { isInstalled, scopes } = installation;
  return { ...shop, isInstalled, scopes, productCount: products.size, fileCount: files.size };
}

function readListOptions(world: World, url: URL) {
  const number = (name: string) => Number(url.searchParams.get(name) ?? Number.NaN);
  const orNothing = (value: number) => (Number.isInteger(value) && value >= 0 ? value : undefined);
  return {
    query: url.searchParams.get("query") ?? undefined,
    offset: orNothing(number("offset")),
    limit: orNothing(number("limit")),
    now: world.now(),
  };
}

function viewOne(shop: ShopState, world: World, id: number | undefined) {
  const product = findProduct(shop, id);
  const { descriptionHtml, tags, isSuspended, isMediaBusy } = product;
  return {
    ...viewAdminProduct(shop, product, world.now()),
    descriptionHtml,
    tags,
    isSuspended,
    isMediaBusy,
    media: viewAdminMedia(shop, product, world.now()),
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

function mintToken({ sandbox, shop, body }: Call) {
  const { userId } = z.object({ userId: z.int().optional() }).parse(body);
  return { token: sandbox.mintSessionToken({ shop: shop.shop.domain, ...(userId && { userId }) }) };
}

async function sendWebhook({ world, shop, body }: Call) {
  const { topic, payload } = z.object({ topic: z.string(), payload: z.unknown() }).parse(body);
  await world.webhooks.send(topic, payload ?? describeComplianceRequest(topic, shop), shop.shop.domain);
  return { deliveries: world.webhooks.deliveries.slice(-2) };
}

const faultPlanSchema = z.strictObject({
  route: z.string().default("*"),
  /** For the next request. */
  next: z.array(shopifyFaultSchema).optional(),
  /** For every request, with a probability. */
  always: shopifyFaultSchema.optional(),
  probability: z.number().min(0).max(1).default(1),
});

function planFaults({ world, body }: Call) {
  const { route, next, always, probability } = faultPlanSchema.parse(body);
  if (next) world.faults.next(route, ...next);
  if (always) world.faults.always(route, always, { probability });
}

function describeError(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}

function json(status: number, body: unknown): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
    body: JSON.stringify(body),
  };
}
