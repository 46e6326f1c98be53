import type { ShopifySandbox } from "../sandbox/shopify/index.ts";
import { numericIdOf } from "./gallery.ts";
import type { Ledger, LedgerRow } from "./ledger.ts";
import type { Traffic } from "./network.ts";
import type { World } from "./world.ts";

interface Parts {
  ledger: Ledger;
  shopify: ShopifySandbox;
}

/** I8: nothing is taken out of a product but a video of ours, of that product, that somebody wants out of it. */
export function checkDetachment({ ledger, shopify }: Parts, { task, body }: Traffic): void {
  const { files } = readVariables<{ files: { id: string; referencesToRemove?: string[] }[] }>(body);
  for (const { id, referencesToRemove = [] } of files) {
    const row = findRow({ ledger, shopify }, task.shop, id);
    if (row === undefined) {
      if (shopify.shop(task.shop ?? "").files.has(numericIdOf(id)))
        ledger.violate("I8", `${task.name} took out ${id}, which is no video of ours`);
      continue;
    }
    for (const productId of referencesToRemove) {
      if (productId !== row.productId)
        ledger.violate("I8", `${row.alias} was taken out of ${productId}, where it does not belong`);
    }
    if (row.state === "published" && !row.isWithdrawn)
      ledger.violate("I8", `${row.alias} was taken out, and nobody wanted it`);
  }
}

/** I8: the file of a removed video is deleted when that was asked for, and not before. */
export function checkDeletion({ ledger, shopify }: Parts, { task, body }: Traffic): void {
  const { fileIds } = readVariables<{ fileIds: string[] }>(body);
  for (const id of fileIds) {
    const row = findRow({ ledger, shopify }, task.shop, id);
    const isOut = row?.state === "removing" || row?.state === "removed" || row?.state === "published";
    if (row !== undefined && isOut && !row.asked.has("delete_file"))
      ledger.violate("I8", `the file of ${row.alias} is deleted, and nobody asked for it`);
  }
}

/** What must hold at rest: what was taken back is not public, and a product shows one video of ours. */
export function checkTakenBack({ ledger, shopify, shops }: World): void {
  for (const { domain, isUninstalled, endedAt } of shops) {
    // What an uninstall leaves in the products belongs to the merchant.
    if (isUninstalled || endedAt !== null) continue;
    const { products, files } = shopify.shop(domain);
    for (const product of products.values()) {
      const names = product.mediaIds.flatMap((id) => files.get(id)?.fileName ?? []);
      const shown = ledger.rowsOf(domain).filter((row) => names.some((name) => name.includes(row.id)));
      for (const { alias, isWithdrawn, state } of shown) {
        if (state === "removed" || (isWithdrawn && state === "published"))
          ledger.violate("I8", `${alias} is ${state}, was taken back, and is public`);
      }
      const published = shown.filter(({ state }) => state === "published");
      if (published.length > 1)
        ledger.violate("I8", `${published.map(({ alias }) => alias).join(" and ")} show the same product`);
    }
  }
}

function findRow({ ledger, shopify }: Parts, domain: string | null, fileId: string): LedgerRow | undefined {
  const file = domain === null ? undefined : shopify.shop(domain).files.get(numericIdOf(fileId));
  const id = /^rotateproduct-(.{36})/.exec(file?.fileName ?? "")?.[1];
  return id === undefined ? undefined : ledger.rows.get(id);
}

function readVariables<Variables>(body: Buffer): Variables {
  return (JSON.parse(body.toString()) as { variables: Variables }).variables;
}
