import { type ClientLoaderFunction, isRouteErrorResponse } from "@remix-run/react";
import { reportServerReachable } from "./connection.ts";

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
      if (isMeaningful(error) || last?.url !== request.url) throw error;
      reportServerReachable(false);
      return last.data;
    }
  };
  // Without it the data that came with the page would not be known here.
  clientLoader.hydrate = true;
  return clientLoader;
}

/** An answer, if not the wished one; everything else means that nobody answered. */
export function isMeaningful(error: unknown): boolean {
  return error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
}
