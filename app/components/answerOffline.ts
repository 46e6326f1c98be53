import type { ClientActionFunction } from "@remix-run/react";
import { isMeaningful } from "./isMeaningful.ts";

/**
 * A `clientAction` for what is done beside a page: when the server cannot be reached, the page stays and gets this
 * answer, instead of giving way to an error. Answers that mean something (signed out, not allowed) still count.
 */
export function answerOffline(): ClientActionFunction {
  return async ({ serverAction }) => {
    try {
      return await serverAction();
    } catch (error) {
      if (isMeaningful(error)) throw error;
      return { isUnreachable: true };
    }
  };
}
