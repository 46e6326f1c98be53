import { createCanvas } from "@napi-rs/canvas";
import { addProduct, importImage, type SeedTarget } from "./seed.ts";

const colours = ["Amber", "Coral", "Indigo", "Jade", "Ochre", "Pearl", "Slate", "Teal", "Umber", "Violet"];
const materials = ["Ceramic", "Cotton", "Glass", "Leather", "Linen", "Oak", "Steel", "Wool"];
const things = ["Bag", "Bottle", "Bowl", "Chair", "Clock", "Lamp", "Mug", "Shoe", "Table", "Vase"];
const vendors = ["Alder & Co", "Birchwood", "Cedar Works", "Dune Studio"];
const statuses = ["ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "DRAFT", "ARCHIVED"] as const;

/**
 * Adds `count` generated products for measurements. They share one image for each kind of thing; one in
 * fifty has none. The same count gives the same products.
 */
export async function addSyntheticProducts(target: SeedTarget, count: number): Promise<void> {
  if (count === 0) return;
  const images = await Promise.all(
    things.map((thing, index) => importImage(target, drawThing(thing, index))),
  );
  for (let index = 0; index < count; index += 1) {
    const thing = pick(things, index);
    const colour = pick(colours, Math.floor(index / things.length));
    const material = pick(materials, index * 7);
    const image = pick(images, index);
    addProduct(target, {
      handle: `${colour}-${material}-${thing}-${index}`.toLowerCase(),
      title: `${colour} ${material} ${thing} ${index}`,
      productType: thing,
      vendor: pick(vendors, index * 3),
      tags: [colour.toLowerCase(), material.toLowerCase()],
      status: pick(statuses, index),
      collections: [`All ${thing}s`],
      priceCents: 1000 + (index % 90) * 100,
      totalInventory: index % 120,
      mediaIds: index % 50 === 49 ? [] : [image.id],
      createdAt: target.now - index * 60_000,
    });
  }
}

function pick<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}

function drawThing(thing: string, index: number) {
  const fileName = `synthetic-${thing.toLowerCase()}.png`;
  async function bytes(): Promise<Buffer> {
    const canvas = createCanvas(512, 512);
    const context = canvas.getContext("2d");
    context.fillStyle = "#f4f4f2";
    context.fillRect(0, 0, 512, 512);
    context.fillStyle = `hsl(${index * 36} 55% 45%)`;
    context.fillRect(156, 120, 200, 272);
    return canvas.toBuffer("image/png");
  }
  return { fileName, alt: thing, contentType: "image/png", bytes };
}
