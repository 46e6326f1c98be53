import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishFolder } from "../../app/platform/publish-folder.ts";
import { makeFolder } from "./postgres-processes.ts";

let parent: string;

beforeEach(async () => {
  parent = await makeFolder();
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

const write = (text: string) => (draft: string) => writeFile(join(draft, "file"), text);

test("a folder appears when it is complete", async () => {
  await publishFolder(parent, "mugs", async (draft) => {
    await write("blue")(draft);
    expect(await readdir(parent)).not.toContain("mugs");
  });
  expect(await readFile(join(parent, "mugs/file"), "utf8")).toBe("blue");
  expect(await readdir(parent)).toEqual(["mugs"]);
});

test("what failed half-way leaves nothing", async () => {
  const failing = publishFolder(parent, "mugs", async (draft) => {
    await write("blue")(draft);
    throw new Error("out of clay");
  });
  await expect(failing).rejects.toThrow("out of clay");
  expect(await readdir(parent)).toEqual([]);
});

test("of two that are made at once, the first stays whole", async () => {
  let finishFirst = () => {};
  const firstMayFinish = new Promise<void>((resolve) => {
    finishFirst = resolve;
  });
  const slow = publishFolder(parent, "mugs", async (draft) => {
    await write("slow")(draft);
    await firstMayFinish;
  });
  await publishFolder(parent, "mugs", write("quick"));
  finishFirst();
  await slow;
  expect(await readFile(join(parent, "mugs/file"), "utf8")).toBe("quick");
  expect(await readdir(parent)).toEqual(["mugs"]);
});

test("a place where the folder cannot go is an error", async () => {
  await expect(publishFolder(parent, "no/such/mugs", write("blue"))).rejects.toThrow("ENOENT");
  expect(await readdir(parent)).toEqual([]);
});

test("drafts of killed processes are removed after ten minutes, not before", async () => {
  for (const [name, ageMs] of Object.entries({ "draft-old": 11 * 60_000, "draft-young": 9 * 60_000 })) {
    await mkdir(join(parent, name));
    await write("half")(join(parent, name));
    const madeAt = new Date(Date.now() - ageMs);
    await utimes(join(parent, name), madeAt, madeAt);
  }
  await publishFolder(parent, "mugs", write("blue"));
  expect((await readdir(parent)).sort()).toEqual(["draft-young", "mugs"]);
});
