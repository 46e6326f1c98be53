import { describe, expect, test } from "vitest";
import { createLog } from "../../app/platform/log.ts";

type Level = Parameters<typeof createLog>[0]["level"];

function collectLog(level: Level = "info") {
  const lines: string[] = [];
  return { lines, log: createLog({ level }, { write: (line) => lines.push(line) }) };
}

test("a line is one JSON object with level, time, fields and message", () => {
  const { log, lines } = collectLog();
  log.warn({ shop: "a.myshopify.com", count: 2 }, "two rows");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\n$/);
  const { time, ...rest } = JSON.parse(lines[0] ?? "");
  expect(rest).toEqual({ level: "warn", shop: "a.myshopify.com", count: 2, msg: "two rows" });
  expect(new Date(time).toISOString()).toBe(time);
});

test.each<[Level, string[]]>([
  ["debug", ["debug", "info", "warn", "error"]],
  ["warn", ["warn", "error"]],
  ["silent", []],
])("level %s lets through %j", (level, expected) => {
  const { log, lines } = collectLog(level);
  for (const name of ["debug", "info", "warn", "error"] as const) log[name]({}, "text");
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(expected);
});

test("an error is logged with its stack and its causes", () => {
  const { log, lines } = collectLog();
  log.error({ err: new Error("outer", { cause: new Error("inner") }) }, "failed");
  const { err } = JSON.parse(lines[0] ?? "");
  expect(err.message).toContain("outer");
  expect(err.stack).toContain("log.test.ts");
  expect(err.stack).toContain("inner");
});

describe("a secret never reaches the log", () => {
  const secret = "s3cr3t";

  test.each([
    { apiKey: secret },
    { shop: { apiKey: secret } },
    { a: { b: { accessToken: secret } } },
    { a: { b: { c: { refreshToken: secret } } } },
    { headers: { authorization: `Bearer ${secret}` } },
    { headers: { Authorization: `Bearer ${secret}`, Cookie: secret, "set-cookie": [secret] } },
    { headers: { "x-shopify-access-token": secret } },
    { request: { headers: { "X-Shopify-Access-Token": secret } } },
    { url: `/app?shop=a&id_token=${secret}&x=1` },
    { url: `/videos/1?expires=1&signature=${secret}` },
    { database: `postgresql://user:${secret}@localhost:5432/db` },
    { deep: { down: { beyond: { four: { levels: { header: `Bearer ${secret}` } } } } } },
    { token: "shpat_0123456789abcdef" },
    { list: ["shpss_s3cr3t", "shprt_s3cr3t"] },
  ])("in the fields %j", (fields) => {
    const { log, lines } = collectLog();
    log.info({ ...fields, kept: "stays" }, "text");
    expect(lines[0]).not.toMatch(/s3cr3t|0123456789abcdef/);
    expect(lines[0]).toContain("[redacted]");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ kept: "stays", msg: "text" });
  });

  test("in the message, in an error, its fields and its causes", () => {
    const { log, lines } = collectLog();
    const cause = new Error(`sent Bearer ${secret} to them`);
    const err = Object.assign(new Error(`GET /x?id_token=${secret}`, { cause }), {
      response: { headers: { authorization: secret } },
    });
    log.error({ err }, `Authorization: Bearer ${secret}`);
    expect(lines[0]).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? "").msg).toBe("Authorization: Bearer [redacted]");
  });
});

test("what looks like nothing of the kind is left as it is", () => {
  const { log, lines } = collectLog();
  const fields = { url: "https://service.test:8443/a?page=2", text: 'says "bearer" of 5 credits' };
  log.info(fields, "text");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject(fields);
});
