import type { ClientLoaderFunction } from "@remix-run/react";
import { reportServerReachable } from "./connection.ts";
import { isAnswerOfApp } from "./unreachable.ts";

/**
 * A `clientLoader` for pages that read their data again and again: when one reading fails because the network or the
 * server is away, the page keeps what it shows instead of giving way to an error. Answers that mean something (signed
 * out, not found) still count.
 */
export function keepLastData(): ClientLoaderFunction {
  let last: { url: string; data: unknown } | null = null;

  const clientLoader: ClientLoaderFunction = async ({ request, serverLoader }) => {
    try {
      const data = await serverLoader();
      last = { url: request.url, data };
      reportServerReachable(true);
      return data;
    } catch (error) {
      if (isAnswerOfApp(error) || last?.url !== request.url) throw error;
      reportServerReachable(false);
      return last.data;
    }
  };
  // Without it the data that came with the page would not be known here.
  clientLoader.hydrate = true;
  return clientLoader;
}
