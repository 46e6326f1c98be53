import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Clinic, complaintsOf, openClinic } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.reset());
afterAll(() => clinic.close());

/** What a video of our own store had, and so is expected of the next ones: as large as the column holds. */
const HUGE_BYTES = 2 ** 31 - 1;

test("room enough: how much, and how much is on its way", async () => {
  await clinic.addRow("published", 0, { videoBytes: 3_000_000, collectedAt: new Date() });
  await clinic.addRow("processing", 0);
  await clinic.addRow("queued", 0);
  const findings = await clinic.examine();
  expect(complaintsOf(findings, "disk")).toEqual([]);
  expect(findings.find(({ area }) => area === "disk")?.what).toMatch(
    /^[\d.]+ [MGT]B are free for videos in .*videos; about 6\.0 MB are on their way\.$/,
  );
});

test("more is on its way than there is room for", async () => {
  await clinic.addRow("published", 0, { videoBytes: HUGE_BYTES, collectedAt: new Date() });
  await clinic.query(
    `INSERT INTO "Generation" ("id", "shop", "requestId", "productId", "productTitle", "state", "createdAt", "stateSince")
     SELECT 'many-' || n, "shop", "requestId", 'product ' || n, 'Mug', 'processing', now(), now()
     FROM "Generation", generate_series(1, 20000) AS n`,
  );
  expect(complaintsOf(await clinic.examine(), "disk")).toMatchObject([
    {
      severity: "problem",
      what: expect.stringMatching(/^Only .* are free for videos in .*, and about 43 TB are on their way\.$/),
      todo: expect.stringContaining("VIDEO_STORE"),
    },
  ]);
});

test("a folder that cannot be written to: a file is in its way", async () => {
  const file = join(clinic.folder, "a-file");
  await writeFile(file, "");
  for (const VIDEO_STORE of [file, join(file, "videos")]) {
    expect(complaintsOf(await clinic.examine({ VIDEO_STORE }), "disk")).toMatchObject([
      {
        severity: "problem",
        what: `Videos cannot be written to ${VIDEO_STORE} (ENOTDIR).`,
        todo: expect.stringContaining("VIDEO_STORE"),
      },
    ]);
  }
});

test("a folder that only others may write to", async (context) => {
  // Nobody is kept out of anything as root; /proc takes no files from root either.
  if (!(await stat("/proc/self").catch(() => null))) return context.skip();
  expect(complaintsOf(await clinic.examine({ VIDEO_STORE: "/proc/videos" }), "disk")).toMatchObject([
    { severity: "problem", what: expect.stringContaining("cannot be written to /proc/videos") },
  ]);
});

test("the file that it writes to see whether it can is gone, and no folder was made", async () => {
  const folder = join(clinic.folder, "store");
  await mkdir(folder);
  await clinic.examine({ VIDEO_STORE: folder });
  await clinic.examine({ VIDEO_STORE: join(folder, "not/yet/there") });
  expect(await readdir(folder)).toEqual([]);
});

test("the app's own database needs room as well; one elsewhere is not ours to look at", async () => {
  const own = (await clinic.examine({ DATABASE_URL: undefined })).filter(({ area }) => area === "disk");
  expect(own.map(({ what }) => what)).toEqual([
    expect.stringContaining("for videos in"),
    expect.stringContaining(`for the database in ${clinic.settings.DATA_DIR}`),
  ]);
  for (const DATABASE_URL of [clinic.settings.DATABASE_URL, "mysql://host/app"]) {
    const elsewhere = (await clinic.examine({ DATABASE_URL })).filter(({ area }) => area === "disk");
    expect(elsewhere.map(({ what }) => what)).toEqual([expect.stringContaining("for videos in")]);
  }
});
