import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const REFUSED = { kind: "status", when: "before-work", status: 401 } as const;
const CUT = { kind: "cut", when: "after-work" } as const;
const POST = "POST /api/v1/generations";
const HELD = "paid videos are held: RotateProduct does not accept the key";
const UNREAD = "finished videos may go unread: their listing was not read completely";

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug"), seedProduct("lamp")]);
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const countSaid = (message: string) => world.complaints.filter((said) => said === message).length;
const readShop = () => world.ports.store.readShop(SHOP);
const uncollected = async () => (await world.ports.store.readCollecting()).uncollected;

/** Time in which nothing happens but what is due at the end of each step. */
async function passMinutes(minutes: number, step = 1): Promise<void> {
  for (let minute = 0; minute < minutes; minute += step) {
    world.clock.move(step * MINUTE);
    await world.sweep();
    await world.pass(0);
  }
}

async function startVideos(): Promise<void> {
  await world.click();
  await world.pass(10_000);
  expect(await states()).toEqual(["processing", "processing"]);
}

describe("a key that is refused while videos are made", () => {
  test("for a few minutes only costs nothing: it is tried again, and the videos are saved in time", async () => {
    await startVideos();
    const end = world.rotateProduct.faults.always("*", REFUSED);
    await passMinutes(20, 4);
    expect(await states()).toEqual(["processing", "processing"]);
    expect((await readShop()).isKeyRejected).toBe(true);
    end();
    await passMinutes(8);
    expect(await states()).toEqual(["published", "published"]);
    expect(await readShop()).toMatchObject({ isKeyRejected: false, keyRejectedAt: null });
    expect(world.spent()).toBe(10);
  });

  test("for an hour holds them, says so once, and makes way for what others have under way", async () => {
    await startVideos();
    world.rotateProduct.faults.always("*", REFUSED);
    await passMinutes(58, 2);
    expect(await states()).toEqual(["processing", "processing"]);
    expect(await uncollected()).toBe(2);
    await passMinutes(30, 5);
    expect(await states()).toEqual(["held api_key", "held api_key"]);
    expect(countSaid(HELD)).toBe(1);
    expect(await uncollected()).toBe(0);
  });

  test("for longer lets them go on by themselves once it is accepted, and what is still there is saved", async () => {
    world.rotateProduct.settings.generationMs = 100 * MINUTE;
    await startVideos();
    const end = world.rotateProduct.faults.always("*", REFUSED);
    await passMinutes(70, 5);
    expect(await states()).toEqual(["held api_key", "held api_key"]);
    end();
    await passMinutes(60, 2);
    expect(await states()).toEqual(["published", "published"]);
    expect((await readShop()).isKeyRejected).toBe(false);
    expect(world.spent()).toBe(10);
  });

  test("for longer than they can be fetched ends them with the true reason", async () => {
    await startVideos();
    const end = world.rotateProduct.faults.always("*", REFUSED);
    await passMinutes(90, 5);
    end();
    await passMinutes(20, 2);
    expect(await states()).toEqual(["failed expired", "failed expired"]);
  });

  test("and finished already holds them after an hour, too", async () => {
    await startVideos();
    world.clock.move(3 * MINUTE);
    world.rotateProduct.faults.always("GET /api/v1/generations/:id", REFUSED);
    await passMinutes(5);
    expect(await states()).toEqual(["succeeded", "succeeded"]);
    world.rotateProduct.faults.always("*", REFUSED);
    await passMinutes(65, 5);
    expect(await states()).toEqual(["held api_key", "held api_key"]);
  });
});

test("a key that lists but may not download holds what is finished, and loses nothing else", async () => {
  await world.click(world.productIds.slice(0, 1));
  await world.pass(10_000);
  world.rotateProduct.settings.generationMs = 24 * HOUR;
  await world.click(world.productIds.slice(1));
  await world.pass(10_000);
  world.rotateProduct.faults.always("GET /api/v1/generations/:id", REFUSED);
  await passMinutes(75, 5);
  expect(await states()).toEqual(["held api_key", "processing"]);
});

test("a key that is taken away holds what it was making after an hour", async () => {
  await startVideos();
  await world.connections.forgetKey(SHOP);
  await passMinutes(58, 2);
  expect(await states()).toEqual(["processing", "processing"]);
  await passMinutes(5);
  expect(await states()).toEqual(["held api_key", "held api_key"]);
});

describe("a submission whose outcome nobody knows", () => {
  const readGate = () =>
    world.prisma.submission.findMany({ select: { openKeyFingerprint: true, closedAt: true } });

  async function submitInDoubt(): Promise<void> {
    world.rotateProduct.faults.next(POST, CUT);
    world.rotateProduct.faults.always("GET /api/v1/generations", REFUSED);
    await world.click();
    await world.pass(5_000);
    expect(await states()).toEqual(["confirming", "confirming"]);
  }

  test("is judged after an hour without a sweep, so that its key's gate opens", async () => {
    await submitInDoubt();
    await passMinutes(58, 2);
    expect(await states()).toEqual(["confirming", "confirming"]);
    await passMinutes(8);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    expect(await readGate()).toMatchObject([{ openKeyFingerprint: null }]);
  });

  test("is still answered when the key is accepted again: late, and paid once", async () => {
    world.rotateProduct.settings.generationMs = 90 * MINUTE;
    await submitInDoubt();
    await passMinutes(70, 5);
    expect(await states()).toEqual(["held unconfirmed", "held unconfirmed"]);
    world.rotateProduct.faults.clear();
    await passMinutes(40, 2);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("of a shop that has left does not keep the key from another shop for ever", async () => {
    await submitInDoubt();
    await world.connections.forgetKey(SHOP);
    await world.prisma.shop.update({ where: { domain: SHOP }, data: { uninstalledAt: world.clock.now() } });
    await world.ports.queue.send([{ step: "end", shop: SHOP }]);
    await passMinutes(2);
    expect(await states()).toEqual(["canceled uninstalled", "canceled uninstalled"]);
    world.queue.lose();
    await passMinutes(62, 2);
    expect(await readGate()).toMatchObject([{ openKeyFingerprint: null }]);
  });
});

describe("a listing that is not read", () => {
  test("for half an hour is said to the operator, and again every half hour", async () => {
    world.rotateProduct.settings.generationMs = 24 * HOUR;
    await startVideos();
    await passMinutes(40, 5);
    expect(countSaid(UNREAD)).toBe(0);
    const down = { kind: "status", when: "before-work", status: 503 } as const;
    const end = world.rotateProduct.faults.always("GET /api/v1/generations", down);
    await passMinutes(28, 4);
    expect(countSaid(UNREAD)).toBe(0);
    await passMinutes(4);
    expect(countSaid(UNREAD)).toBe(1);
    await passMinutes(24, 6);
    await passMinutes(6);
    expect(countSaid(UNREAD)).toBe(2);
    end();
    await passMinutes(40, 5);
    expect(countSaid(UNREAD)).toBe(2);
    expect((await readShop()).sweptAt).not.toBeNull();
  });

  test("is read again within a minute of being there", async () => {
    await startVideos();
    const down = { kind: "status", when: "before-work", status: 503 } as const;
    const end = world.rotateProduct.faults.always("GET /api/v1/generations", down);
    await passMinutes(10);
    end();
    await passMinutes(1);
    expect(await states()).not.toContain("processing");
  });
});
