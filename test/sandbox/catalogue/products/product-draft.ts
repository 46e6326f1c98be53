import type { Pen, View } from "../drawings/pen.ts";
import type { CatalogueProduct } from "../types.ts";

/** A product before its pictures are drawn. */
export interface ProductDraft extends Omit<CatalogueProduct, "images" | "video"> {
  pictures: PictureDraft[];
  /** What the merchant's own video shows. */
  video?: { fileName: string; draw: () => Pen };
}

export interface PictureDraft {
  fileName: string;
  alt: string;
  draw: () => Pen;
  view: View;
}

/** What a product of a line says about itself; the line fills in the rest. */
export interface LineItem {
  handle: string;
  title: string;
  priceCents: number;
  totalInventory: number;
  pictures: PictureDraft[];
  status?: CatalogueProduct["status"];
  tags?: string[];
  collections?: string[];
  /** A sentence of its own, after what the whole line says. */
  detail?: string;
  video?: ProductDraft["video"];
}

export interface Line {
  productType: string;
  vendor: string;
  tags: string[];
  collections: string[];
  /** HTML that every product of the line begins with. */
  about: string;
}

/** Products of one make, which share type, vendor and the first words of their description. */
export function defineLine(line: Line, items: LineItem[]): ProductDraft[] {
  return items.map((item) => ({
    handle: item.handle,
    title: item.title,
    productType: line.productType,
    vendor: line.vendor,
    tags: [...line.tags, ...(item.tags ?? [])],
    collections: [...line.collections, ...(item.collections ?? [])],
    descriptionHtml: item.detail ? `${line.about}<p>${item.detail}</p>` : line.about,
    status: item.status ?? "ACTIVE",
    priceCents: item.priceCents,
    totalInventory: item.totalInventory,
    pictures: item.pictures,
    ...(item.video && { video: item.video }),
  }));
}

export function front(fileName: string, alt: string, draw: () => Pen): PictureDraft {
  return { fileName: `${fileName}.jpg`, alt, draw, view: "front" };
}

/** The same product from the other side. */
export function otherSide(fileName: string, alt: string, draw: () => Pen): PictureDraft {
  return { fileName: `${fileName}-other-side.jpg`, alt: `${alt}, other side`, draw, view: "mirrored" };
}

/** A square part of the picture, enlarged. */
export function closeUp(
  fileName: string,
  alt: string,
  draw: () => Pen,
  [x, y, size]: [number, number, number],
): PictureDraft {
  return {
    fileName: `${fileName}-detail.jpg`,
    alt: `${alt}, detail`,
    draw,
    view: { closeUp: { x, y, size } },
  };
}
