import type { ShopOptions, Stage, StagedShop } from "./stage.ts";
import type { Visitor } from "./visitor.ts";

/** Something that merchants do, in a shop of its own. */
export interface Flow {
  /** What the app promises there. */
  promise: string;
  shop: ShopOptions;
  run(visitor: Visitor, shop: StagedShop, stage: Stage): Promise<void>;
}
