import { drawMug } from "./drawings/mug.ts";
import { rasterise } from "./rasterise.ts";
import type { CatalogueImage, CatalogueProduct } from "./types.ts";

export type { CatalogueImage, CatalogueProduct, CatalogueVideo, ProductStatus } from "./types.ts";

function drawnImage(fileName: string, alt: string, svg: () => string): CatalogueImage {
  let drawn: Promise<Buffer> | undefined;
  return {
    fileName,
    alt,
    contentType: "image/jpeg",
    bytes() {
      drawn ??= rasterise(svg(), "image/jpeg");
      return drawn;
    },
  };
}

const glazes = [
  { name: "Sage", light: "#c9d6c3", base: "#9fb397", dark: "#6f836a" },
  { name: "Terracotta", light: "#e7b08f", base: "#c97d55", dark: "#93502f" },
  { name: "Ink", light: "#7389a8", base: "#3f5473", dark: "#22314a" },
];

/** Everything that the sandbox's shop sells. */
export const catalogue: CatalogueProduct[] = glazes.map((glaze) => ({
  handle: `harbour-mug-${glaze.name.toLowerCase()}`,
  title: `Harbour Mug – ${glaze.name}`,
  productType: "Mug",
  vendor: "Fen & Harrow",
  tags: ["kitchen", "stoneware"],
  descriptionHtml: "<p>Hand-thrown stoneware that <strong>fits both hands</strong>.</p>",
  status: "ACTIVE",
  collections: ["Kitchen"],
  priceCents: 2400,
  totalInventory: 42,
  images: [
    drawnImage(`harbour-mug-${glaze.name.toLowerCase()}.jpg`, `${glaze.name} mug, front`, () =>
      drawMug(glaze),
    ),
  ],
}));
