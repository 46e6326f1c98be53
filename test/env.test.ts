import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { checkSettings, parseEnv, SETTINGS } from "../app/parse-env.ts";

const ROOT = join(import.meta.dirname, "..");

const KEY = randomBytes(32).toString("base64");

/** The least that the app starts with. */
const GIVEN = {
  SHOPIFY_API_KEY: "client-id",
  SHOPIFY_API_SECRET: "client-secret",
  SHOPIFY_APP_URL: "https://app.example.com",
  ENCRYPTION_KEYS: KEY,
};

function messageFor(values: Record<string, string | undefined>): string {
  try {
    parseEnv(values);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("The settings were accepted");
}

test("with the four settings that have no default, all others have one", () => {
  expect(parseEnv(GIVEN)).toEqual({
    ...GIVEN,
    SCOPES: "write_products,write_files",
    DATA_DIR: "data",
    ROTATEPRODUCT_API_URL: "https://rotateproduct.com",
    VIDEO_STORE: "data/videos",
    PORT: 3000,
    LOG_LEVEL: "info",
  });
});

test("what is given is taken, spaces around it and a slash at the end of an address aside", () => {
  expect(
    parseEnv({
      ...GIVEN,
      SHOPIFY_API_KEY: " client-id\n",
      SHOPIFY_APP_URL: "https://app.example.com/",
      SCOPES: "write_products, write_files",
      DATABASE_URL: "postgres://user:password@host:5432/app",
      DATA_DIR: "/var/lib/app",
      ROTATEPRODUCT_API_URL: "https://api.example.com/v1/",
      ENCRYPTION_KEYS: `${KEY}, ${KEY}`,
      VIDEO_STORE: "/var/lib/videos",
      PORT: "8080",
      LOG_LEVEL: "warn",
    }),
  ).toEqual({
    ...GIVEN,
    SCOPES: "write_products,write_files",
    DATABASE_URL: "postgres://user:password@host:5432/app",
    DATA_DIR: "/var/lib/app",
    ROTATEPRODUCT_API_URL: "https://api.example.com/v1",
    ENCRYPTION_KEYS: `${KEY}, ${KEY}`,
    VIDEO_STORE: "/var/lib/videos",
    PORT: 8080,
    LOG_LEVEL: "warn",
  });
});

test("settings of other programs are left alone", () => {
  expect(parseEnv({ ...GIVEN, PATH: "/usr/bin" })).not.toHaveProperty("PATH");
});

describe.each(Object.keys(GIVEN))("%s", (name) => {
  test.each([
    ["missing", undefined],
    ["empty", ""],
    ["only spaces", " "],
  ])("%s: the message says that it is missing", (_, value) => {
    expect(messageFor({ ...GIVEN, [name]: value }).split("\n")).toEqual([
      "The app cannot start with these settings (see .env.example):",
      `  ${name} is missing`,
    ]);
  });
});

test.each([
  "SCOPES",
  "DATABASE_URL",
  "DATA_DIR",
  "ROTATEPRODUCT_API_URL",
  "SMTP_URL",
  "SMTP_FROM",
  "VIDEO_STORE",
  "PORT",
  "LOG_LEVEL",
])("%s empty is as if it were left out", (name) => {
  expect(parseEnv({ ...GIVEN, [name]: "" })).toEqual(parseEnv(GIVEN));
});

const WRONG: [name: string, value: string, message: string][] = [
  ["SHOPIFY_APP_URL", "app.example.com", "must be an https URL without a path"],
  ["SHOPIFY_APP_URL", "http://app.example.com", "must be an https URL without a path"],
  ["SHOPIFY_APP_URL", "https://app.example.com/admin", "must be an https URL without a path"],
  ["SHOPIFY_APP_URL", "https://app.example.com/?a=b", "must be an https URL without a path"],
  ["SCOPES", "write_products write_files", "must be scopes separated by commas"],
  ["SCOPES", "write_products,,", "must be scopes separated by commas"],
  ["DATABASE_URL", "mysql://user:hunter2@host/app", "must be a postgresql:// URL"],
  ["DATABASE_URL", "user:hunter2@host/app", "must be a postgresql:// URL"],
  ["ROTATEPRODUCT_API_URL", "http://rotateproduct.example", "must be an https URL"],
  ["ROTATEPRODUCT_API_URL", "rotateproduct.example", "must be an https URL"],
  ["ENCRYPTION_KEYS", "c2hvcnQtc2VjcmV0", "cannot be used: Encryption key 1 has 12 bytes instead of 32"],
  ["ENCRYPTION_KEYS", `${KEY},not base64!`, "cannot be used: Encryption key 2 is not base64"],
  ["ENCRYPTION_KEYS", `${KEY},`, "cannot be used: Encryption key 2 is empty"],
  ["PORT", "eighty", "must be a port: a whole number up to 65535"],
  ["PORT", "80.5", "must be a port: a whole number up to 65535"],
  ["PORT", "-1", "must be a port: a whole number up to 65535"],
  ["PORT", "65536", "must be a port: a whole number up to 65535"],
  ["PORT", "0x50", "must be a port: a whole number up to 65535"],
  ["SMTP_URL", "mail://user:hunter2@mail.example", "must be an smtp:// or smtps:// URL"],
  ["LOG_LEVEL", "loud", "must be one of trace, debug, info, warn, error, silent"],
];

test.each(WRONG)("%s=%s is refused with its name and never repeated", (name, value, message) => {
  const refusal = messageFor({ ...GIVEN, [name]: value });
  expect(refusal.split("\n").slice(1)).toEqual([`  ${name} ${message}`]);
  expect(refusal).not.toContain(value);
  expect(refusal).not.toContain("hunter2");
});

describe("e-mail", () => {
  const SMTP_URL = "smtps://user:hunter2@mail.example";

  test.each(["videos@app.example", "3D videos <videos@app.example>"])("is sent from %s", (SMTP_FROM) => {
    expect(parseEnv({ ...GIVEN, SMTP_URL, SMTP_FROM })).toMatchObject({ SMTP_URL, SMTP_FROM });
  });

  test("needs a server and a sender, or neither", () => {
    expect(messageFor({ ...GIVEN, SMTP_URL })).toContain("SMTP_FROM is missing: SMTP_URL needs it");
    expect(messageFor({ ...GIVEN, SMTP_FROM: "a@b.example" })).toContain(
      "SMTP_URL is missing: SMTP_FROM needs it",
    );
  });

  test.each(["videos", "videos@", "<videos@app.example", "a@b.example, c@d.example"])(
    "has no sender called %s",
    (SMTP_FROM) => {
      expect(messageFor({ ...GIVEN, SMTP_URL, SMTP_FROM })).toContain("SMTP_FROM must be an address");
    },
  );
});

test("everything that is wrong is said at once", () => {
  const lines = messageFor({ PORT: "x", LOG_LEVEL: "y" }).split("\n").slice(1);
  expect(lines.map((line) => line.trim().split(" ")[0]).sort()).toEqual(
    [...Object.keys(GIVEN), "LOG_LEVEL", "PORT"].sort(),
  );
});

test("what is right can be used although another setting is wrong", () => {
  const { valid, faults } = checkSettings({ ...GIVEN, PORT: "eighty" });
  expect(faults).toEqual([{ name: "PORT", fault: "must be a port: a whole number up to 65535" }]);
  const { PORT, ...others } = parseEnv(GIVEN);
  expect(valid).toEqual(others);
});

test(".env.example has every setting and no other, with the defaults that apply", () => {
  const example = readFileSync(join(ROOT, ".env.example"), "utf8");
  const documented = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(documented.map(([name]) => name).sort()).toEqual(Object.keys(SETTINGS).sort());

  const defaults = Object.entries(parseEnv(GIVEN)).filter(([name]) => !(name in GIVEN));
  expect(Object.fromEntries(documented)).toMatchObject(
    Object.fromEntries(defaults.map(([name, value]) => [name, String(value)])),
  );
});

describe("a process", () => {
  async function start(script: string, settings: Record<string, string>) {
    const folder = await mkdtemp(join(tmpdir(), "settings-"));
    const child = spawn(process.execPath, [join(ROOT, script)], {
      // No .env of whoever runs the tests.
      cwd: folder,
      env: { ...settings, PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [errors, output, [code]] = await Promise.all([
      text(child.stderr),
      text(child.stdout),
      once(child, "exit"),
    ]);
    await rm(folder, { recursive: true });
    return { errors, output, code };
  }

  test.each(["app/start.server.ts", "app/web.server.ts", "app/worker.server.ts"])(
    "%s does not start with wrong settings, and says on stderr which",
    async (script) => {
      const { errors, output, code } = await start(script, {
        ...GIVEN,
        SHOPIFY_APP_URL: "http://app.example.com",
        ENCRYPTION_KEYS: "c2hvcnQtc2VjcmV0",
      });
      expect(code).toBe(1);
      expect(errors).toBe(
        [
          "The app cannot start with these settings (see .env.example):",
          "  SHOPIFY_APP_URL must be an https URL without a path",
          "  ENCRYPTION_KEYS cannot be used: Encryption key 1 has 12 bytes instead of 32",
          "",
        ].join("\n"),
      );
      expect(output).toBe("");
    },
  );
});
