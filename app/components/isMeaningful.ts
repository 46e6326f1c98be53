import { isRouteErrorResponse } from "@remix-run/react";

/** A redirect, "signed out", "not found": answers that a page has to act on. An error of the server is none. */
export function isMeaningful(error: unknown): boolean {
  return (error instanceof Response || isRouteErrorResponse(error)) && error.status < 500;
}
