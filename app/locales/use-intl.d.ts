import type { en } from "./en/index.ts";

/** Makes a missing key, and a missing argument of a text, a type error. */
declare module "use-intl" {
  interface AppConfig {
    Messages: typeof en;
  }
}
