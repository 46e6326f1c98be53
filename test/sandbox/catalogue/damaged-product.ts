import type { CatalogueProduct } from "./types.ts";

/** What an editing program left behind when it ran out of space: a file name, and no picture. */
const damagedBytes = Buffer.from(
  "Export failed: not enough disk space (apron-front.png, 0 of 2,184,533 bytes written)\n",
);

export const damagedProduct: CatalogueProduct = {
  handle: "baker-apron-linen",
  title: "Baker's Apron – Washed Linen",
  productType: "Textile",
  vendor: "Loom Street",
  tags: ["linen"],
  descriptionHtml:
    "<p>Washed linen with two deep pockets and <strong>straps that cross at the back</strong>.</p>",
  status: "ACTIVE",
  collections: ["Kitchen"],
  priceCents: 5400,
  totalInventory: 22,
  images: [
    {
      fileName: "apron-front.png",
      alt: "Linen apron",
      contentType: "image/png",
      bytes: async () => damagedBytes,
    },
  ],
};
