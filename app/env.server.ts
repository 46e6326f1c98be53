import { existsSync } from "node:fs";
import { z } from "zod";
import { createEncryption, InvalidEncryptionKeys } from "./platform/encryption.ts";

const httpsUrl = z
  .url({ protocol: /^https$/, message: "must be an https URL" })
  .transform((url) => url.replace(/\/$/, ""));

/** Shopify appends paths of its own to it. */
const httpsOrigin = z
  .string()
  .refine(
    (text) =>
      URL.parse(text)?.protocol === "https:" && `${URL.parse(text)?.origin}/` === URL.parse(text)?.href,
    {
      message: "must be an https URL without a path",
    },
  )
  .transform((text) => new URL(text).origin);

const encryptionKeys = z.string().superRefine((keys, context) => {
  try {
    createEncryption(keys);
  } catch (error) {
    if (!(error instanceof InvalidEncryptionKeys)) throw error;
    context.addIssue({ code: "custom", message: `cannot be used: ${error.message}` });
  }
});

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;
const PORT_MESSAGE = "must be a port: a whole number up to 65535";

/** Every setting of the app; `.env.example` says what each is for. */
export const SETTINGS = {
  SHOPIFY_API_KEY: z.string(),
  SHOPIFY_API_SECRET: z.string(),
  SHOPIFY_APP_URL: httpsOrigin,
  SCOPES: z
    .string()
    .regex(/^\w+(\s*,\s*\w+)*$/, "must be scopes separated by commas")
    .transform((scopes) => scopes.replaceAll(/\s/g, ""))
    .default("write_products,write_files"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, message: "must be a postgresql:// URL" }).optional(),
  DATA_DIR: z.string().default("data"),
  ROTATEPRODUCT_API_URL: httpsUrl.default("https://rotateproduct.com"),
  ENCRYPTION_KEYS: encryptionKeys,
  VIDEO_STORE: z.string().default("data/videos"),
  PORT: z
    .string()
    .regex(/^\d+$/, PORT_MESSAGE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_MESSAGE)
    .default(3000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
};

const schema = z.object(SETTINGS);

export type Env = z.infer<typeof schema>;

/** @throws Error that names every wrong or missing setting and never repeats a value: some are secrets */
export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const trimmed = Object.entries(values).map(([name, value]) => [name, value?.trim()] as const);
  const given = Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined ? `  ${name} is missing` : `  ${name} ${issue.message}`;
  });
  throw new Error(`The app cannot start with these settings (see .env.example):\n${lines.join("\n")}`);
}

/** Reads `.env` where there is one; what the environment sets already wins. */
export function readEnv(): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  // Read by React, which is slow and talkative without it.
  process.env.NODE_ENV ??= "production";
  try {
    return parseEnv(process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

export const env: Env = readEnv();
