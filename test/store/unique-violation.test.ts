import { afterAll, beforeAll, expect, test } from "vitest";
import { isUniqueViolation } from "../../app/store/unique-violation.ts";
import { NOW, type OpenStore, openStore, SHOP } from "./open-store.ts";

let open: OpenStore;

beforeAll(async () => {
  open = await openStore();
});
afterAll(() => open.close());

const failureOf = (write: Promise<unknown>) =>
  write.then(
    () => {
      throw new Error("The write succeeded");
    },
    (error: unknown) => error,
  );

const submit = (id: string, openKeyFingerprint: string) =>
  open.prisma.submission.create({
    data: { id, shop: SHOP, keyFingerprint: "key", openKeyFingerprint, sentAt: NOW },
  });

test("a value that a unique column has already is told apart from one of another column", async () => {
  await submit("s1", "key");
  const sameKey = await failureOf(submit("s2", "key"));
  expect(isUniqueViolation(sameKey, "openKeyFingerprint")).toBe(true);
  expect(isUniqueViolation(sameKey, "clickKey")).toBe(false);
  const sameId = await failureOf(submit("s1", "another key"));
  expect(isUniqueViolation(sameId, "openKeyFingerprint")).toBe(false);
});

test("any other failure is none", async () => {
  const noShop = await failureOf(
    open.prisma.submission.create({ data: { shop: "unknown", keyFingerprint: "key", sentAt: NOW } }),
  );
  expect(isUniqueViolation(noShop, "shop")).toBe(false);
  for (const error of [new Error("openKeyFingerprint"), null, "P2002 openKeyFingerprint"]) {
    expect(isUniqueViolation(error, "openKeyFingerprint")).toBe(false);
  }
});
