import { type DestinationStream, type Logger, pino } from "pino";

/** Names under which a secret may come along in a logged object. */
const SECRET_NAMES = [
  "apiKey",
  "apiSecret",
  "apiSecretKey",
  "accessToken",
  "access_token",
  "refreshToken",
  "refresh_token",
  "id_token",
  "sessionToken",
  "token",
  "secret",
  "client_secret",
  "password",
  "signature",
  "authorization",
  "Authorization",
  "cookie",
  "Cookie",
  "set-cookie",
  "x-shopify-access-token",
  "X-Shopify-Access-Token",
];

/** Secrets within texts such as messages and addresses, by their form. */
const SECRET_FORMS = new RegExp(
  [
    String.raw`(?<=Bearer\s|[?&](?:id_token|session|signature|hmac|code|access_token)=)[^\s"&\\]+`,
    // The password of a database's address.
    String.raw`(?<=://[^:/@\s"]*:)[^\s"@/]+(?=@)`,
    // Shopify's own tokens and secrets.
    String.raw`\bshp[a-z]{2}_\w+`,
  ].join("|"),
  "gi",
);

const CENSORED = "[redacted]";

/**
 * One JSON object a line. Secrets are left out wherever they come from: by the names of fields, down to four levels,
 * and by their form in any text.
 *
 * @param destination standard output by default
 */
export function createLog(
  { level }: { level: "trace" | "debug" | "info" | "warn" | "error" | "silent" },
  destination?: DestinationStream,
): Logger {
  const paths = SECRET_NAMES.flatMap((name) => {
    const key = /^\w+$/.test(name) ? name : `["${name}"]`;
    return ["", "*", "*.*", "*.*.*"].map((above) =>
      above === "" || key.startsWith("[") ? `${above}${key}` : `${above}.${key}`,
    );
  });
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths, censor: CENSORED },
    hooks: {
      streamWrite: (line: string) => line.replaceAll(SECRET_FORMS, CENSORED),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
