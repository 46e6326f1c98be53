import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { AppClient } from "./app-client.ts";

/** What the review page says of a plan. */
export interface Plan {
  id: string;
  /** Products that get a video. */
  videos: number;
  skipped: readonly { reason: string; count: number }[];
}

/** A generation as its page shows it. */
export interface Generation {
  id: string;
  productId: string;
  productTitle: string;
  state: string;
  reason: string | null;
  createdAt: string;
  publishedAt: string | null;
  stateSince: string;
  videoBytes: number | null;
  position: number | null;
}

type StateCounts = Readonly<Record<string, number>>;

type ProductList = { list: { rows: { id: string }[]; after: string | null } };
type Review = { plan: Omit<Plan, "videos"> & { plannedAt: string | null }; videos: number };

const POLL_MS = 500;

/** Enters the key, as the first page asks to. Does nothing when one is connected. */
export async function connect(app: AppClient, apiKey: string): Promise<void> {
  const { connection } = await app.load<{ connection: { isConnected: boolean } }>(
    "routes/app.settings",
    "/app/settings",
  );
  if (connection.isConnected) return;
  const form = new URLSearchParams({ intent: "connect", apiKey });
  const { data } = await app.submit<{ apiKeyError?: string }>("routes/app.settings", "/app/settings", form);
  if (data?.apiKeyError) throw new Error(`RotateProduct could not be connected: ${data.apiKeyError}`);
}

/** Ids of all products, page by page as the picker shows them. */
export async function listProducts(app: AppClient): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = "";
  while (after !== null) {
    const query: string = after === "" ? "" : `?${new URLSearchParams({ after })}`;
    const { list }: ProductList = await app.load("routes/app.products", `/app/products${query}`);
    ids.push(...list.rows.map((row) => row.id));
    after = list.after;
  }
  return ids;
}

/** Sends the selection and reads the review page that it leads to. The same `clickKey` is the same click. */
export async function plan(
  app: AppClient,
  productIds: readonly string[],
  clickKey: string = randomUUID(),
): Promise<Plan> {
  const numbers = productIds.map((id) => id.split("/").at(-1));
  const form = new URLSearchParams({ clickKey, kind: "named", productIds: numbers.join(",") });
  const { redirect } = await app.submit("routes/app.products", "/app/products", form);
  if (redirect === null) throw new Error("The selection did not lead to a review");
  while (true) {
    const { plan, videos } = await app.load<Review>("routes/app.requests.$id.review", redirect);
    if (plan.plannedAt !== null) return { id: plan.id, videos, skipped: plan.skipped };
    // More products than a merchant would wait for: a worker reads them.
    await sleep(POLL_MS);
  }
}

/** The click that spends. */
export async function confirm(app: AppClient, { id, videos }: Plan): Promise<void> {
  const form = new URLSearchParams({ videos: String(videos) });
  const { redirect, data } = await app.submit(
    "routes/app.requests.$id.review",
    `/app/requests/${id}/review`,
    form,
  );
  if (redirect === null) throw new Error(`The plan was not confirmed: ${JSON.stringify(data)}`);
}

export async function countStates(app: AppClient): Promise<StateCounts> {
  return (await app.load<{ counts: StateCounts }>("routes/app.generations._index", "/app/generations"))
    .counts;
}

/** Every generation of a request, with what its own page says. */
export async function listGenerations(app: AppClient, requestId: string): Promise<Generation[]> {
  const generations: Generation[] = [];
  let after: string | undefined = "";
  while (after !== undefined) {
    const query = new URLSearchParams({ request: requestId, ...(after && { after }) });
    const page: { rows: { id: string }[]; hasNext: boolean } = await app.load(
      "routes/app.generations._index",
      `/app/generations?${query}`,
    );
    for (const { id } of page.rows) generations.push(await readGeneration(app, id));
    after = page.hasNext ? page.rows.at(-1)?.id : undefined;
  }
  return generations;
}

async function readGeneration(app: AppClient, id: string): Promise<Generation> {
  const route = "routes/app.generations.$id";
  return (await app.load<{ generation: Generation }>(route, `/app/generations/${id}`)).generation;
}
