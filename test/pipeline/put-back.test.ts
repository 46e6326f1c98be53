import { describe, expect, test } from "vitest";
import { cancelGenerations, retainVideos } from "../../app/pipeline/index.ts";
import { SHOP } from "./scenery.ts";
import { numberOf, stageVideos } from "./stage-videos.ts";
import { HOUR, MINUTE } from "./world.ts";

const DAY = 24 * HOUR;

const scene = stageVideos(["mug", "lamp"]);
const { states, ids, media, hasVideo, videoFiles, publishAll, removeAll, remove, back } = scene;

describe("put back", () => {
  test("attaches the file that is there at the shop's place: no new file, no credits", async () => {
    await removeAll();
    const uploads = videoFiles().map(({ id }) => id);
    expect(await back()).toEqual({ moved: 2 });
    await scene.world.pass(2 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(videoFiles().map(({ id }) => id)).toEqual(uploads);
    expect(media(0)[1]).toBe(numberOf((await scene.world.readRows())[0]?.fileId));
    expect(await scene.world.readRows()).toMatchObject([
      { position: 1, removedAt: null, withdrawnAt: null, missing: null },
      { position: 1 },
    ]);
    expect(scene.world.spent()).toBe(10);
  });

  test("publishes our copy anew where the file is gone, whether that was known or not", async () => {
    await publishAll();
    const [mug, lamp] = await scene.world.readRows();
    scene.world.shopify.shop().files.delete(numberOf(mug?.fileId));
    await remove();
    await scene.world.pass(2 * MINUTE);
    scene.world.shopify.shop().files.delete(numberOf(lamp?.fileId));
    expect(await back()).toEqual({ moved: 2 });
    await scene.world.pass(4 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(videoFiles()).toHaveLength(2);
    expect([hasVideo(0), hasVideo(1)]).toEqual([true, true]);
  });

  test("says so when neither file nor copy is left", async () => {
    await removeAll();
    await scene.world.prisma.shop.updateMany({ data: { retentionDays: 1 } });
    scene.world.clock.move(2 * DAY);
    await retainVideos(scene.world.ports, SHOP);
    for (const { id } of videoFiles()) scene.world.shopify.shop().files.delete(id);
    expect(await back()).toEqual({ moved: 2 });
    await scene.world.pass(MINUTE);
    expect(await scene.world.readRows()).toMatchObject([
      { state: "removed", missing: "file", detail: expect.stringMatching(/disappeared/) },
      { state: "removed", missing: "file" },
    ]);
    expect(await back()).toEqual({ moved: 0 });
  });

  test("keeps the file where Shopify does not take it into the product now", async () => {
    await removeAll();
    scene.world.shopify.settings.mediaPerProductLimit = 3;
    await back();
    await scene.world.pass(MINUTE);
    expect(await scene.world.readRows()).toMatchObject([
      { state: "removed", missing: null, detail: expect.stringMatching(/\w/) },
      { state: "removed" },
    ]);
    expect(videoFiles()).toHaveLength(2);
    scene.world.shopify.settings.mediaPerProductLimit = 250;
    await back();
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("leaves out a product that has another video by now, or one that is being made", async () => {
    await removeAll();
    const removed = await ids();
    await scene.world.click(scene.world.productIds.slice(0, 1));
    expect(await back(removed)).toEqual({ moved: 1 });
    await scene.world.pass(6 * MINUTE);
    expect((await states()).toSorted()).toEqual(["published", "published", "removed"]);
    expect(await back(removed)).toEqual({ moved: 0 });
  });

  test("asked for twice at the same moment puts it back once; taken out at the same moment, one of them counts", async () => {
    await removeAll();
    const rows = await ids();
    const results = await Promise.all([1, 2].map(() => back(rows)));
    expect(results.reduce((sum, { moved }) => sum + moved, 0)).toBe(2);
    await scene.world.pass(2 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(videoFiles()).toHaveLength(2);
  });

  test("waits a minute after it was taken out: a late call would take it out again", async () => {
    await publishAll();
    await remove();
    await scene.world.pass(0);
    await back();
    await scene.world.pass(30_000);
    expect(await states()).toEqual(["publishing", "publishing"]);
    expect([hasVideo(0), hasVideo(1)]).toEqual([false, false]);
    await scene.world.pass(40_000);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("held on its way can be given up, and put back later", async () => {
    await removeAll();
    await scene.world.shopify.setScopes([]);
    await back();
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    expect(await cancelGenerations(scene.world.ports, SHOP, await ids())).toEqual({ moved: 2 });
    expect(await states()).toEqual(["removed", "removed"]);
    await scene.world.shopify.setScopes(["write_products", "write_files"]);
    expect(await back()).toEqual({ moved: 2 });
    await scene.world.pass(2 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });

  test("does not wait for an approval: it is one", async () => {
    await publishAll();
    await scene.world.installations.updateSettings(SHOP, { reviewsFirst: true });
    for (const { id } of videoFiles()) scene.world.shopify.shop().files.delete(id);
    await remove();
    await scene.world.pass(2 * MINUTE);
    await back();
    await scene.world.pass(3 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
  });
});
