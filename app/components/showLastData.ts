import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { reportServerReachable } from "./connection.ts";
import { isAnswerOfApp } from "./unreachable.ts";

/**
 * A `clientLoader` for a list that is narrowed and paged through: while the network or the server is away, the page
 * keeps the rows it had, whatever was asked for meanwhile, and knows by `isStale` that they are not what was asked for.
 */
export function showLastData<Data extends object>() {
  let last: Data | null = null;

  async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
    try {
      last = (await serverLoader()) as Data;
      reportServerReachable(true);
      return { ...last, isStale: false };
    } catch (error) {
      if (isAnswerOfApp(error) || last === null) throw error;
      reportServerReachable(false);
      return { ...last, isStale: true };
    }
  }
  // Without it the data that came with the page would not be known here.
  clientLoader.hydrate = true as const;
  return clientLoader;
}
