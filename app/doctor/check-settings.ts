import type { SettingFault } from "../parse-env.ts";
import { type Finding, ok, problem } from "./finding.ts";

const FROM_SHOPIFY = "`shopify app dev` sets it; elsewhere take it from `shopify app env show`.";

/** Settings whose remedy is more than writing the right value into `.env`. */
const TODO: Readonly<Record<string, string>> = {
  SHOPIFY_API_KEY: FROM_SHOPIFY,
  SHOPIFY_API_SECRET: FROM_SHOPIFY,
  SHOPIFY_APP_URL: "Set it to the https address at which merchants' browsers reach the app.",
  ENCRYPTION_KEYS:
    "Set it to the keys this installation has always had; only a new one makes its own: `openssl rand -base64 32`.",
  DATABASE_URL: "Set it to postgresql://user:password@host:port/database, or leave it out for the app's own.",
};

export function checkSettings(faults: readonly SettingFault[]): Finding[] {
  if (faults.length === 0) return [ok("settings", "All settings are there and well-formed.")];
  return faults.map(({ name, fault }) =>
    problem(
      "settings",
      `${name} ${fault}.`,
      TODO[name] ?? `Correct it; .env.example says what ${name} is for.`,
    ),
  );
}
