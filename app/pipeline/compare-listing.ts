import { findUnknownVideos } from "../generation/discrepancy.ts";
import { Unauthorized } from "../generation/errors.ts";
import type { RemoteVideo, Sweep } from "../generation/remote.ts";
import type { Ports, RotateProduct } from "./ports/index.ts";
import { readBalance } from "./read-balance.ts";
import { resolveSubmissions } from "./resolve-submissions.ts";

const EVER = new Date(0);

/**
 * Compares RotateProduct's whole listing with our rows: answers that were given up turn up, however late, and paid
 * videos of the shop's products that no row knows are written down.
 *
 * @param hasAccess whether Shopify can be asked which products are the shop's
 */
export async function compareListing(
  ports: Ports,
  shop: string,
  { hasAccess }: { hasAccess: boolean },
): Promise<void> {
  const { keyFingerprint, isKeyRejected } = await ports.store.readShop(shop);
  if (keyFingerprint === null || isKeyRejected) return;
  try {
    const rotateProduct = await ports.rotateProductOf(shop);
    if ((await readBalance(ports, shop, rotateProduct)) === null) return;
    const sweep = await rotateProduct.sweep(EVER);
    await adoptLateAnswers(ports, shop, rotateProduct, sweep);
    await recordUnknown(ports, shop, rotateProduct, sweep, hasAccess);
  } catch (error) {
    if (!(error instanceof Unauthorized)) throw error;
    await ports.store.rejectKey(shop, keyFingerprint);
  }
}

/** Tracking looks for them for a day; open ones are its own. */
async function adoptLateAnswers(
  ports: Ports,
  shop: string,
  rotateProduct: RotateProduct,
  sweep: Sweep,
): Promise<void> {
  const unresolved = await ports.store.listUnresolved(shop, EVER);
  const given = unresolved.filter(
    ({ isOpen, keyFingerprint }) => !isOpen && keyFingerprint === rotateProduct.keyFingerprint,
  );
  await resolveSubmissions(ports, shop, rotateProduct, given, sweep);
  if (given.length > 0) await ports.queue.send([{ step: "track", shop }]);
}

async function recordUnknown(
  ports: Ports,
  shop: string,
  { keyFingerprint }: RotateProduct,
  { videos, isComplete }: Sweep,
  hasAccess: boolean,
): Promise<void> {
  // In this order: what is accounted for after the first reading is known by the second.
  const awaited = await listAwaited(ports, shop);
  const known = await ports.store.findKnownVideos(
    keyFingerprint,
    videos.map(({ id }) => id),
  );
  const unknown = findUnknownVideos(videos, known).filter(({ externalId }) => !awaited.has(externalId ?? ""));
  const productIds = await findOwnProducts(ports, shop, unknown, hasAccess);
  const strays = unknown.flatMap(({ id, externalId, createdAt }) =>
    externalId !== null && productIds.has(externalId) ? [{ id, productId: externalId, createdAt }] : [],
  );
  await ports.store.recordStrays(shop, {
    side: "rotateproduct",
    strays,
    isComplete,
    at: ports.clock.now(),
  });
}

/** Products of open submissions: their videos may be listed before their answer is read. */
async function listAwaited(ports: Ports, shop: string): Promise<ReadonlySet<string>> {
  const unresolved = await ports.store.listUnresolved(shop, ports.clock.now());
  const open = unresolved.filter(({ isOpen }) => isOpen);
  return new Set(open.flatMap(({ unaccounted }) => unaccounted.map(({ productId }) => productId)));
}

/** Products that the shop has, or had: the account may serve other shops, whose videos are none of its business. */
async function findOwnProducts(
  ports: Ports,
  shop: string,
  videos: readonly RemoteVideo[],
  hasAccess: boolean,
): Promise<ReadonlySet<string>> {
  const productIds = [...new Set(videos.flatMap(({ externalId }) => externalId ?? []))];
  const had = await ports.store.findKnownProducts(shop, productIds);
  const others = productIds.filter((id) => !had.has(id));
  const has = hasAccess && others.length > 0 ? await ports.shopifyOf(shop).findProducts(others) : [];
  return new Set([...had, ...has]);
}
