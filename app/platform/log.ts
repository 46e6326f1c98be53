import { pino } from "pino";

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Fields that could hold a key or a token, wherever they stand. */
const SECRETS = [
  "apiKey",
  "accessToken",
  "refreshToken",
  "authorization",
  "password",
  "token",
  "idToken",
  "id_token",
];

/** JSON lines on standard output. Secrets are cut out by the names of their fields. */
export function createLog({ level }: { level: string }): Log {
  return pino({
    level,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[secret]" },
  });
}
