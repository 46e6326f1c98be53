import { isRouteErrorResponse } from "@remix-run/react";
import type { en } from "../locales/en/index.ts";

/** Which text of the catalogue's `errors` a person reads when a page could not be made. */
export function keyOfError(error: unknown): keyof typeof en.errors {
  const status = isRouteErrorResponse(error) ? error.status : null;
  if (status === null && globalThis.navigator?.onLine === false) return "offline";
  if (status === 403) return "forbidden";
  if (status === 401) return "signedOut";
  if (status === 404) return "notFound";
  if (status !== null && status < 500) return "refused";
  return status === 503 ? "unavailable" : "failed";
}
