import { answerGet, refuseMethod } from "./api/answer.ts";
import { readProduct } from "./api/read-product.ts";
import { productQuerySchema } from "./api/schema.ts";

/** Where a product's video is, what can be done about it, and whether it can get a new one. */
export const loader = answerGet(productQuerySchema, (caller, { product }) => readProduct(caller, product));

export const action = refuseMethod();
