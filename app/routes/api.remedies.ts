import { applyRemedy, pages } from "../services.server.ts";
import { answerPost, refuseMethod } from "./api/answer.ts";
import { Problem } from "./api/problem.ts";
import { readProduct } from "./api/read-product.ts";
import { type RemedyAnswer, remedyClickSchema } from "./api/schema.ts";

export const loader = refuseMethod();

/** What a person does about one generation. What does not fit its state any more is not done, and the answer says so. */
export const action = answerPost(
  remedyClickSchema,
  async (caller, { generation, remedy }): Promise<RemedyAnswer> => {
    const { shop, texts } = caller;
    const [row] = await pages.readProductIds(shop, [generation]);
    if (row === undefined) throw new Problem("not_found");
    const { moved } = await applyRemedy(shop, remedy, [generation]);
    return { text: texts.confirmRemedy(remedy, moved), product: await readProduct(caller, row.productId) };
  },
);
