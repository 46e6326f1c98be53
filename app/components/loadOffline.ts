import type { ClientLoaderFunction } from "@remix-run/react";
import { isMeaningful } from "./isMeaningful.ts";

/**
 * A `clientLoader` for what is read beside a page: when the server cannot be reached, the page stays and gets this
 * answer, instead of giving way to an error. Answers that mean something (signed out, not found) still count.
 */
export function loadOffline(): ClientLoaderFunction {
  return async ({ serverLoader }) => {
    try {
      return await serverLoader();
    } catch (error) {
      if (isMeaningful(error)) throw error;
      return { isUnreachable: true };
    }
  };
}
