import { useCallback } from "preact/hooks";
import type { ProductAnswer } from "../../app/routes/api/schema.ts";
import { callApp } from "./call-app.ts";
import { type Asked, useAnswer } from "./use-answer.ts";

/** The product whose page is open. */
export function selectedId(): string {
  return shopify.data.selected[0]?.id ?? "";
}

/**
 * Where the product's video is, followed for as long as it moves.
 *
 * @param isWanted false: not asked for yet
 */
export function useProduct(isWanted = true): Asked<ProductAnswer> {
  const product = selectedId();
  const ask = useCallback(
    () => callApp<ProductAnswer>(`/api/product?${new URLSearchParams({ product })}`),
    [product],
  );
  return useAnswer(isWanted ? ask : null, isMoving);
}

export function isMoving({ video }: ProductAnswer): boolean {
  return video?.isMoving === true;
}
