import { describe, expect, test } from "vitest";
import { cancelGenerations, endShop, reconcileShop, resumeGenerations } from "../../app/pipeline/index.ts";
import { SHOP } from "./scenery.ts";
import { numberOf, stageVideos } from "./stage-videos.ts";
import { HOUR, MINUTE } from "./world.ts";

const DAY = 24 * HOUR;

const scene = stageVideos(["mug", "lamp"]);
const { states, ids, product, media, hasVideo, videoFiles, publishAll, removeAll, remove } = scene;

describe("remove from product", () => {
  test("takes our video out at once, keeps its file, and leaves the gallery as it was before", async () => {
    const before = [media(0), media(1)];
    await publishAll();
    expect(media(0)).not.toEqual(before[0]);
    await remove();
    await scene.world.pass(0);
    expect(await states()).toEqual(["removed", "removed"]);
    expect([media(0), media(1)]).toEqual(before);
    expect(videoFiles()).toHaveLength(2);
    expect(await scene.world.readRows()).toMatchObject([
      { missing: null, position: null },
      { missing: null },
    ]);
  });

  test("leaves the order in which the merchant has put the other media since", async () => {
    await publishAll();
    const file = (await scene.world.readRows())[0]?.fileId;
    const others = media(0).filter((id) => id !== numberOf(file));
    product(0).mediaIds.splice(
      0,
      4,
      ...others.toReversed().slice(0, 2),
      numberOf(file),
      ...others.slice(0, 1),
    );
    await remove();
    await scene.world.pass(0);
    expect(media(0)).toEqual(others.toReversed());
  });

  test("frees the product for another video, which is paid for; the earlier one is not a missing one", async () => {
    await removeAll();
    await reconcileShop(scene.world.ports, SHOP);
    expect((await scene.world.readRows()).map(({ missing }) => missing)).toEqual([null, null]);
    await scene.world.click(scene.world.productIds.slice(0, 1));
    await scene.world.pass(6 * MINUTE);
    expect((await states()).toSorted()).toEqual(["published", "removed", "removed"]);
    expect(scene.world.spent()).toBe(15);
  });

  test("moves nothing that is not published", async () => {
    await scene.world.click();
    expect(await remove()).toEqual({ moved: 0 });
    await scene.world.pass(6 * MINUTE);
    expect(await remove()).toEqual({ moved: 2 });
    expect(await remove()).toEqual({ moved: 0 });
  });

  test("counts as done what the merchant has done already, and says what is gone", async () => {
    await publishAll();
    const [mug, lamp] = await scene.world.readRows();
    await scene.world.shopify.removeMedia(numberOf(mug?.productId), numberOf(mug?.fileId));
    scene.world.shopify.shop().files.delete(numberOf(lamp?.fileId));
    await remove();
    await scene.world.pass(0);
    expect(await scene.world.readRows()).toMatchObject([
      { state: "removed", missing: null, fileId: mug?.fileId },
      { state: "removed", missing: "file", fileId: null },
    ]);
  });

  test("ends where the product does not exist any more", async () => {
    await publishAll();
    await scene.world.shopify.deleteProduct(numberOf(scene.world.productIds[0]));
    await remove();
    await scene.world.pass(0);
    expect(await scene.world.readRows()).toMatchObject([
      { state: "removed", missing: "product" },
      { state: "removed" },
    ]);
  });

  test("waits while Shopify lets nobody change the product", async () => {
    await publishAll();
    product(0).isMediaBusy = true;
    await remove();
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["removing", "removed"]);
    product(0).isMediaBusy = false;
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
  });

  test("says so where Shopify refuses it for good; the video then is what it is: published", async () => {
    await publishAll();
    product(0).isSuspended = true;
    await remove();
    await scene.world.pass(MINUTE);
    const [mug] = await scene.world.readRows();
    expect(mug).toMatchObject({ state: "published", withdrawnAt: null, detail: expect.stringMatching(/\w/) });
    product(0).isSuspended = false;
    expect(await remove([mug?.id ?? ""])).toEqual({ moved: 1 });
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
  });

  test("is held without access, goes on when there is access again, and keeps no other video from its product", async () => {
    await publishAll();
    await scene.world.shopify.setScopes([]);
    await remove();
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    expect(await scene.world.ports.store.readOccupied(SHOP, scene.world.productIds)).toEqual(new Map());
    expect(await cancelGenerations(scene.world.ports, SHOP, await ids())).toEqual({ moved: 0 });
    await scene.world.shopify.setScopes(["write_products", "write_files"]);
    await resumeGenerations(scene.world.ports, SHOP, await ids());
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
    expect([hasVideo(0), hasVideo(1)]).toEqual([false, false]);
  });

  test("is asked for again by the clock when its job is lost", async () => {
    await publishAll();
    await remove();
    scene.world.queue.lose();
    await scene.world.sweep();
    await scene.world.pass(0);
    expect(await states()).toEqual(["removed", "removed"]);
  });

  test("ends with an uninstall: what is in a product belongs to the merchant", async () => {
    await publishAll();
    await scene.world.shopify.setScopes([]);
    await remove([(await ids())[0] ?? ""]);
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "published"]);
    await remove();
    await scene.world.prisma.shop.updateMany({ data: { uninstalledAt: scene.world.clock.now() } });
    expect(await scene.world.ports.store.listShopsToEnd()).toEqual([SHOP]);
    await endShop(scene.world.ports, SHOP);
    expect(await states()).toEqual(["published", "published"]);
    expect(await scene.world.ports.store.listShopsToEnd()).toEqual([]);
  });

  test("takes out once more what a call that was still under way put back", async () => {
    await removeAll();
    const [mug] = await scene.world.readRows();
    await scene.world.prisma.generation.updateMany({
      data: { confirmedAt: null, stateSince: scene.world.clock.now() },
    });
    product(0).mediaIds.push(numberOf(mug?.fileId));
    await scene.world.sweep();
    await scene.world.pass(15 * MINUTE);
    expect(hasVideo(0)).toBe(false);
    expect((await scene.world.readRows()).every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  });

  test("does not touch again, once it was seen, what the merchant puts into the gallery", async () => {
    await removeAll();
    const [mug] = await scene.world.readRows();
    product(0).mediaIds.push(numberOf(mug?.fileId));
    await scene.world.sweep();
    await reconcileShop(scene.world.ports, SHOP);
    await scene.world.pass(DAY);
    expect(hasVideo(0)).toBe(true);
  });
});
