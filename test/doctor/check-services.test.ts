import { createServer } from "node:http";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { findFreePort } from "../../app/platform/free-port.ts";
import { listen } from "../platform/raw-server.ts";
import { rerouteTo } from "../platform/reroute.ts";
import { type Clinic, CREDITS, complaintsOf, openClinic, SHOP } from "./clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterEach(async () => {
  clinic.sandbox.rotateProduct.faults.clear();
  await clinic.reset();
});
afterAll(() => clinic.close());

const BALANCE = "GET /api/v1/credits";

test("a key that is accepted, with its balance", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  const findings = await clinic.examine();
  expect(complaintsOf(findings, "rotateproduct")).toEqual([]);
  expect(findings).toContainEqual({
    area: "rotateproduct",
    severity: "ok",
    what: `The key of ${SHOP} is accepted; its balance is ${CREDITS} credits.`,
    todo: null,
  });
});

test("a key that RotateProduct does not know (any more)", async () => {
  await clinic.connect("rp_unknown_key_0123");
  const findings = await clinic.examine();
  expect(complaintsOf(findings, "rotateproduct")).toEqual([
    {
      area: "rotateproduct",
      severity: "problem",
      what: `RotateProduct does not accept the key of ${SHOP}.`,
      todo: `The merchant of ${SHOP} enters a valid key in the app's settings.`,
    },
  ]);
  expect(JSON.stringify(findings)).not.toContain("rp_unknown_key_0123");
});

test("a key that was refused once stays unused, also when it is accepted again: that is said", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  await clinic.prisma.shop.updateMany({ data: { keyRejectedAt: new Date() } });
  expect(complaintsOf(await clinic.examine(), "rotateproduct")).toMatchObject([
    { severity: "problem", what: expect.stringContaining("accepts it now; nothing is sent with it") },
  ]);
});

test("a balance that does not pay what is queued", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  for (let row = 0; row <= CREDITS / 5; row++) await clinic.addRow("queued", 0);
  expect(complaintsOf(await clinic.examine(), "rotateproduct")).toMatchObject([
    {
      severity: "warning",
      what: `${SHOP} has ${CREDITS} credits at RotateProduct, and what is queued costs ${CREDITS + 5}.`,
    },
  ]);
});

test("RotateProduct in trouble: its API, and the balance that could not be read", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  clinic.sandbox.rotateProduct.faults.always(BALANCE, { kind: "status", when: "before-work", status: 503 });
  expect(complaintsOf(await clinic.examine(), "rotateproduct")).toMatchObject([
    { severity: "problem", what: expect.stringContaining("(status 503 instead of 401)") },
    { severity: "warning", what: expect.stringContaining(`The balance of ${SHOP} could not be read`) },
  ]);
});

test("an address at which there is no API", async () => {
  const findings = await clinic.examine({ ROTATEPRODUCT_API_URL: "https://rotateproduct.com/elsewhere" });
  expect(complaintsOf(findings, "rotateproduct")).toMatchObject([
    { severity: "problem", todo: expect.stringContaining("ROTATEPRODUCT_API_URL") },
  ]);
});

test("no way out: neither service can be reached, and no key is asked for in vain", async () => {
  await clinic.connect(clinic.sandbox.apiKey);
  const restore = rerouteTo(await findFreePort());
  onTestFinished(restore);
  const findings = await clinic.examine();
  expect(complaintsOf(findings, "rotateproduct")).toMatchObject([
    { severity: "problem", what: expect.stringMatching(/^RotateProduct cannot be reached: .*ECONNREFUSED/) },
  ]);
  expect(complaintsOf(findings, "shopify")).toMatchObject([
    {
      severity: "problem",
      what: expect.stringMatching(/^Shopify cannot be reached: .*ECONNREFUSED/),
      todo: expect.stringContaining(SHOP),
    },
  ]);
});

test("Shopify in trouble", async () => {
  await rerouteToServer(500, new Date());
  expect(complaintsOf(await clinic.examine(), "shopify")).toMatchObject([
    { severity: "problem", what: `Shopify answers with status 500 for ${SHOP}.` },
  ]);
});

test("a clock that differs from those of RotateProduct and Shopify by more than is tolerated", async () => {
  await rerouteToServer(401, new Date(Date.now() + 10 * 60_000));
  expect(complaintsOf(await clinic.examine(), "clock")).toMatchObject([
    {
      severity: "problem",
      what: "This machine's clock is 10 minutes behind RotateProduct's; 2 minutes are tolerated.",
      todo: expect.stringContaining("timedatectl"),
    },
    {
      severity: "problem",
      what: "This machine's clock is 10 minutes behind Shopify's; 2 minutes are tolerated.",
    },
  ]);
});

test("a clock that differs a little is worth knowing", async () => {
  await rerouteToServer(401, new Date(Date.now() - 60_000));
  const complaints = complaintsOf(await clinic.examine(), "clock");
  expect(complaints.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  expect(complaints[0]?.what).toMatch(
    /^This machine's clock is (59|60|61) seconds ahead of RotateProduct's\.$/,
  );
});

/** Every service is a server that answers like this, until the test ends. */
async function rerouteToServer(status: number, date: Date): Promise<void> {
  const server = createServer((_, response) =>
    response.writeHead(status, { date: date.toUTCString() }).end(),
  );
  const restore = rerouteTo(await listen(server));
  onTestFinished(async () => {
    await restore();
    server.close();
  });
}
