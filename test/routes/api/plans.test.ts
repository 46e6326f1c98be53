import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { LANGUAGES } from "../../../app/locales/catalogues.ts";
import { textsIn } from "../../../app/locales/texts-in.ts";
import { planUnread, submitQueued } from "../../../app/pipeline/index.ts";
import {
  type Confirmation,
  confirmationAnswerSchema,
  type MadeOf,
  type PlanAnswer,
  planAnswerSchema,
  problemAnswerSchema,
  requestAnswerSchema,
} from "../../../app/routes/api/schema.ts";
import { API_KEY, seedProduct } from "../../pipeline/scenery.ts";
import { type Api, type CallOptions, OTHER_SHOP, SHOP, startApi } from "./start-api.ts";

let api: Api;
let mug: string;
let cup: string;
let bare: string;

beforeAll(async () => {
  api = await startApi({
    shops: [{ domain: SHOP, plan: "ADVANCED" }, { domain: OTHER_SHOP }],
    products: [
      seedProduct("mug", { images: 3 }),
      seedProduct("cup"),
      seedProduct("bare", { images: 0 }),
      ...Array.from({ length: 260 }, (_, index) => ({
        ...seedProduct(`row-${index}`, { images: 0 }),
        collections: ["Rows"],
      })),
    ],
  });
  for (const shop of [SHOP, OTHER_SHOP]) await api.call("/api/plans?plan=none", { shop });
  await api.services.connectRotateProduct(SHOP, API_KEY);
  [mug = "", cup = "", bare = ""] = api.productIds();
}, 60_000);
afterAll(() => api.close());

afterEach(async () => {
  api.platform.faults.clear();
  api.rotateProduct.faults.clear();
  setBalance(1_000);
  await api.prisma.generationRequest.deleteMany();
  await api.prisma.shop.updateMany({ data: { confirmAbove: null, monthlyBudget: null } });
  await api.services.connectRotateProduct(SHOP, API_KEY);
});

const click = (...productIds: string[]) => ({ clickKey: randomUUID(), productIds, makesAgain: false });

function plan(body: object, options?: CallOptions): Promise<PlanAnswer> {
  return api.ask(planAnswerSchema, "/api/plans", { body, ...options });
}

function confirm({ id }: Pick<PlanAnswer, "id">, change: Partial<Confirmation> = {}, options?: CallOptions) {
  const body = { plan: id, videos: 1, agreedCredits: null, ...change };
  return api.ask(confirmationAnswerSchema, "/api/plans/confirm", { body, ...options });
}

/** What somebody was shown of a plan for one product. */
function madeOf({ product }: PlanAnswer): MadeOf | null {
  if (product === null) return null;
  const { productId, imageId, endImageId, description } = product;
  return { productId, imageId, endImageId, description };
}

async function readProblem(path: string, options?: CallOptions) {
  const response = await api.call(path, options);
  return { status: response.status, ...problemAnswerSchema.parse(await response.json()).problem };
}

/** Down, or asking to wait for longer than anybody does, which is told sooner. */
function silenceShopify(status: 429 | 503 = 429): void {
  const fault = { kind: "status", when: "before-work", status, retryAfterSeconds: 600 } as const;
  api.platform.faults.always("graphql", fault);
}

const account = () => api.rotateProduct.accounts.findByKey(API_KEY)?.userId ?? "";
const setBalance = (credits: number) => api.rotateProduct.accounts.setBalance(account(), credits);
/** Of 1,000 credits. */
const spent = () => 1_000 - api.rotateProduct.accounts.spendable(account());

async function connectRefusedKey() {
  const key = api.rotateProduct.accounts.addKey(account());
  await api.services.connectRotateProduct(SHOP, key);
  api.rotateProduct.accounts.revokeKey(key);
}

describe("a plan", () => {
  test("of one product shows its images, its cost, and the one button that spends", async () => {
    const answer = await plan(click(mug));
    expect(answer).toMatchObject({
      progress: null,
      isConfirmed: false,
      made: "1 product gets a video",
      skipped: [],
      notes: [],
      offer: { videos: 1, label: "Generate 1 video for 5 credits" },
      product: { productId: mug, title: "Product mug", description: "Product mug", endImageId: null },
      link: { path: `/app/requests/${answer.id}/review` },
    });
    expect(answer.product?.images).toHaveLength(3);
    expect(answer.product?.imageId).toBe(answer.product?.images[0]?.id);
    expect(answer.facts.slice(0, 3)).toEqual([
      { label: "1 video", value: "5 credits" },
      { label: "Your balance", value: "1,000 credits" },
      { label: "Left afterwards", value: "995 credits" },
    ]);
    expect(spent()).toBe(0);
  });

  test("counts what is made, and says of what is skipped why", async () => {
    const answer = await plan(click(mug, bare, "gid://shopify/Product/1"));
    expect(answer.offer?.videos).toBe(1);
    expect(answer.skipped.map(({ reason, count }) => [reason, count]).toSorted()).toEqual([
      ["no_image", 1],
      ["product_not_found", 1],
    ]);
    expect(answer.product).toBeNull();
  });

  test("counts a product once, however often it is named", async () => {
    expect(await plan(click(mug, cup, mug, mug))).toMatchObject({ offer: { videos: 2 }, skipped: [] });
  });

  test("that makes nothing offers nothing", async () => {
    expect(await plan(click(bare))).toMatchObject({
      made: "None of these products gets a video.",
      offer: null,
      facts: [],
      time: [],
      product: null,
    });
  });

  test("is the same one for the same click, however often and at the same moment it comes", async () => {
    const body = click(mug, cup);
    const answers = await Promise.all(Array.from({ length: 5 }, () => plan(body)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await plan(body)).id).toBe(answers[0]?.id);
    expect(await api.prisma.generationRequest.count()).toBe(1);
  });

  test("is never that of other products, even if they come with the same click key", async () => {
    const body = click(mug);
    const first = await plan(body);
    const others = await Promise.all([
      plan({ ...body, productIds: [cup] }),
      plan({ ...body, makesAgain: true }),
      plan({ clickKey: body.clickKey, collectionId: "gid://shopify/Collection/1" }),
      plan(body, { shop: OTHER_SHOP }),
    ]);
    expect(others.map(({ id }) => id)).not.toContain(first.id);
    expect(others[0]?.product?.productId).toBe(cup);
  });

  test("of more products than somebody would wait for is read by a worker, and tells how far it is", async () => {
    const ids = api.productIds();
    const answer = await plan(click(...ids));
    expect(answer).toMatchObject({ offer: null, facts: [], notes: [], product: null });
    expect(answer.progress).toMatchObject({ read: 0, total: ids.length });
    expect(await confirm(answer, { videos: 2 })).toMatchObject({ kind: "refused", note: { link: null } });

    const read = () => api.ask(planAnswerSchema, `/api/plans?plan=${answer.id}`);
    await planUnread(api.services.ports, SHOP);
    expect((await read()).progress).toEqual({ read: 250, total: 263, text: "250 of 263 products read" });
    await planUnread(api.services.ports, SHOP);
    expect(await read()).toMatchObject({
      progress: null,
      made: "2 products get a video",
      skipped: [{ reason: "no_image", count: 261 }],
      offer: { videos: 2 },
    });
  });

  test("of 25,000 products arrives whole", async () => {
    const ids = Array.from(
      { length: 25_000 },
      (_, index) => `gid://shopify/Product/99999999999999${10_000 + index}`,
    );
    expect((await plan(click(...ids))).progress).toMatchObject({ read: 0, total: 25_000 });
  });

  test("of a collection has all of its products", async () => {
    const [id] = [...api.platform.shop().collections.keys()];
    const answer = await plan({ clickKey: randomUUID(), collectionId: `gid://shopify/Collection/${id}` });
    expect(answer.progress).toEqual({ read: 0, total: null, text: "Counting the products that match." });
    await planUnread(api.services.ports, SHOP);
    await planUnread(api.services.ports, SHOP);
    expect(await api.ask(planAnswerSchema, `/api/plans?plan=${answer.id}`)).toMatchObject({
      progress: null,
      offer: null,
      skipped: [{ reason: "no_image", count: 260 }],
    });
  });

  test("of another store does not exist", async () => {
    const { id } = await plan(click(mug));
    const theirs = { shop: OTHER_SHOP };
    expect((await readProblem(`/api/plans?plan=${id}`, theirs)).status).toBe(404);
    expect((await readProblem(`/api/requests?request=${id}`, theirs)).status).toBe(404);
    const body = { plan: id, videos: 1, agreedCredits: null };
    expect((await readProblem("/api/plans/confirm", { ...theirs, body })).status).toBe(404);
    expect(await api.prisma.generation.count()).toBe(0);
  });

  test("while Shopify does not answer says that nothing was spent", async () => {
    silenceShopify(503);
    const problem = await readProblem("/api/plans", { body: click(mug) });
    expect(problem).toMatchObject({ status: 503, tone: "warning", link: null });
    expect(problem.text).toContain("nothing was spent");
    expect(await api.prisma.generationRequest.count()).toBe(0);
  });

  test("that was made is shown with the image it has while Shopify does not answer", async () => {
    const { id, product } = await plan(click(mug));
    silenceShopify();
    const answer = await api.ask(planAnswerSchema, `/api/plans?plan=${id}`);
    expect(answer.offer).not.toBeNull();
    expect(answer.product).toEqual({ ...product, images: [{ ...product?.images[0], alt: null }] });
  });

  test("without the app's permissions says who gives them", async () => {
    const { scopes } = api.platform.shop().installation;
    await api.platform.setScopes([], SHOP);
    const problem = await readProblem("/api/plans", { body: click(mug) });
    await api.platform.setScopes(scopes, SHOP);
    expect(problem).toMatchObject({ status: 403, link: { path: "/app" } });
  });

  test("is quoted with the balance of this moment, not with the one of an hour ago", async () => {
    const creditsReadAt = new Date(Date.now() - 3_600_000);
    await api.prisma.shop.update({ where: { domain: SHOP }, data: { credits: 3, creditsReadAt } });
    expect((await plan(click(mug))).offer).not.toBeNull();
  });

  test("beyond the balance offers what the balance pays for, and says what is missing", async () => {
    setBalance(7);
    await api.services.connectRotateProduct(SHOP, API_KEY);
    const answer = await plan(click(mug, cup));
    expect(answer.offer).toEqual({ videos: 1, label: "Generate 1 video for 5 credits" });
    expect(answer.facts).toContainEqual({ label: "Missing", value: "3 credits" });
    expect(answer.notes).toMatchObject([{ tone: "warning", link: { path: answer.link.path } }]);
  });

  test("of a store without a RotateProduct key leads to where it is entered", async () => {
    await api.services.disconnectRotateProduct(SHOP);
    expect(await plan(click(mug))).toMatchObject({
      offer: null,
      notes: [{ tone: "warning", link: { path: "/app/settings" } }],
    });
  });

  test.each(LANGUAGES)("is worded in %s", async (language) => {
    const { t, nameGenerate } = textsIn(language);
    const answer = await plan(click(mug, bare), { language });
    expect(answer.made).toBe(t("review.list.title", { count: 1 }));
    expect(answer.offer?.label).toBe(nameGenerate(1));
    expect(answer.skipped[0]?.label).toBe(t("skip.no_image.label"));
  });
});

describe("what a video is made of", () => {
  const choose = (id: string, change: object, options?: CallOptions) => ({
    path: "/api/plans/choice",
    options: { body: { plan: id, product: mug, endImageId: null, description: null, ...change }, ...options },
  });

  test("can be chosen until the click, and the answer is the plan as it is then", async () => {
    const { id, product } = await plan(click(mug));
    const [first, second, third] = product?.images ?? [];
    const { path, options } = choose(id, {
      imageId: second?.id,
      endImageId: third?.id,
      description: "A mug\u0000 of stoneware",
    });
    const asked = api.platform.requests.totals.graphqlRequests;
    const changed = await api.ask(planAnswerSchema, path, options);
    expect(api.platform.requests.totals.graphqlRequests - asked, "the product is read once").toBe(1);
    expect(changed.product?.images).toEqual(product?.images);
    expect(changed.product).toMatchObject({
      imageId: second?.id,
      endImageId: third?.id,
      description: "A mug of stoneware",
    });
    const back = choose(id, { imageId: first?.id });
    expect((await api.ask(planAnswerSchema, back.path, back.options)).product).toMatchObject({
      imageId: first?.id,
      endImageId: null,
      description: "Product mug",
    });
  });

  test("cannot be another product's image, one of another store's plan, or changed once it is started", async () => {
    const answer = await plan(click(mug));
    const [image] = answer.product?.images ?? [];
    const foreign = choose(answer.id, { imageId: "gid://shopify/MediaImage/1" });
    expect(await readProblem(foreign.path, foreign.options)).toMatchObject({ status: 409 });

    const theirs = choose(answer.id, { imageId: image?.id }, { shop: OTHER_SHOP });
    expect(await readProblem(theirs.path, theirs.options)).toMatchObject({ status: 404 });

    await confirm(answer);
    const late = choose(answer.id, { imageId: image?.id });
    expect(await readProblem(late.path, late.options)).toMatchObject({
      status: 409,
      text: textsIn("en").t("review.refusal.confirmed"),
    });
  });

  test("stays as it is while Shopify does not answer", async () => {
    const { id, product } = await plan(click(mug));
    silenceShopify();
    const { path, options } = choose(id, { imageId: product?.images[1]?.id });
    expect(await readProblem(path, options)).toMatchObject({ status: 503 });
    expect((await api.ask(planAnswerSchema, `/api/plans?plan=${id}`)).product?.imageId).toBe(
      product?.imageId,
    );
  });
});

describe("the click that spends", () => {
  test("makes each video once and is charged once, however often and at the same moment it comes", async () => {
    const answer = await plan(click(mug, cup));
    const confirmations = await Promise.all(
      Array.from({ length: 6 }, (_, index) => confirm(answer, { videos: 1 + (index % 2) })),
    );
    expect(new Set(confirmations.map((result) => JSON.stringify(result)))).toEqual(
      new Set([JSON.stringify({ kind: "confirmed", request: answer.id })]),
    );
    const made = await api.prisma.generation.count();
    expect(made).toBeGreaterThanOrEqual(1);
    expect(made).toBeLessThanOrEqual(2);

    await Promise.all([submitQueued(api.services.ports, SHOP), submitQueued(api.services.ports, SHOP)]);
    await confirm(answer, { videos: 2 });
    await submitQueued(api.services.ports, SHOP);
    expect(await api.prisma.generation.count()).toBe(made);
    expect(spent()).toBe(5 * made);
  });

  test("on two plans of one product, at the same moment, makes one video", async () => {
    const answers = [await plan(click(mug)), await plan(click(mug))];
    await Promise.all(answers.map((answer) => confirm(answer)));
    expect(await api.prisma.generation.count()).toBe(1);
    await submitQueued(api.services.ports, SHOP);
    expect(spent()).toBe(5);
    const requests = await Promise.all(
      answers.map(({ id }) => api.ask(requestAnswerSchema, `/api/requests?request=${id}`)),
    );
    expect(requests.map(({ total }) => total).toSorted()).toEqual([0, 1]);
  });

  test("starts no more than was agreed to", async () => {
    const answer = await plan(click(mug, cup));
    await confirm(answer, { videos: 1 });
    expect(await api.prisma.generation.findMany({ select: { productId: true } })).toEqual([
      { productId: mug },
    ]);
  });

  test("starts nothing but what was shown, even where a choice whose answer got lost came true later", async () => {
    const answer = await plan(click(mug));
    const shown = madeOf(answer);
    const lost = {
      plan: answer.id,
      product: mug,
      imageId: answer.product?.images[1]?.id,
      endImageId: null,
      description: null,
    };
    await api.call("/api/plans/choice", { body: lost });
    expect(await confirm(answer, { shown })).toEqual({
      kind: "refused",
      note: { tone: "warning", text: textsIn("en").t("extensions.note.changed"), link: null },
    });
    expect(await api.prisma.generation.count()).toBe(0);

    const read = await api.ask(planAnswerSchema, `/api/plans?plan=${answer.id}`);
    const confirmed = { kind: "confirmed", request: answer.id };
    expect(await confirm(answer, { shown: madeOf(read) })).toEqual(confirmed);
    expect(await confirm(answer, { shown: madeOf(read) })).toEqual(confirmed);
    expect(await api.prisma.generation.findMany({ select: { imageId: true } })).toEqual([
      { imageId: lost.imageId },
    ]);
  });

  test.each([{ endImageId: "gid://shopify/MediaImage/1" }, { description: "Another mug" }])(
    "starts nothing where %j was shown and is not so",
    async (change) => {
      const answer = await plan(click(mug));
      const shown = madeOf(answer);
      expect(await confirm(answer, { shown: shown && { ...shown, ...change } })).toMatchObject({
        kind: "refused",
      });
      expect(await api.prisma.generation.count()).toBe(0);
    },
  );

  test("on a plan that was changed elsewhere starts no more than is left of it", async () => {
    const answer = await plan(click(mug, cup));
    expect(await api.services.leaveOut(SHOP, answer.id, mug, true)).toEqual({ kind: "saved" });
    await confirm(answer, { videos: 2 });
    expect(await api.prisma.generation.findMany({ select: { productId: true } })).toEqual([
      { productId: cup },
    ]);
  });

  test("is carried out when whoever clicked is gone before the answer", async () => {
    const { id } = await plan(click(mug));
    const gone = new AbortController();
    const body = { plan: id, videos: 1, agreedCredits: null };
    api.rotateProduct.faults.next("*", { kind: "latency", when: "before-work", ms: 200 });
    const asked = api.rotateProduct.requests.all.length;
    const answer = api.call("/api/plans/confirm", { body, signal: gone.signal });
    await vi.waitFor(() => expect(api.rotateProduct.requests.all.length).toBeGreaterThan(asked));
    gone.abort();
    await expect(answer).rejects.toThrow();
    expect(await api.prisma.generation.count()).toBe(0);
    await vi.waitFor(async () => expect(await api.prisma.generation.count()).toBe(1));
    await confirm({ id });
    expect(await api.prisma.generation.count()).toBe(1);
  });

  test("is asked about once more above the store's threshold, and by the very amount", async () => {
    await api.prisma.shop.update({ where: { domain: SHOP }, data: { confirmAbove: 5 } });
    const answer = await plan(click(mug, cup));
    const asked = await confirm(answer, { videos: 2 });
    expect(asked).toMatchObject({ kind: "needs_agreement", credits: 10, label: "Spend 10 credits" });
    expect(await confirm(answer, { videos: 2, agreedCredits: 5 })).toMatchObject({ kind: "needs_agreement" });
    expect(await api.prisma.generation.count()).toBe(0);
    expect(await confirm(answer, { videos: 2, agreedCredits: 10 })).toMatchObject({ kind: "confirmed" });
  });

  test("leads on to the request, and the plan says that it was started", async () => {
    const answer = await plan(click(mug));
    await confirm(answer);
    expect(await api.ask(planAnswerSchema, `/api/plans?plan=${answer.id}`)).toMatchObject({
      isConfirmed: true,
      offer: null,
      product: null,
      notes: [{ link: { path: `/app/generations?request=${answer.id}` } }],
    });
    expect(await api.ask(requestAnswerSchema, `/api/requests?request=${answer.id}`)).toEqual({
      id: answer.id,
      settled: 0,
      total: 1,
      text: "1 in progress",
      time: null,
      isMoving: true,
      note: null,
      link: { label: "Show its videos", path: `/app/generations?request=${answer.id}` },
    });
  });

  test.each([
    ["the key is gone", () => api.services.disconnectRotateProduct(SHOP), "/app/settings"],
    ["RotateProduct refuses the key", connectRefusedKey, "/app/settings"],
    ["the balance is spent", async () => setBalance(0), "review"],
    [
      "the month's budget is used up",
      () => api.prisma.shop.update({ where: { domain: SHOP }, data: { monthlyBudget: 0 } }),
      "/app/settings",
    ],
    [
      "RotateProduct does not answer",
      () => api.rotateProduct.faults.always("*", { kind: "status", when: "before-work", status: 503 }),
      null,
    ],
  ])("starts nothing when %s, and says what helps", async (_, happen, path) => {
    const answer = await plan(click(mug));
    await happen();
    const refused = await confirm(answer);
    if (refused.kind !== "refused") throw new Error(`answered ${refused.kind}`);
    expect(refused.note.tone).toBe("warning");
    expect(refused.note.link?.path ?? null).toBe(path === "review" ? answer.link.path : path);
    expect(await api.prisma.generation.count()).toBe(0);
  });

  test("on a plan that is gone says so", async () => {
    const body = { plan: randomUUID(), videos: 1, agreedCredits: null };
    expect((await readProblem("/api/plans/confirm", { body })).status).toBe(404);
  });
});
