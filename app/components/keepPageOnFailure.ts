import type { ClientActionFunction } from "@remix-run/react";
import { isAnswerOfApp, type Unreachable } from "./unreachable.ts";

/**
 * A `clientAction` for pages with something typed in them: when the network or the server is away, the page is told so
 * and keeps what it shows, instead of giving way to an error. Answers that mean something (signed out, not found)
 * still count.
 */
export const keepPageOnFailure: ClientActionFunction = async ({ serverAction }) => {
  try {
    return await serverAction();
  } catch (error) {
    if (isAnswerOfApp(error)) throw error;
    return { kind: "unreachable" } satisfies Unreachable;
  }
};
