import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Refused, Unavailable } from "../../app/generation/errors.ts";
import { cancelGenerations, notifyShop } from "../../app/pipeline/index.ts";
import type { Letter } from "../../app/pipeline/ports/index.ts";
import { CREDITS, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

let world: World;
/** What the mail server took. */
let taken: Letter[];
/** What it answers instead of yes; undefined: yes. */
let answer: Error | undefined;

beforeEach(async () => {
  taken = [];
  answer = undefined;
  world = await createWorld([seedProduct("mug"), seedProduct("lamp")]);
  world.ports.mail = {
    async send(letter) {
      if (answer !== undefined) throw answer;
      taken.push(letter);
    },
  };
  await world.installations.updateSettings(SHOP, { notifyEmail: "owner@shop.example" }, "de");
});

afterEach(() => world.close());

/** The clock's sweep, and what it asks for, every minute. */
async function live(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await world.pass(MINUTE);
    await world.sweep();
  }
  await world.pass(1_000);
}

const readNotices = () => world.prisma.notice.findMany({ orderBy: { createdAt: "asc" } });

test("a request that has come to rest is told of with one e-mail, to whom the shop names", async () => {
  const requestId = await world.click();
  await live(15);
  expect(taken).toMatchObject([
    {
      shop: SHOP,
      to: "owner@shop.example",
      locale: "de",
      news: { kind: "finished", requestId, counts: { published: 2 } },
    },
  ]);
  await live(30);
  expect(taken).toHaveLength(1);
  expect(await readNotices()).toMatchObject([{ attempts: 1, droppedAt: null }]);
});

test("nothing is told while something of it still moves", async () => {
  await world.click();
  await live(2);
  expect(taken).toEqual([]);
});

test("videos that need somebody for a while are told of", async () => {
  await world.click();
  world.setCredits(0);
  await live(40);
  expect(taken).toMatchObject([
    { to: "owner@shop.example", news: { kind: "attention", groups: [{ reason: "credits", count: 2 }] } },
  ]);
});

test("videos that go on by themselves before that are not", async () => {
  await world.click();
  world.setCredits(0);
  await live(3);
  world.setCredits(CREDITS);
  await live(30);
  expect(taken).toMatchObject([{ news: { kind: "finished", counts: { published: 2 } } }]);
});

describe("a mail server", () => {
  test("that is down is asked again, later each time, until it is back", async () => {
    answer = new Unavailable("SMTP mail.example: ECONNECTION");
    await world.click();
    await live(30);
    const [notice] = await readNotices();
    expect(notice?.sentAt).toBeNull();
    expect(notice?.attempts).toBeGreaterThan(1);
    expect(notice?.attempts).toBeLessThan(6);
    answer = undefined;
    await live(45);
    expect(taken).toHaveLength(1);
  });

  test("that is down for a day is given up, and the operator reads of it", async () => {
    answer = new Unavailable("SMTP mail.example: ECONNECTION");
    await world.click();
    await live(20);
    world.clock.move(24 * HOUR);
    answer = undefined;
    await live(2);
    expect(taken).toEqual([]);
    expect(world.complaints).toContain("an e-mail was given up");
  });

  test("that refuses the address is not asked again", async () => {
    answer = new Refused("SMTP mail.example: EENVELOPE 550");
    await world.click();
    await live(15);
    answer = undefined;
    await live(30);
    expect(taken).toEqual([]);
    expect(await readNotices()).toMatchObject([{ attempts: 1, sentAt: null }]);
    expect(world.complaints).toContain("an e-mail was not sent");
  });
});

describe("an e-mail that is due", () => {
  /** Written down, and nobody has tried it yet. */
  async function writeNotice(): Promise<void> {
    const { mail } = world.ports;
    world.ports.mail = null;
    await world.click();
    await live(10);
    world.ports.mail = mail;
    expect(await world.ports.store.writeNotices(world.clock.now())).toEqual([SHOP]);
  }

  test("is sent by one of two workers", async () => {
    await writeNotice();
    await Promise.all([notifyShop(world.ports, SHOP), notifyShop(world.ports, SHOP)]);
    expect(taken).toHaveLength(1);
  });

  test("is sent again by whoever finds that a worker died while it sent it, under the same id", async () => {
    await writeNotice();
    const { settleNotice } = world.ports.store;
    world.ports.store.settleNotice = async () => {
      throw new Error("the worker was killed");
    };
    await expect(notifyShop(world.ports, SHOP)).rejects.toThrow("killed");
    world.ports.store.settleNotice = settleNotice;
    await live(4);
    expect(taken).toHaveLength(1);
    await live(3);
    expect(taken).toHaveLength(2);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
    await live(60);
    expect(taken).toHaveLength(2);
  });

  test("is not sent when nobody is named any more, or the shop has left", async () => {
    await writeNotice();
    await world.installations.updateSettings(SHOP, { notifyEmail: null });
    await notifyShop(world.ports, SHOP);
    await world.installations.updateSettings(SHOP, { notifyEmail: "owner@shop.example" });
    await live(5);
    expect(taken).toEqual([]);
    expect(await readNotices()).toMatchObject([{ attempts: 0, sentAt: null }]);
  });
});

test("where e-mail is not set up nothing is written or sent", async () => {
  world.ports.mail = null;
  await world.click();
  await live(15);
  await notifyShop(world.ports, SHOP);
  expect(await readNotices()).toEqual([]);
});

test("what was canceled altogether is no news", async () => {
  await world.click();
  world.setCredits(0);
  await live(2);
  const rows = await world.readRows();
  await cancelGenerations(
    world.ports,
    SHOP,
    rows.map(({ id }) => id),
  );
  await live(30);
  expect(taken).toEqual([]);
});
