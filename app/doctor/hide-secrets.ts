import type { Env } from "../parse-env.ts";
import type { Finding } from "./finding.ts";

/** Shorter ones would be found within other words. */
const MIN_LENGTH = 6;

/**
 * Takes secrets out of what findings say, wherever they come from: messages of other programs may quote one. What is
 * to be done is in our own words.
 */
export function hideSecrets(findings: readonly Finding[], secrets: readonly string[]): Finding[] {
  const hidden = secrets.filter((secret) => secret.length >= MIN_LENGTH);
  return findings.map((finding) => ({
    ...finding,
    what: hidden.reduce((text, secret) => text.replaceAll(secret, "[secret]"), finding.what),
  }));
}

/** The settings that are secrets, and the passwords within URLs as they stand there and decoded. */
export function listSecrets(settings: Partial<Env>): string[] {
  const { SHOPIFY_API_SECRET, ENCRYPTION_KEYS, DATABASE_URL, SMTP_URL } = settings;
  const passwords = [DATABASE_URL, SMTP_URL].map((url) => (url && URL.parse(url)?.password) || "");
  return [
    SHOPIFY_API_SECRET ?? "",
    ...(ENCRYPTION_KEYS ?? "").split(/\s*,\s*/),
    ...passwords.flatMap((password) => [password, unescapeUrl(password)]),
  ];
}

function unescapeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
