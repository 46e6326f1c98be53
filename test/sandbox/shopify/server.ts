import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type AnswerOptions, answer, type Reply } from "../answer.ts";
import { isCommonFault } from "../faults.ts";
import { serveCdn } from "./cdn.ts";
import { cdnHost } from "./cdn-paths.ts";
import type { ShopifyFault } from "./faults.ts";
import { answerGraphql, type GraphqlBody, readGraphqlBody } from "./graphql/answer-graphql.ts";
import { type CostBucket, createCostBucket } from "./graphql/bucket.ts";
import { apiVersion } from "./load-schema.ts";
import { readText } from "./multipart.ts";
import { answerTokenRequest } from "./oauth.ts";
import type { LoggedRequest } from "./request-log.ts";
import { settle } from "./settle.ts";
import type { ShopState } from "./state.ts";
import { findToken } from "./tokens.ts";
import { receiveUpload } from "./upload.ts";
import { bucketHost, uploadBuckets } from "./upload-form.ts";
import type { World } from "./world.ts";

/** What a request turned out to be: how to do its work, and how its errors look. */
interface Task {
  route: string;
  groups: string[];
  shop: ShopState | null;
  operationName: string | null;
  work(extent: "half" | "all", faults: readonly ShopifyFault[]): Promise<Reply> | Reply;
  errorReply(status: number): Reply;
  /** Read after the work. */
  points(): number;
}

/** Answers a request for the sandbox itself; null when the path is not one of its own. */
export type Control = (request: IncomingMessage, url: URL) => Promise<Reply | null>;

const maxBodyBytes = 10 * 1024 * 1024;

/** Answers every request by the host that it names. Mount it on any server, over HTTP or HTTPS. */
export function createRequestListener(world: World, control: Control, closing: AbortSignal): RequestListener {
  const buckets = new Map<ShopState, CostBucket>();
  const findBucket = (shop: ShopState): CostBucket => {
    const bucket = buckets.get(shop) ?? createCostBucket(shop.shop, world.settings, world.now);
    buckets.set(shop, bucket);
    return bucket;
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
    const url = new URL(request.url ?? "/", `http://${host || "unknown"}`);
    const controlled = await control(request, url);
    const common: Pick<AnswerOptions, "now" | "closing"> = { now: world.now, closing };
    if (controlled) {
      await answer(response, { ...common, faults: [], work: () => controlled, errorReply: textReply });
      return;
    }
    for (const shop of world.state.shops.values()) settle(world, shop);

    const at = world.now();
    const task = await readTask(world, findBucket, request, host, url);
    const faults = world.faults.draw(task.route, ...task.groups);
    const outcome = await answer(response, {
      ...common,
      faults: faults.filter(isCommonFault),
      work: (extent) => task.work(extent, faults),
      errorReply: task.errorReply,
    });
    const logged: LoggedRequest = {
      at,
      route: task.groups[0] ?? task.route,
      host,
      path: `${url.pathname}${url.search}`,
      shop: task.shop?.shop.domain ?? null,
      operationName: task.operationName,
      outcome,
      points: task.points(),
    };
    world.requests.add(logged);
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // The sender may have hung up in the middle of its form: then there is nobody to tell.
      if (response.headersSent || response.destroyed) response.destroy();
      else response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    });
  };
}

async function readTask(
  world: World,
  findBucket: (shop: ShopState) => CostBucket,
  request: IncomingMessage,
  host: string,
  url: URL,
): Promise<Task> {
  const task: Task = {
    route: "unknown",
    groups: [],
    shop: world.state.shops.get(host) ?? null,
    operationName: null,
    work: () => textReply(404),
    errorReply: textReply,
    points: () => 0,
  };
  const uploadBucket = uploadBuckets.find((bucket) => host === bucketHost(bucket));
  if (uploadBucket && request.method === "POST") {
    const contentType = request.headers["content-type"] ?? "";
    const work = () => receiveUpload(world, { bucket: uploadBucket, contentType, body: request });
    return { ...task, route: "upload", work };
  }
  if (host === cdnHost) {
    const { range } = request.headers;
    return { ...task, route: "cdn", work: () => serveCdn(world, url, range) };
  }
  const { shop } = task;
  if (!shop || request.method !== "POST") return task;
  const text = (await readText(request, maxBodyBytes)) ?? "";
  if (url.pathname === "/admin/oauth/access_token") {
    const contentType = request.headers["content-type"] ?? "";
    return { ...task, route: "oauth", work: () => answerTokenRequest(world, shop, contentType, text) };
  }
  if (!/^\/admin\/api\/[\w-]+\/graphql\.json$/.test(url.pathname)) return task;
  return { ...task, ...graphqlTask(world, shop, findBucket(shop), request, url, readGraphqlBody(text)) };
}

function graphqlTask(
  world: World,
  shop: ShopState,
  bucket: CostBucket,
  request: IncomingMessage,
  url: URL,
  body: GraphqlBody | null,
): Omit<Task, "shop" | "errorReply"> {
  const operationName =
    body?.operationName ?? /\b(?:query|mutation)\s+(\w+)/.exec(body?.query ?? "")?.[1] ?? null;
  let points = 0;
  return {
    route: `graphql:${operationName ?? "(anonymous)"}`,
    groups: ["graphql", `graphql@${shop.shop.domain}`],
    operationName,
    points: () => points,
    async work(extent, faults) {
      if (url.pathname !== `/admin/api/${apiVersion}/graphql.json`) return jsonReply(404, "Not Found");
      const accessToken = String(request.headers["x-shopify-access-token"] ?? "");
      const token = findToken(shop.installation, accessToken, world.now());
      if (!token)
        return jsonReply(401, "[API] Invalid API key or access token (unrecognized login or wrong password)");
      if (!body) return jsonReply(400, { query: "Required parameter missing or invalid" });
      const isThrottled = faults.some(({ kind }) => kind === "throttled");
      const answered = await answerGraphql({ world, shop, token, bucket, body, extent, isThrottled });
      points = answered.points;
      return answered.reply;
    },
  };
}

function jsonReply(status: number, errors: unknown): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify({ errors }),
  };
}

/** What comes from in front of the platform is not JSON, whatever was asked for. */
function textReply(status: number): Reply {
  return {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    body: `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
  };
}
