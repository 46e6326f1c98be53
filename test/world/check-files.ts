import type { ShopifySandbox } from "../sandbox/shopify/index.ts";
import type { Ledger } from "./ledger.ts";
import type { WorldShop } from "./world.ts";

interface FileParts {
  ledger: Ledger;
  shopify: ShopifySandbox;
  shops: readonly WorldShop[];
}

/** I2: at most one file of a generation, in one place at most, and never where the merchant took it away. */
export function checkFiles({ ledger, shopify, shops }: FileParts): void {
  for (const { domain } of shops) {
    const shop = shopify.shop(domain);
    const files = new Map<string, number[]>();
    for (const file of shop.files.values()) {
      const id = /^rotateproduct-(.{36})/.exec(file.fileName)?.[1];
      if (id !== undefined) files.set(id, [...(files.get(id) ?? []), file.id]);
    }
    for (const [id, ids] of files) {
      const row = ledger.rows.get(id);
      if (row !== undefined && row.shop !== domain)
        ledger.violate("I5", `${row.alias} has a file in ${domain}`);
      if (ids.length > 1) ledger.violate("I2", `${ledger.describe(id)} has ${ids.length} files at Shopify`);
      const places = [...shop.products.values()].flatMap(({ mediaIds }) =>
        mediaIds.filter((mediaId) => ids.includes(mediaId)),
      );
      if (places.length > 1)
        ledger.violate("I2", `${ledger.describe(id)} is in ${places.length} places of product media`);
      if (row?.isRemoved && places.length > 0)
        ledger.violate("I2", `${row.alias} was put back after the merchant had removed it`);
    }
  }
}
