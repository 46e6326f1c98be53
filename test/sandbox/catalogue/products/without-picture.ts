import { defineLine, type ProductDraft } from "./product-draft.ts";

/** Products that a shop has although there is nothing to photograph. */
export const withoutPicture: ProductDraft[] = defineLine(
  {
    productType: "Service",
    vendor: "Fen & Harrow",
    tags: ["no-shipping"],
    collections: ["Gifts"],
    about: "<p>Sent by e-mail within a minute.</p>",
  },
  [
    { handle: "gift-card", title: "Gift Card", priceCents: 5000, totalInventory: 9999, pictures: [] },
    {
      handle: "throwing-class",
      title: "Evening Class: Throw Your First Bowl",
      priceCents: 8500,
      totalInventory: 12,
      pictures: [],
    },
    {
      handle: "gift-wrapping",
      title: "Gift Wrapping",
      priceCents: 450,
      totalInventory: 500,
      status: "DRAFT",
      pictures: [],
    },
  ],
);
