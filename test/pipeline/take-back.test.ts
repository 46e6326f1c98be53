import { describe, expect, test } from "vitest";
import { deleteFiles, putBack, removeVideos, removeWithdrawn } from "../../app/pipeline/index.ts";
import { dieAt } from "./die-at.ts";
import { SHOP } from "./scenery.ts";
import { stageVideos } from "./stage-videos.ts";
import { MINUTE } from "./world.ts";

const scene = stageVideos(["mug", "lamp"]);
const { states, ids, hasVideo, videoFiles, publishAll, removeAll, remove, back, deleteAll } = scene;

describe("a worker that is killed at any call", () => {
  /** Runs the step once for each of its calls, killed there, and then as the queue does, again. */
  async function killAtEach(asked: () => Promise<unknown>, check: () => Promise<void>): Promise<number> {
    let kills = 0;
    for (const when of ["before", "after"] as const) {
      for (let call = 1; ; call += 1) {
        await asked();
        const mortal = dieAt(scene.world.ports, call, when);
        await removeWithdrawn(mortal.ports, SHOP).catch(() => {});
        if (mortal.hasDied()) kills += 1;
        await scene.world.pass(2 * MINUTE);
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
        await scene.world.pass(2 * MINUTE);
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
        const [mug] = await scene.world.readRows();
        const [lampFile] = videoFiles();
        if (mug === undefined || lampFile === undefined) throw new Error("A video is missing");
        if (mug.fileId === null) {
          const file = {
            ...lampFile,
            id: lampFile.id + 1_000 + Math.round(scene.world.clock.now().getTime() % 1_000_000),
          };
          scene.world.shopify.shop().files.set(file.id, file);
          await scene.world.prisma.generation.update({
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
        const [mug, lamp] = await scene.world.readRows();
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
  scene.world.shopify.faults.next("graphql:DetachFiles", { kind, when });
  await remove();
  await scene.world.pass(3 * MINUTE);
  expect(await states()).toEqual(["removed", "removed"]);
  scene.world.shopify.faults.next("graphql:AttachFiles", { kind, when });
  await back();
  await scene.world.pass(3 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(videoFiles()).toHaveLength(2);
});

test("nothing of one shop is taken back by another, nor what does not exist", async () => {
  await publishAll();
  const rows = [...(await ids()), "no-such-row"];
  for (const action of [removeVideos, putBack, deleteFiles])
    expect(await action(scene.world.ports, "other.myshopify.com", rows)).toEqual({ moved: 0 });
  expect(await states()).toEqual(["published", "published"]);
});
