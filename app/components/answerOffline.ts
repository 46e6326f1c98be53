import { type ClientActionFunction, isRouteErrorResponse } from "@remix-run/react";

/**
 * A `clientAction` for what is done beside a page: when the server cannot be reached, the page stays and gets this
 * answer, instead of giving way to an error. Answers that mean something (signed out, not allowed) still count.
 */
export function answerOffline(): ClientActionFunction {
  return async ({ serverAction }) => {
    try {
      return await serverAction();
    } catch (error) {
      const isMeaningful = error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
      if (isMeaningful) throw error;
      return { isUnreachable: true };
    }
  };
}
