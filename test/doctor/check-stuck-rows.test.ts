import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { MOVING_STATES } from "../../app/generation/generation.ts";
import { type Clinic, complaintsOf, openClinic, SHOP } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
  await clinic.makeQueue();
});
afterEach(() => clinic.reset());
afterAll(() => clinic.close());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const examineVideos = async () => complaintsOf(await clinic.examine(), "videos");

test("rows that have just begun to rest in any moving state are left alone", async () => {
  for (const state of MOVING_STATES) await clinic.addRow(state, 5 * MINUTE);
  expect(await examineVideos()).toEqual([]);
});

test("rows that rest for good, or wait for a person, are left alone however old they are", async () => {
  for (const state of ["published", "failed", "canceled", "removed", "held", "needs_review"]) {
    await clinic.addRow(state, 9_000 * HOUR);
  }
  expect(await examineVideos()).toEqual([]);
});

describe.each([
  ["queued", "submit", "waiting to be sent", 76 * MINUTE],
  ["confirming", "track", "waiting to be confirmed by RotateProduct", 76 * MINUTE],
  ["processing", "track", "being made by RotateProduct", 25.1 * HOUR],
  ["succeeded", "collect", "finished and not yet collected", 21 * MINUTE],
  ["collected", "publish", "collected and not yet handed to Shopify", 61 * MINUTE],
  ["publishing", "publish", "handed to Shopify and not yet in the products' media", 25.1 * HOUR],
  ["removing", "remove", "to be taken out of their products", 25.1 * HOUR],
] as const)("%s", (state, step, are, stuckMs) => {
  test("stuck: which step, how many, since when, and what to do", async () => {
    await clinic.addRow(state, stuckMs);
    await clinic.addRow(state, stuckMs - MINUTE / 2);
    await clinic.addRow(state, 0);
    const [finding, ...more] = await examineVideos();
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ area: "videos", severity: "problem" });
    expect(finding?.what).toContain(`2 videos are ${are} for too long (${SHOP}): the oldest for `);
    expect(finding?.what).toContain(`the step "${step}"`);
    expect(finding?.todo).toContain(`queue "${step}"`);
  });
});

test.each([
  ["processing", 61 * MINUTE],
  ["succeeded", 11 * MINUTE],
  ["collected", 31 * MINUTE],
  ["publishing", 61 * MINUTE],
  ["removing", 31 * MINUTE],
])("%s rows that are only slow are worth knowing", async (state, ageMs) => {
  await clinic.addRow(state, ageMs);
  expect(await examineVideos()).toMatchObject([{ severity: "warning" }]);
});

test.each(["queued", "collected"])(
  "%s rows of a shop wait for their turn as long as others before them leave",
  async (state) => {
    const id = await clinic.addRow(state, 9 * HOUR);
    await clinic.prisma.generationEvent.create({
      data: {
        generationId: id,
        shop: SHOP,
        at: new Date(Date.now() - MINUTE),
        fromState: state,
        toState: "x",
      },
    });
    expect(await examineVideos()).toEqual([]);
  },
);

test("a shop that waits by its own plan is not stuck until that time, and a moment longer", async () => {
  await clinic.addRow("queued", 9 * HOUR);
  const wait = (waitsUntil: Date) =>
    clinic.prisma.shop.updateMany({ data: { waitsFor: "week", waitsUntil } });
  for (const inMs of [HOUR, -MINUTE]) {
    await wait(new Date(Date.now() + inMs));
    expect(await examineVideos()).toEqual([]);
  }
  await wait(new Date(Date.now() - HOUR));
  expect(await examineVideos()).toMatchObject([{ severity: "problem" }]);
});

describe("requests without an outcome", () => {
  async function addSubmission(ageMs: number, videos: number): Promise<void> {
    const sentAt = new Date(Date.now() - ageMs);
    const { id } = await clinic.prisma.submission.create({
      data: { shop: SHOP, keyFingerprint: "print", openKeyFingerprint: "print", sentAt },
    });
    for (let place = 0; place < videos; place++) {
      const generationId = await clinic.addRow("confirming", 0);
      const productId = `product ${place}`;
      // The last one is accounted for.
      const accountedAt = place === videos - 1 ? sentAt : null;
      await clinic.prisma.submissionItem.create({
        data: { submissionId: id, generationId, place, productId, accountedAt },
      });
    }
  }

  test("open past the time by which every outcome is settled", async () => {
    await addSubmission(2 * HOUR, 4);
    expect(await examineVideos()).toMatchObject([
      {
        severity: "problem",
        what: expect.stringContaining(
          `What became of 3 videos of ${SHOP}, sent 2 hours ago, is still not settled`,
        ),
        todo: expect.stringContaining("Do not send them again by hand"),
      },
    ]);
  });

  test("open, and still within that time", async () => {
    await addSubmission(65 * MINUTE, 4);
    expect(await examineVideos()).toEqual([]);
  });
});

describe("a finished video that is not collected", () => {
  const addFinished = (collectByInMs: number) =>
    clinic.addRow("succeeded", 0, { collectBy: new Date(Date.now() + collectByInMs) });

  test("has time enough", async () => {
    await addFinished(30 * MINUTE);
    expect(await examineVideos()).toEqual([]);
  });

  test("has little: how long it can be fetched", async () => {
    await addFinished(3 * MINUTE + 5_000);
    await addFinished(8 * MINUTE);
    await addFinished(30 * MINUTE);
    expect(await examineVideos()).toMatchObject([
      {
        severity: "problem",
        what: `2 finished and paid videos are not in our store yet (${SHOP}): the first can be fetched for 13 minutes more.`,
        todo: expect.stringContaining("at once"),
      },
    ]);
  });

  test("has none left", async () => {
    await addFinished(-30 * MINUTE);
    expect(await examineVideos()).toMatchObject([
      { severity: "problem", what: expect.stringContaining("the hour of the first was over 20 minutes ago") },
    ]);
  });
});
