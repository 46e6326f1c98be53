import { describe, expect, test } from "vitest";
import { numberOf, stageVideos } from "./stage-videos.ts";
import { MINUTE } from "./world.ts";

const scene = stageVideos(["mug", "lamp"]);
const { states, ids, videoFiles, publishAll, removeAll, remove, back, deleteAll } = scene;

describe("delete the file", () => {
  test("deletes it at Shopify and our copy, for removed videos only, once", async () => {
    await publishAll();
    expect(await deleteAll()).toEqual({ moved: 0 });
    await remove();
    await scene.world.pass(2 * MINUTE);
    expect(await deleteAll([(await ids())[0] ?? ""])).toEqual({ moved: 1 });
    await scene.world.pass(MINUTE);
    const [mug, lamp] = await scene.world.readRows();
    expect(mug).toMatchObject({ state: "removed", missing: "file", fileId: null, videoBytes: null });
    expect(await scene.world.ports.videos.readSize(mug?.id ?? "")).toBeNull();
    expect(lamp).toMatchObject({ state: "removed", missing: null, videoSha256: expect.any(String) });
    expect(videoFiles().map(({ id }) => id)).toEqual([numberOf(lamp?.fileId)]);
    expect(await deleteAll([mug?.id ?? ""])).toEqual({ moved: 0 });
    expect(await back([mug?.id ?? ""])).toEqual({ moved: 0 });
  });

  test("is held without access and goes on afterwards", async () => {
    await removeAll();
    await scene.world.shopify.setScopes([]);
    await deleteAll();
    await scene.world.pass(MINUTE);
    expect(await states()).toEqual(["held access", "held access"]);
    await scene.world.shopify.setScopes(["write_products", "write_files"]);
    await scene.world.sweep();
    await scene.world.pass(11 * MINUTE);
    expect(await states()).toEqual(["removed", "removed"]);
    expect(videoFiles()).toHaveLength(0);
  });

  test("of a locked file is refused with Shopify's words; the others are deleted", async () => {
    await removeAll();
    const [mug, lamp] = await scene.world.readRows();
    for (const file of videoFiles()) file.isLocked = file.id === numberOf(lamp?.fileId);
    await deleteAll();
    await scene.world.pass(MINUTE);
    expect(await scene.world.readRows()).toMatchObject([
      { state: "removed", missing: "file", videoBytes: null },
      { state: "removed", missing: null, videoBytes: lamp?.videoBytes, detail: expect.stringMatching(/\w/) },
    ]);
    expect(await scene.world.ports.videos.readSize(mug?.id ?? "")).toBeNull();
  });

  test("of locked files alone changes nothing", async () => {
    await removeAll();
    for (const file of videoFiles()) file.isLocked = true;
    await deleteAll();
    await scene.world.pass(MINUTE);
    const rows = await scene.world.readRows();
    expect(rows).toMatchObject([
      { state: "removed", missing: null },
      { state: "removed", missing: null },
    ]);
    for (const { id, videoBytes } of rows)
      expect(await scene.world.ports.videos.readSize(id)).toBe(videoBytes);
  });
});
