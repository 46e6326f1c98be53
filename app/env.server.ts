import { existsSync } from "node:fs";
import { type Env, parseEnv } from "./parse-env.ts";

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
