import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  cancelGenerations,
  type Decided,
  deleteFiles,
  endShop,
  type Ports,
  putBack,
  reconcileShop,
  removeVideos,
  removeWithdrawn,
  resumeGenerations,
  retainVideos,
} from "../../app/pipeline/index.ts";
import { dieAt } from "./die-at.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const DAY = 24 * HOUR;

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug", { images: 3 }), seedProduct("lamp", { images: 3 })]);
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const ids = async () => (await world.readRows()).map((row) => row.id);
const numberOf = (gid: string | null | undefined) => Number(gid?.split("/").at(-1));
const videoFiles = () => [...world.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO");
const product = (index: number) => {
  const found = world.shopify.shop().products.get(numberOf(world.productIds[index]));
  if (found === undefined) throw new Error(`No product ${index}`);
  return found;
};
const media = (index: number) => [...product(index).mediaIds];
const hasVideo = (index: number) =>
  world.galleryOf(world.productIds[index] ?? "").some((name) => /ready/i.test(name));
const first = async (): Promise<string> => (await ids())[0] ?? "";

const act =
  (action: (ports: Ports, shop: string, ids: readonly string[]) => Promise<Decided>) =>
  async (wanted?: readonly string[]) =>
    action(world.ports, SHOP, wanted ?? (await ids()));
const remove = act(removeVideos);
const back = act(putBack);
const deleteAll = act(deleteFiles);

async function publishAll(): Promise<void> {
  await world.click();
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
}

async function removeAll(): Promise<void> {
  await publishAll();
  expect(await remove()).toEqual({ moved: 2 });
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["removed", "removed"]);
}

describe("remove from product", () => {
  test("takes our video out at once, keeps its file, and leaves the gallery as it was before", async () => {
    const before = [media(0), media(1)];
    await publishAll();
    expect(media(0)).not.toEqual(before[0]);
    await remove();
    await world.pass(0);
    expect(await states()).toEqual(["removed", "removed"]);
    expect([media(0), media(1)]).toEqual(before);
    expect(videoFiles()).toHaveLength(2);
    expect(await world.readRows()).toMatchObject([{ missing: null, position: null }, { missing: null }]);
  });

  test("leaves the order in which the merchant has put the other media since", async () => {
    await publishAll();
    const file = (await world.readRows())[0]?.fileId;
    const others = media(0).filter((id) => id !== numberOf(file));
    product(0).mediaIds.splice(
      0,
      4,
      ...others.toReversed().slice(0, 2),
      numberOf(file),
      ...others.slice(0, 1),
    );
    await remove();
    await world.pass(0);
    expect(media(0)).toEqual(others.toReversed());
  });

  test("frees the product for another video, which is paid for; the earlier one is not a missing one", async () => {
    await removeAll();
    await reconcileShop(world.ports, SHOP);
    expect((await world.readRows()).map(({ missing }) => missing)).toEqual([null, null]);
    await world.click(world.productIds.slice(0, 1));
    await world.pass(6 * MINUTE);
    expect((await states()).toSorted()).toEqual(["published", "removed", "removed"]);
    expect(world.spent()).toBe(15);
  });

  test("moves nothing that is not published", async () => {
    await world.click();
    expect(await remove()).toEqual({ moved: 0 });
    await world.pass(6 * MINUTE);
    expect(await remove()).toEqual({ moved: 2 });
    expect(await remove()).toEqual({ moved: 0 });
  });

  test("counts as done what the merchant has done already, and says what is gone", async () => {
    await publishAll();
    const [mug, lamp] = await world.readRows();
    await world.shopify.removeMedia(numberOf(mug?.productId), numberOf(mug?.fileId));
    world.shopify.shop().files.delete(numberOf(lamp?.fileId));
    await remove();
    await world.pass(0);
    expect(await world.readRows()).toMatchObject([
      { state: "removed", missing: null, fileId: mug?.fileId },
      { state: "removed", missing: "file", fileId: null },
    ]);
  });

  test("ends where the product does not exist any more", async () => {
    await publishAll();
    await world.shopify.deleteProduct(numberOf(world.productIds[0]));
    await remove();
    await world.pass(0);
    expect(await world.readRows()).toMatchObject([
      { state: "removed", missing: "product" },
      { state: "removed" },
    ]);
  });

  test("waits while Shopify lets nobody change the product", async () => {
    await publishAll();
    product(0).isMediaBusy = true;
    await remove();
    await world.pass(MINUTE);
    expect(await states()).toEqual(["removing", "removed"]);
    product(0).isMediaBusy = false;
    await world.pass(MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
  });

  test("says so where Shopify refuses it for good; the video then is what it is: published", async () => {
    await publishAll();
    product(0).isSuspended = true;
    await remove();
    await world.pass(MINUTE);
    const [mug] = await world.readRows();
    expect(mug).toMatchObject({ state: "published", withdrawnAt: null, detail: expect.stringMatching(/\w/) });
    product(0).isSuspended = false;
    expect(await remove([mug?.id ?? ""])).toEqual({ moved: 1 });
    await world.pass(MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
  });

  test("is held without access, goes on when there is access again, and keeps no other video from its product", async () => {
    await publishAll();
    await world.shopify.setScopes([]);
    await remove();
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    expect(await world.ports.store.readOccupied(SHOP, world.productIds)).toEqual(new Map());
    expect(await cancelGenerations(world.ports, SHOP, await ids())).toEqual({ moved: 0 });
    await world.shopify.setScopes(["write_products", "write_files"]);
    await resumeGenerations(world.ports, SHOP, await ids());
    await world.pass(MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
    expect([hasVideo(0), hasVideo(1)]).toEqual([false, false]);
  });

  test("is asked for again by the clock when its job is lost", async () => {
    await publishAll();
    await remove();
    world.queue.lose();
    await world.sweep();
    await world.pass(0);
    expect(await states()).toEqual(["removed", "removed"]);
  });

  test("ends with an uninstall: what is in a product belongs to the merchant", async () => {
    await publishAll();
    await world.shopify.setScopes([]);
    await remove([await first()]);
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "published"]);
    await remove();
    await world.prisma.shop.updateMany({ data: { uninstalledAt: world.clock.now() } });
    expect(await world.ports.store.listShopsToEnd()).toEqual([SHOP]);
    await endShop(world.ports, SHOP);
    expect(await states()).toEqual(["published", "published"]);
    expect(await world.ports.store.listShopsToEnd()).toEqual([]);
  });

  test("takes out once more what a call that was still under way put back", async () => {
    await removeAll();
    const [mug] = await world.readRows();
    await world.prisma.generation.updateMany({ data: { confirmedAt: null, stateSince: world.clock.now() } });
    product(0).mediaIds.push(numberOf(mug?.fileId));
    await world.sweep();
    await world.pass(15 * MINUTE);
    expect(hasVideo(0)).toBe(false);
    expect((await world.readRows()).every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  });

  test("does not touch again, once it was seen, what the merchant puts into the gallery", async () => {
    await removeAll();
    const [mug] = await world.readRows();
    product(0).mediaIds.push(numberOf(mug?.fileId));
    await world.sweep();
    await reconcileShop(world.ports, SHOP);
    await world.pass(DAY);
    expect(hasVideo(0)).toBe(true);
  });
});

describe("put back", () => {
  test("attaches the file that is there at the shop's place: no new file, no credits", async () => {
    await removeAll();
    const uploads = videoFiles().map(({ id }) => id);
    expect(await back()).toEqual({ moved: 2 });
    await world.pass(2 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(videoFiles().map(({ id }) => id)).toEqual(uploads);
    expect(media(0)[1]).toBe(numberOf((await world.readRows())[0]?.fileId));
    expect(await world.readRows()).toMatchObject([
      { position: 1, removedAt: null, withdrawnAt: null, missing: null },
      { position: 1 },
    ]);
    expect(world.spent()).toBe(10);
  });

  test("publishes our copy anew where the file is gone, whether that was known or not", async () => {
    await publishAll();
    const [mug, lamp] = await world.readRows();
    world.shopify.shop().files.delete(numberOf(mug?.fileId));
    await remove();
    await world.pass(2 * MINUTE);
    world.shopify.shop().files.delete(numberOf(lamp?.fileId));
    expect(await back()).toEqual({ moved: 2 });
    await world.pass(4 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(videoFiles()).toHaveLength(2);
    expect([hasVideo(0), hasVideo(1)]).toEqual([true, true]);
  });

  test("says so when neither file nor copy is left", async () => {
    await removeAll();
    await world.prisma.shop.updateMany({ data: { retentionDays: 1 } });
    world.clock.move(2 * DAY);
    await retainVideos(world.ports, SHOP);
    for (const { id } of videoFiles()) world.shopify.shop().files.delete(id);
    expect(await back()).toEqual({ moved: 2 });
    await world.pass(MINUTE);
    expect(await world.readRows()).toMatchObject([
      { state: "removed", missing: "file", detail: expect.stringMatching(/disappeared/) },
      { state: "removed", missing: "file" },
    ]);
    expect(await back()).toEqual({ moved: 0 });
  });

  test("keeps the file where Shopify does not take it into the product now", async () => {
    await removeAll();
    world.shopify.settings.mediaPerProductLimit = 3;
    await back();
    await world.pass(MINUTE);
    expect(await world.readRows()).toMatchObject([
      { state: "removed", missing: null, detail: expect.stringMatching(/\w/) },
      { state: "removed" },
    ]);
    expect(videoFiles()).toHaveLength(2);
    world.shopify.settings.mediaPerProductLimit = 250;
    await back();
    await world.pass(MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("leaves out a product that has another video by now, or one that is being made", async () => {
    await removeAll();
    const removed = await ids();
    await world.click(world.productIds.slice(0, 1));
    expect(await back(removed)).toEqual({ moved: 1 });
    await world.pass(6 * MINUTE);
    expect((await states()).toSorted()).toEqual(["published", "published", "removed"]);
    expect(await back(removed)).toEqual({ moved: 0 });
  });

  test("asked for twice at the same moment puts it back once; taken out at the same moment, one of them counts", async () => {
    await removeAll();
    const rows = await ids();
    const results = await Promise.all([1, 2].map(() => back(rows)));
    expect(results.reduce((sum, { moved }) => sum + moved, 0)).toBe(2);
    await world.pass(2 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(videoFiles()).toHaveLength(2);
  });

  test("waits a minute after it was taken out: a late call would take it out again", async () => {
    await publishAll();
    await remove();
    await world.pass(0);
    await back();
    await world.pass(30_000);
    expect(await states()).toEqual(["publishing", "publishing"]);
    expect([hasVideo(0), hasVideo(1)]).toEqual([false, false]);
    await world.pass(40_000);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("held on its way can be given up, and put back later", async () => {
    await removeAll();
    await world.shopify.setScopes([]);
    await back();
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    expect(await cancelGenerations(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    expect(await states()).toEqual(["removed", "removed"]);
    await world.shopify.setScopes(["write_products", "write_files"]);
    expect(await back()).toEqual({ moved: 2 });
    await world.pass(2 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("does not wait for an approval: it is one", async () => {
    await publishAll();
    await world.installations.updateSettings(SHOP, { reviewsFirst: true });
    for (const { id } of videoFiles()) world.shopify.shop().files.delete(id);
    await remove();
    await world.pass(2 * MINUTE);
    await back();
    await world.pass(3 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });
});

describe("delete the file", () => {
  test("deletes it at Shopify and our copy, for removed videos only, once", async () => {
    await publishAll();
    expect(await deleteAll()).toEqual({ moved: 0 });
    await remove();
    await world.pass(2 * MINUTE);
    expect(await deleteAll([await first()])).toEqual({ moved: 1 });
    await world.pass(MINUTE);
    const [mug, lamp] = await world.readRows();
    expect(mug).toMatchObject({ state: "removed", missing: "file", fileId: null, videoBytes: null });
    expect(await world.ports.videos.readSize(mug?.id ?? "")).toBeNull();
    expect(lamp).toMatchObject({ state: "removed", missing: null, videoSha256: expect.any(String) });
    expect(videoFiles().map(({ id }) => id)).toEqual([numberOf(lamp?.fileId)]);
    expect(await deleteAll([mug?.id ?? ""])).toEqual({ moved: 0 });
    expect(await back([mug?.id ?? ""])).toEqual({ moved: 0 });
  });

  test("is held without access and goes on afterwards", async () => {
    await removeAll();
    await world.shopify.setScopes([]);
    await deleteAll();
    await world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    await world.shopify.setScopes(["write_products", "write_files"]);
    await world.sweep();
    await world.pass(11 * MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
    expect(videoFiles()).toHaveLength(0);
  });

  test("of a locked file is refused with Shopify's words; the others are deleted", async () => {
    await removeAll();
    const [mug, lamp] = await world.readRows();
    for (const file of videoFiles()) file.isLocked = file.id === numberOf(lamp?.fileId);
    await deleteAll();
    await world.pass(MINUTE);
    expect(await world.readRows()).toMatchObject([
      { state: "removed", missing: "file", videoBytes: null },
      { state: "removed", missing: null, videoBytes: lamp?.videoBytes, detail: expect.stringMatching(/\w/) },
    ]);
    expect(await world.ports.videos.readSize(mug?.id ?? "")).toBeNull();
  });

  test("of locked files alone changes nothing", async () => {
    await removeAll();
    for (const file of videoFiles()) file.isLocked = true;
    await deleteAll();
    await world.pass(MINUTE);
    const rows = await world.readRows();
    expect(rows).toMatchObject([
      { state: "removed", missing: null },
      { state: "removed", missing: null },
    ]);
    for (const { id, videoBytes } of rows) expect(await world.ports.videos.readSize(id)).toBe(videoBytes);
  });
});

describe("a worker that is killed at any call", () => {
  /** Runs the step once for each of its calls, killed there, and then as the queue does, again. */
  async function killAtEach(asked: () => Promise<unknown>, check: () => Promise<void>): Promise<number> {
    let kills = 0;
    for (const when of ["before", "after"] as const) {
      for (let call = 1; ; call += 1) {
        await asked();
        const mortal = dieAt(world.ports, call, when);
        await removeWithdrawn(mortal.ports, SHOP).catch(() => {});
        if (mortal.hasDied()) kills += 1;
        await world.pass(2 * MINUTE);
        await check();
        if (!mortal.hasDied()) break;
      }
    }
    return kills;
  }

  test("while it takes videos out: they come out once, and their files stay", async () => {
    await publishAll();
    const files = videoFiles().map(({ id }) => id);
    const kills = await killAtEach(
      async () => {
        await back();
        await world.pass(2 * MINUTE);
        expect(await remove()).toEqual({ moved: 2 });
      },
      async () => {
        expect(await states()).toEqual(["removed", "removed"]);
        expect([hasVideo(0), hasVideo(1)]).toEqual([false, false]);
        expect(videoFiles().map(({ id }) => id)).toEqual(files);
      },
    );
    expect(kills).toBeGreaterThanOrEqual(8);
  });

  test("while it deletes a file: nothing is left of it, and nothing else is lost", async () => {
    await removeAll();
    const kills = await killAtEach(
      async () => {
        // Made anew for each try.
        const [mug] = await world.readRows();
        const [lampFile] = videoFiles();
        if (mug === undefined || lampFile === undefined) throw new Error("A video is missing");
        if (mug.fileId === null) {
          const file = {
            ...lampFile,
            id: lampFile.id + 1_000 + Math.round(world.clock.now().getTime() % 1_000_000),
          };
          world.shopify.shop().files.set(file.id, file);
          await world.prisma.generation.update({
            where: { id: mug.id },
            data: {
              fileId: `gid://shopify/Video/${file.id}`,
              missing: null,
              videoBytes: 1,
              videoSha256: "a",
            },
          });
        }
        expect(await deleteAll([mug.id])).toEqual({ moved: 1 });
      },
      async () => {
        const [mug, lamp] = await world.readRows();
        expect(mug).toMatchObject({ state: "removed", missing: "file", fileId: null, videoBytes: null });
        expect(lamp).toMatchObject({ state: "removed", missing: null });
        expect(videoFiles().map(({ id }) => `gid://shopify/Video/${id}`)).toContain(lamp?.fileId);
        expect(videoFiles()).toHaveLength(1);
      },
    );
    expect(kills).toBeGreaterThanOrEqual(8);
  });
});

test.each([
  ["before", "cut", "before-work"],
  ["after", "cut", "after-work"],
] as const)("an answer that is lost %s the work changes nothing about the outcome", async (_, kind, when) => {
  await publishAll();
  world.shopify.faults.next("graphql:DetachFiles", { kind, when });
  await remove();
  await world.pass(3 * MINUTE);
  expect(await states()).toEqual(["removed", "removed"]);
  world.shopify.faults.next("graphql:AttachFiles", { kind, when });
  await back();
  await world.pass(3 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(videoFiles()).toHaveLength(2);
});

test("nothing of one shop is taken back by another, nor what does not exist", async () => {
  await publishAll();
  const rows = [...(await ids()), "no-such-row"];
  for (const action of [removeVideos, putBack, deleteFiles])
    expect(await action(world.ports, "other.myshopify.com", rows)).toEqual({ moved: 0 });
  expect(await states()).toEqual(["published", "published"]);
});
