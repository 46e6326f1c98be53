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
  SMTP_URL: z.url({ protocol: /^smtps?$/, message: "must be an smtp:// or smtps:// URL" }).optional(),
  SMTP_FROM: z
    .string()
    .regex(
      /^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      "must be an address, or a name and <address>",
    )
    .optional(),
  VIDEO_STORE: z.string().default("data/videos"),
  PORT: z
    .string()
    .regex(/^\d+$/, PORT_MESSAGE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_MESSAGE)
    .default(3000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
};

export type Env = z.infer<z.ZodObject<typeof SETTINGS>>;

/** What is wrong with one setting. Never repeats its value: some are secrets. */
export interface SettingFault {
  name: string;
  /** Goes on where the name ends: "is missing". */
  fault: string;
}

export interface CheckedSettings {
  /** Those that are right, defaults included. */
  valid: Partial<Env>;
  faults: readonly SettingFault[];
}

/** Checks every setting by itself, so that those which are right can be used although others are wrong. */
export function checkSettings(values: Readonly<Record<string, string | undefined>>): CheckedSettings {
  const valid: Record<string, unknown> = {};
  const faults: SettingFault[] = [];
  for (const [name, schema] of Object.entries(SETTINGS)) {
    const given = values[name]?.trim() || undefined;
    const { success, data, error } = schema.safeParse(given);
    if (success && data !== undefined) valid[name] = data;
    for (const { message } of error?.issues ?? []) {
      faults.push({ name, fault: given === undefined ? "is missing" : message });
    }
  }
  for (const [name, other] of TOGETHER) {
    if (valid[name] !== undefined && !values[other]?.trim()) {
      faults.push({ name: other, fault: `is missing: ${name} needs it` });
    }
  }
  return { valid: valid as Partial<Env>, faults };
}

/** The first is of no use without the second. */
const TOGETHER = [
  ["SMTP_URL", "SMTP_FROM"],
  ["SMTP_FROM", "SMTP_URL"],
] as const;

/** @throws Error that names every wrong or missing setting */
export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const { valid, faults } = checkSettings(values);
  if (faults.length === 0) return valid as Env;
  const lines = faults.map(({ name, fault }) => `  ${name} ${fault}`);
  throw new Error(`The app cannot start with these settings (see .env.example):\n${lines.join("\n")}`);
}
