import { randomBytes } from "node:crypto";
import { Session } from "@shopify/shopify-api";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createEncryption } from "../../app/platform/encryption.ts";
import { createSessionStorage } from "../../app/store/session-storage.ts";
import { type Clinic, complaintsOf, openClinic, SHOP, SILENT } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.reset());
afterAll(() => clinic.close());

const newKey = () => randomBytes(32).toString("base64");

async function storeSession(encryptionKeys: string): Promise<void> {
  const sessions = createSessionStorage({
    prisma: clinic.prisma,
    encryption: createEncryption(encryptionKeys),
    log: SILENT,
  });
  await sessions.storeSession(
    new Session({
      id: `offline_${SHOP}`,
      shop: SHOP,
      state: "",
      isOnline: false,
      accessToken: "shpat_0123456789",
      refreshToken: "shprt_0123456789",
    }),
  );
}

test("what can be read is counted", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  await storeSession(clinic.settings.ENCRYPTION_KEYS ?? "");
  const findings = await clinic.examine();
  expect(findings.filter(({ area }) => area === "encryption")).toEqual([
    {
      area: "encryption",
      severity: "ok",
      what: "Everything stored encrypted can be read (RotateProduct keys: 1).",
      todo: null,
    },
  ]);
});

test("a replaced encryption key: key and tokens of the shop cannot be decrypted, and no account is asked for", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  await storeSession(clinic.settings.ENCRYPTION_KEYS ?? "");
  const findings = await clinic.examine({ ENCRYPTION_KEYS: newKey() });
  expect(complaintsOf(findings, "encryption")).toMatchObject([
    {
      severity: "problem",
      what: `The RotateProduct key of ${SHOP} cannot be decrypted.`,
      todo: expect.stringContaining("Put the earlier encryption key back"),
    },
    {
      severity: "problem",
      what: `Access tokens of ${SHOP} cannot be decrypted.`,
      todo: expect.stringContaining("each merchant has to open the app once"),
    },
  ]);
  expect(findings.filter(({ what }) => what.includes("its balance is"))).toEqual([]);
});

test("the earlier key behind the new one, as the finding says, puts it right", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  const findings = await clinic.examine({
    ENCRYPTION_KEYS: `${newKey()},${clinic.settings.ENCRYPTION_KEYS}`,
  });
  expect(complaintsOf(findings, "encryption")).toEqual([]);
});

test("a key that was copied from another shop does not count as readable", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  const { apiKey } = await clinic.prisma.shop.findUniqueOrThrow({ where: { domain: SHOP } });
  await clinic.prisma.shop.create({
    data: { domain: "other.myshopify.com", installedAt: new Date(), apiKey },
  });
  expect(complaintsOf(await clinic.examine(), "encryption")).toMatchObject([
    { severity: "problem", what: "The RotateProduct key of other.myshopify.com cannot be decrypted." },
  ]);
});
