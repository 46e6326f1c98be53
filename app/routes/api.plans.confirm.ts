import { confirmRequest } from "../services.server.ts";
import { answerPost, refuseMethod } from "./api/answer.ts";
import { Problem } from "./api/problem.ts";
import { confirmationSchema } from "./api/schema.ts";
import { wordConfirmation } from "./api/word-confirmation.ts";

export const loader = refuseMethod();

/** The click that spends. The plan is its key: however often it comes, its videos are started once. */
export const action = answerPost(
  confirmationSchema,
  async ({ shop, texts }, { plan, videos, agreedCredits }) => {
    const result = await confirmRequest(shop, plan, videos, agreedCredits);
    if (result.kind === "not_found") throw new Problem("not_found");
    return wordConfirmation(result, { plan, videos }, texts);
  },
);
