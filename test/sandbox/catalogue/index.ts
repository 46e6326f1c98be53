import { makeTurntable } from "../media/turntable.ts";
import { createPictures, type Pictures } from "./create-pictures.ts";
import { damagedProduct } from "./damaged-product.ts";
import { audio, playAndPaper } from "./products/desk-and-play.ts";
import * as kitchen from "./products/kitchen.ts";
import * as living from "./products/living.ts";
import type { ProductDraft } from "./products/product-draft.ts";
import { accessories, bags, shoes } from "./products/wearing.ts";
import { withoutPicture } from "./products/without-picture.ts";
import type { CatalogueProduct } from "./types.ts";

export type { CatalogueProduct } from "./types.ts";

export interface CatalogueOptions {
  /** Folder that keeps drawn pictures and encoded videos, so that the next start finds them. */
  cacheDir?: string;
}

/** Lines in the order in which a customer would walk through the shop. */
const lines: ProductDraft[][] = [
  kitchen.teapots,
  shoes,
  living.lamps,
  bags,
  living.vases,
  audio,
  kitchen.mugs,
  living.furniture,
  kitchen.bottles,
  accessories,
  kitchen.cookware,
  living.candles,
  playAndPaper,
  kitchen.kettles,
  living.plants,
  kitchen.serving,
  living.cushions,
  kitchen.mills,
  living.perfumes,
  kitchen.storage,
  withoutPicture,
];

/** Everything that the sandbox's shop sells. Pictures are drawn when their bytes are first asked for. */
export function buildCatalogue({ cacheDir }: CatalogueOptions = {}): CatalogueProduct[] {
  const pictures = createPictures(cacheDir);
  const products = takeTurns(lines).map((draft) => toProduct(draft, pictures, cacheDir));
  return products.toSpliced(23, 0, damagedProduct);
}

export const catalogue: CatalogueProduct[] = buildCatalogue();

/** One of each line after the other: a first page that shows what there is, not twelve mugs. */
function takeTurns(groups: ProductDraft[][]): ProductDraft[] {
  const longest = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, round) => groups.flatMap((group) => group[round] ?? [])).flat();
}

function toProduct(
  { pictures: drafts, video, ...product }: ProductDraft,
  pictures: Pictures,
  cacheDir?: string,
): CatalogueProduct {
  const images = drafts.map((draft) => pictures.toImage(draft));
  if (!video) return { ...product, images };
  const { fileName, draw } = video;
  const scene = pictures.toImage({ fileName, alt: product.title, draw, view: "front" });
  const bytes = async () => makeTurntable(await scene.bytes(), undefined, cacheDir ? { cacheDir } : {});
  return { ...product, images, video: { fileName, bytes } };
}
