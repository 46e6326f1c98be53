import type { ClientLoaderFunction } from "@remix-run/react";
import { isAnswerBelow500, type Unreachable } from "./unreachable.ts";

/**
 * A `clientLoader` for what is read beside a page: when the server cannot be reached, the page stays and gets this
 * answer, instead of giving way to an error. Answers that mean something (signed out, not found) still count.
 */
export const loadOffline: ClientLoaderFunction = async ({ serverLoader }) => {
  try {
    return await serverLoader();
  } catch (error) {
    if (isAnswerBelow500(error)) throw error;
    return { kind: "unreachable" } satisfies Unreachable;
  }
};
