import type { Accounts } from "./accounts.ts";
import type { Generations } from "./generations.ts";
import type { Production } from "./production.ts";
import type { RotateProductSettings } from "./settings.ts";

/** What every endpoint works on. */
export interface Service {
  accounts: Accounts;
  generations: Generations;
  production: Production;
  settings: RotateProductSettings;
  /** Unix time in ms. */
  now: () => number;
}
