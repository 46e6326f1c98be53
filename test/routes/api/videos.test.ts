import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { LANGUAGES } from "../../../app/locales/catalogues.ts";
import { textsIn } from "../../../app/locales/texts-in.ts";
import {
  productAnswerSchema,
  remedyAnswerSchema,
  requestAnswerSchema,
} from "../../../app/routes/api/schema.ts";
import { API_KEY } from "../../pipeline/scenery.ts";
import { type Api, type CallOptions, OTHER_SHOP, SHOP, startApi } from "./start-api.ts";

const PRODUCT = "gid://shopify/Product/1";

let api: Api;
beforeAll(async () => {
  api = await startApi();
  for (const shop of [SHOP, OTHER_SHOP]) await api.call("/api/plans?plan=none", { shop });
  await api.services.connectRotateProduct(SHOP, API_KEY);
}, 60_000);
afterAll(() => api.close());
afterEach(() => api.prisma.generationRequest.deleteMany());

const readProduct = (options?: CallOptions) =>
  api.ask(productAnswerSchema, `/api/product?product=${PRODUCT}`, options);

const decide = (generation: string, remedy: string, options?: CallOptions) =>
  api.ask(remedyAnswerSchema, "/api/remedies", { body: { generation, remedy }, ...options });

const readState = async (id: string) =>
  (await api.prisma.generation.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

/** Five videos that took two to four minutes from being paid to being published. */
async function addFinished() {
  for (const minutes of [2, 2, 3, 4, 4]) {
    const publishedAt = new Date(Date.now() - 3_600_000);
    const paidAt = new Date(publishedAt.getTime() - minutes * 60_000);
    await api.addVideo(`gid://shopify/Product/2${minutes}`, {
      state: "published",
      paidAt,
      collectedAt: publishedAt,
      publishedAt,
    });
  }
}

describe("a product", () => {
  test("that never had a video can get its first one", async () => {
    expect(await readProduct()).toEqual({
      summary: "No 3D video yet",
      note: null,
      video: null,
      make: { label: "Generate 3D video", makesAgain: false },
    });
  });

  test("shows its latest video, also while an earlier one is in its place, which the new one would take", async () => {
    await api.addVideo(PRODUCT, { state: "published", createdAt: new Date(Date.now() - 60_000) });
    const failed = await api.addVideo(PRODUCT, { state: "failed", reason: "image_rejected" });
    const { video, make } = await readProduct();
    expect(video).toMatchObject({ id: failed, badge: { tone: "critical" }, isMoving: false, actions: [] });
    expect(make?.makesAgain).toBe(true);
  });

  test("whose video was taken out gets one without replacing any", async () => {
    await api.addVideo(PRODUCT, { state: "published", missing: "place" });
    expect((await readProduct()).make?.makesAgain).toBe(false);
  });

  test("shows our copy of the video by an address that works without a token", async () => {
    const id = await api.addVideo(PRODUCT, { state: "published", videoBytes: 1_000 });
    const url = new URL((await readProduct()).video?.videoUrl ?? "");
    expect(url.origin).toBe("https://app.example.com");
    expect(url.pathname).toBe(`/videos/${id}`);
    expect(api.services.previews.signer.verify(url, new Date())).toBe(true);
    await api.prisma.generation.update({ where: { id }, data: { videoBytes: null } });
    expect((await readProduct()).video?.videoUrl).toBeNull();
  });

  test("of another store is another product", async () => {
    await api.addVideo(PRODUCT, { state: "published" });
    expect((await readProduct({ shop: OTHER_SHOP })).video).toBeNull();
  });

  test("names a time once enough videos have told how long one takes", async () => {
    await api.addVideo(PRODUCT, { state: "processing", paidAt: new Date(), remoteId: "1" });
    expect((await readProduct()).video?.time).toBeNull();
    await addFinished();
    expect((await readProduct()).video?.time).toMatch(/^Finished in about [23]–4 minutes/);
  });

  test("is not said to come to a review that it has passed, nor to take as long again", async () => {
    await addFinished();
    await api.prisma.shop.update({ where: { domain: SHOP }, data: { reviewsFirst: true } });
    const id = await api.addVideo(PRODUCT, { state: "needs_review", paidAt: new Date(), videoBytes: 1_000 });
    const { product } = await decide(id, "approve");
    await api.prisma.shop.update({ where: { domain: SHOP }, data: { reviewsFirst: false } });
    expect(product.video).toMatchObject({ isMoving: true, time: null });
  });

  test("is asked for every few seconds: at most five statements, none of them a call of anybody else", async () => {
    await addFinished();
    const states = [
      ["processing", null],
      ["queued", null],
      ["published", null],
      ["canceled", "rejected"],
    ] as const;
    const before = countCalls();
    for (const [state, reason] of states) {
      await api.prisma.generation.deleteMany({ where: { productId: PRODUCT } });
      await api.addVideo(PRODUCT, { state, reason });
      const statements = await countStatements(() => readProduct());
      expect(statements, state).toBeGreaterThanOrEqual(3);
      expect(statements, state).toBeLessThanOrEqual(5);
    }
    expect(countCalls()).toBe(before);
  });

  test.each(LANGUAGES)("is worded in %s", async (language) => {
    await api.addVideo(PRODUCT, { state: "needs_review" });
    const { nameStatus, nameRemedy } = textsIn(language);
    const { summary, video } = await readProduct({ language });
    expect(summary).toBe(nameStatus({ state: "needs_review", reason: null }));
    expect(video?.actions.map(({ label }) => label)).toEqual([nameRemedy("approve"), nameRemedy("reject")]);
  });

  test("is worded in English for who reads none of the languages", async () => {
    expect((await readProduct({ language: "sv-SE" })).summary).toBe("No 3D video yet");
  });
});

describe("a remedy", () => {
  test("does what it says, and answers with the product as it is then", async () => {
    const id = await api.addVideo(PRODUCT, {
      state: "needs_review",
      videoBytes: 1_000,
      collectedAt: new Date(),
    });
    const { text, product } = await decide(id, "approve");
    expect(text).toBe("Video approved");
    expect(product.video).toMatchObject({ id, isMoving: true, actions: [] });
    expect(await readState(id)).toBe("collected");
  });

  test("that was done already, in another tab or by somebody else, is not done twice", async () => {
    const id = await api.addVideo(PRODUCT, { state: "queued" });
    const answers = await Promise.all([decide(id, "cancel"), decide(id, "cancel"), decide(id, "cancel")]);
    expect(answers.map(({ text }) => text).toSorted()).toEqual([
      "Nothing to do: this was done already",
      "Nothing to do: this was done already",
      "Video canceled",
    ]);
    expect(await api.prisma.generationEvent.count({ where: { generationId: id } })).toBe(1);
  });

  test("that does not fit the state leaves everything as it is", async () => {
    const id = await api.addVideo(PRODUCT, { state: "processing" });
    for (const remedy of ["approve", "cancel", "send_again", "remove", "delete_file", "put_back"]) {
      expect((await decide(id, remedy)).text).toBe("Nothing to do: this was done already");
    }
    expect(await readState(id)).toBe("processing");
  });

  test("for a video of another store, or of none, finds nothing", async () => {
    const id = await api.addVideo(PRODUCT, { state: "queued" });
    const calls = [
      api.call("/api/remedies", { body: { generation: id, remedy: "cancel" }, shop: OTHER_SHOP }),
      api.call("/api/remedies", { body: { generation: randomUUID(), remedy: "cancel" } }),
    ];
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([404, 404]);
    expect(await readState(id)).toBe("queued");
  });

  test("that may cost is never part of another one: sending again moves only what was not confirmed", async () => {
    const id = await api.addVideo(PRODUCT, { state: "held", reason: "unconfirmed" });
    expect((await decide(id, "resume")).text).toBe("Nothing to do: this was done already");
    expect(await readState(id)).toBe("held");
    await decide(id, "send_again");
    expect(await readState(id)).toBe("queued");
  });
});

describe("a request", () => {
  const requestOf = async (id: string) =>
    (await api.prisma.generation.findUniqueOrThrow({ where: { id } })).requestId;
  const readRequest = (id: string) => api.ask(requestAnswerSchema, `/api/requests?request=${id}`);

  async function addRequest(...states: [state: string, reason?: string][]): Promise<string> {
    const [first, ...others] = states.map(([state, reason = null], index) => ({ state, reason, index }));
    const id = await requestOf(
      await api.addVideo(PRODUCT, { state: first?.state ?? "", reason: first?.reason ?? null }),
    );
    for (const { state, reason, index } of others) {
      await api.addVideo(`${PRODUCT}${index}`, { state, reason, requestId: id });
    }
    return id;
  }

  test("counts what came to an end or waits for somebody, and says so in words", async () => {
    const id = await addRequest(["published"], ["processing"], ["failed", "generation"], ["queued"]);
    expect(await readRequest(id)).toMatchObject({
      settled: 2,
      total: 4,
      text: "1 published, 2 in progress, 1 failed",
      isMoving: true,
      note: null,
    });
  });

  test("leads to what stopped before it leads to what is finished", async () => {
    const review = await addRequest(["needs_review"], ["needs_review"]);
    expect((await readRequest(review)).note).toMatchObject({
      tone: "info",
      text: "2 videos wait for your approval.",
      link: { path: "/app/approval" },
    });
    await api.prisma.generationRequest.deleteMany();
    const held = await addRequest(["needs_review"], ["held", "credits"]);
    expect(await readRequest(held)).toMatchObject({
      isMoving: false,
      note: {
        tone: "warning",
        text: "1 video needs your attention.",
        link: { path: `/app/generations?request=${held}&show=attention` },
      },
    });
  });

  test("that nobody confirmed does not exist", async () => {
    const at = new Date();
    const { id } = await api.prisma.generationRequest.create({
      data: { shop: SHOP, clickKey: "k", createdAt: at, plannedAt: at },
    });
    expect((await api.call(`/api/requests?request=${id}`)).status).toBe(404);
  });
});

/** Whatever was asked of Shopify and RotateProduct. */
function countCalls(): number {
  return api.platform.requests.totals.requests + api.rotateProduct.requests.all.length;
}

/** What PostgreSQL was asked while `work` ran. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const query = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args) {
    count += 1;
    return query.apply(this, args as never) as never;
  });
  await work();
  spy.mockRestore();
  return count;
}
