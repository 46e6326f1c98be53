import { existsSync } from "node:fs";
import { z } from "zod";

const httpsUrl = z
  .url({ protocol: /^https$/, message: "must be an https URL" })
  .transform((url) => url.replace(/\/$/, ""));

/** Every setting of the app; `.env.example` says what each is for. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  SHOPIFY_API_KEY: z.string().min(1, "is the app's client id"),
  SHOPIFY_API_SECRET: z.string().min(1, "is the app's client secret"),
  SHOPIFY_APP_URL: httpsUrl,
  SCOPES: z.string().default("write_products,write_files"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, message: "must be a postgresql:// URL" }).optional(),
  DATA_DIR: z.string().min(1).default("data"),
  ROTATEPRODUCT_API_URL: httpsUrl.default("https://rotateproduct.com"),
  ENCRYPTION_KEYS: z.string().min(1, "needs at least one base64 key of 32 bytes: openssl rand -base64 32"),
  VIDEO_STORE: z.string().min(1).default("data/videos"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/** @throws Error that names every wrong or missing setting and never repeats a value: some are secrets */
export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
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
  try {
    return parseEnv(process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

export const env: Env = readEnv();
