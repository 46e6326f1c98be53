import { afterEach, beforeEach, expect, test } from "vitest";
import { settleReply } from "../../app/pipeline/settle-answer.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, type World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug")]);
  await world.click();
});

afterEach(() => world.close());

/** The submission of the clicked products, as it is while its POST is under way. */
async function openSubmission() {
  const rows = await world.readRows();
  const submission = await world.ports.store.openSubmission(
    SHOP,
    {
      keyFingerprint: (await world.ports.store.readShop(SHOP)).keyFingerprint ?? "",
      sentAt: world.clock.now(),
      balanceBefore: 1_000,
      knownRemoteIds: [],
      items: rows.map(({ id }) => ({ generationId: id, set: {} })),
    },
    [],
  );
  if (submission === null) throw new Error("Nothing to submit");
  return submission;
}

const accept = (id: string) => ({
  accepted: [{ id, externalId: world.productIds[0] ?? "", status: "processing", createdAt: null } as const],
  refused: [],
});

test("a sweep that adopts the very video before its answer arrives does no harm", async () => {
  const submission = await openSubmission();
  await settleReply(world.ports, SHOP, submission, accept("71"));
  await settleReply(world.ports, SHOP, submission, accept("71"));
  expect(await world.readRows()).toMatchObject([{ state: "processing", remoteId: "71" }]);
  expect(await world.prisma.doubleCharge.count()).toBe(0);
});

test("a sweep that adopted another video than the answer names leaves a second charge on record", async () => {
  const submission = await openSubmission();
  await settleReply(world.ports, SHOP, submission, accept("71"));
  await settleReply(world.ports, SHOP, submission, accept("72"));
  expect(await world.readRows()).toMatchObject([{ state: "processing", remoteId: "71" }]);
  expect(await world.prisma.doubleCharge.findMany()).toMatchObject([{ remoteId: "72", shop: SHOP }]);
});

test("two videos for one product in one answer are one video and one second charge", async () => {
  const submission = await openSubmission();
  const [first, second] = [accept("80").accepted[0], accept("79").accepted[0]];
  if (!first || !second) throw new Error("No videos");
  await settleReply(world.ports, SHOP, submission, { accepted: [first, second], refused: [] });
  expect(await world.readRows()).toMatchObject([{ remoteId: "79" }]);
  expect(await world.prisma.doubleCharge.findMany()).toMatchObject([{ remoteId: "80" }]);
});
