import { confirmRequest, plans } from "../services.server.ts";
import { answerPost, refuseMethod } from "./api/answer.ts";
import { warn } from "./api/notes.ts";
import { Problem } from "./api/problem.ts";
import { type ConfirmationAnswer, confirmationSchema, type MadeOf } from "./api/schema.ts";
import { wordConfirmation } from "./api/word-confirmation.ts";

export const loader = refuseMethod();

/** The click that spends. The plan is its key: however often it comes, its videos are started once. */
export const action = answerPost(
  confirmationSchema,
  async ({ shop, texts }, { plan, shown, videos, agreedCredits }): Promise<ConfirmationAnswer> => {
    if (shown !== null && (await isOtherwise(shop, plan, shown))) {
      return { kind: "refused", note: warn(texts.t("extensions.note.changed")) };
    }
    const result = await confirmRequest(shop, plan, videos, agreedCredits);
    if (result.kind === "not_found") throw new Problem("not_found");
    return wordConfirmation(result, { plan, videos }, texts);
  },
);

/** A choice whose answer got lost may have come true after the one that was drawn. */
async function isOtherwise(shop: string, plan: string, shown: MadeOf): Promise<boolean> {
  const row = await plans.readPlanned(shop, plan, shown.productId);
  if (row === null) return false;
  const { imageId, endImageId, description } = row;
  return (
    imageId !== shown.imageId || endImageId !== shown.endImageId || (description ?? "") !== shown.description
  );
}
