import type { ClientActionFunction } from "@remix-run/react";
import { isAnswerBelow500, type Unreachable } from "./unreachable.ts";

/**
 * A `clientAction` for what is done beside a page: when the server cannot be reached, the page stays and gets this
 * answer, instead of giving way to an error. Answers that mean something (signed out, not allowed) still count.
 */
export const answerOffline: ClientActionFunction = async ({ serverAction }) => {
  try {
    return await serverAction();
  } catch (error) {
    if (isAnswerBelow500(error)) throw error;
    return { kind: "unreachable" } satisfies Unreachable;
  }
};
