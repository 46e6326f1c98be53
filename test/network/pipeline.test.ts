import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { seedProduct } from "../pipeline/scenery.ts";
import { createWorld, MINUTE, type World } from "../pipeline/world.ts";
import { createRandom } from "../sandbox/random.ts";
import { installRedirect, routesTo } from "../sandbox/redirect.ts";
import { type CutKind, startProxy, type TcpProxy, type Trouble } from "./proxy.ts";

const PRODUCTS = 4;
const POST = "POST /api/v1/generations";

let world: World;
let rotateProduct: TcpProxy;
let shopify: TcpProxy;

beforeEach(async () => {
  world = await createWorld(Array.from({ length: PRODUCTS }, (_, index) => seedProduct(`mug-${index}`)));
  rotateProduct = await startProxy(world.rotateProduct.url);
  shopify = await startProxy(world.shopify.url);
  const removeRedirect = installRedirect(
    routesTo({ SANDBOX_SHOPIFY_ORIGIN: shopify.url, SANDBOX_ROTATEPRODUCT_ORIGIN: rotateProduct.url }),
    { pipelining: 0 },
  );
  onTestFinished(async () => {
    removeRedirect();
    await Promise.all([rotateProduct.close(), shopify.close()]);
  });
});

afterEach(() => world.close());

const listVideos = () => [...world.shopify.shop().files.values()].filter(({ kind }) => kind === "VIDEO");
const countStates = async () =>
  Object.groupBy(await world.readRows(), (row) => (row.reason ? `${row.state} ${row.reason}` : row.state));

/** Each product paid at most once, and what is paid is published as one file, in one place. */
async function expectOneOfEach(): Promise<void> {
  const rows = await world.readRows();
  const paid = world.rotateProduct.generations.all().map(({ externalId }) => externalId);
  expect(new Set(paid).size).toBe(paid.length);
  for (const row of rows) {
    const [state, gallery] = paid.includes(row.productId)
      ? ["published", ["IMAGE", `rotateproduct-${row.id}.mp4 READY`]]
      : ["held", ["IMAGE"]];
    expect([row.state, world.galleryOf(row.productId)]).toEqual([state, gallery]);
  }
  expect(listVideos()).toHaveLength(paid.length);
}

test("over a line in pieces of one byte everything is as over a good one", async () => {
  const slices = { request: { sliceBytes: 1 }, reply: { sliceBytes: 7 } };
  // The videos themselves are 100,000 bytes each: a few bytes at a time will do.
  const coarse = { request: { sliceBytes: 1_000 }, reply: { sliceBytes: 1_000 } };
  const slice = (what: string) => (/^POST \/(api|admin)/.test(what) ? slices : coarse);
  rotateProduct.meet(slice);
  shopify.meet(slice);
  await world.click();
  await world.pass(6 * MINUTE);
  expect(Object.keys(await countStates())).toEqual(["published"]);
  await expectOneOfEach();
  expect(world.complaints).toEqual([]);
});

test.each<CutKind>(["reset", "end"])(
  "a download that is cut by %s goes on from there, within its hour",
  async (how) => {
    const asked: number[] = [];
    rotateProduct.meet((what) => {
      if (!/^GET \/api\/v1\/generations\/\d+$/.test(what)) return null;
      // Longer each time, so that every one of them arrives whole in the end.
      asked.push(asked.length);
      return { reply: { cut: { afterBytes: 20_000 + asked.length * 10_000, how } } };
    });
    await world.click();
    await world.pass(10 * MINUTE);
    expect(asked.length).toBeGreaterThan(PRODUCTS);
    // Less went over the line than if each try had begun anew.
    const bytes = rotateProduct.connections
      .filter(({ what }) => /generations\/\d+$/.test(what))
      .reduce((sum, { replyBytes }) => sum + replyBytes, 0);
    expect(bytes).toBeLessThan(PRODUCTS * 100_000 * 1.5);
    await expectOneOfEach();
  },
);

test.each<[string, Trouble]>([
  ["in its middle", { request: { cut: { afterBytes: 50_000, how: "reset" } } }],
  ["when it was done", { reply: { cut: { afterBytes: 0, how: "end" } } }],
])("an upload that breaks %s is made again with a new target, and leaves one file", async (_, trouble) => {
  shopify.meetOnce(/^POST \/(?!admin)/, trouble);
  await world.click();
  await world.pass(6 * MINUTE);
  expect(world.shopify.shop().stagedTargets.size).toBe(PRODUCTS + 1);
  expect(Object.keys(await countStates())).toEqual(["published"]);
  await expectOneOfEach();
});

test("a POST that is refused before a byte was sent goes back in the line, and is made when it can be", async () => {
  await world.click();
  await rotateProduct.refuse();
  await world.pass(3 * MINUTE);
  expect(Object.keys(await countStates())).toEqual(["queued"]);
  await rotateProduct.accept();
  await world.pass(10 * MINUTE);
  await expectOneOfEach();
  expect(world.rotateProduct.requests.counts[POST]).toBe(1);
});

test.each([1, 2, 3, 4, 5, 6])(
  "over a line that breaks at random (%i), every product comes to a good end",
  async (seed) => {
    const random = createRandom(seed);
    const meet = (what: string) => (isOurs(what) && random() < 0.3 ? drawTrouble(random) : null);
    await world.click();
    rotateProduct.meet(meet);
    shopify.meet(meet);
    for (let minute = 0; minute < 20; minute++) {
      await world.pass(MINUTE);
      await world.sweep();
    }
    rotateProduct.meet(() => null);
    shopify.meet(() => null);
    for (let minute = 0; minute < 30; minute++) {
      await world.pass(MINUTE);
      await world.sweep();
    }
    expect(world.rotateProduct.requests.counts[POST] ?? 0).toBeLessThanOrEqual(1);
    await expectOneOfEach();
  },
);

/** RotateProduct fetches the images from Shopify; that line is not ours. */
const isOurs = (what: string) => what.startsWith("POST") || what.startsWith("GET /api/v1/");

/** Half-open connections are left to the tests of single calls: they wait in real time. */
function drawTrouble(random: () => number): Trouble {
  const how: CutKind = random() < 0.5 ? "reset" : "end";
  const trouble = {
    latencyMs: random() * 5,
    sliceBytes: 100 + Math.floor(random() * 10_000),
    cut: { afterBytes: Math.floor(random() ** 3 * 60_000), how },
  };
  return random() < 0.5 ? { request: trouble } : { reply: trouble };
}
