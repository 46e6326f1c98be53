import { type ClientActionFunction, isRouteErrorResponse } from "@remix-run/react";

/** The answer in place of one that never came. */
export interface Unreachable {
  kind: "unreachable";
}

/**
 * A `clientAction` for pages with something typed in them: when the network or the server is away, the page is told so
 * and keeps what it shows, instead of giving way to an error. Answers that mean something (signed out, not found)
 * still count.
 */
export const keepPageOnFailure: ClientActionFunction = async ({ serverAction }) => {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    return { kind: "unreachable" } satisfies Unreachable;
  }
};
