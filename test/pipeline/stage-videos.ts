import { afterEach, beforeEach, expect } from "vitest";
import { type Decided, deleteFiles, type Ports, putBack, removeVideos } from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

export const numberOf = (gid: string | null | undefined) => Number(gid?.split("/").at(-1));

/**
 * Gives each test of a file a world of its own with these products, three images each, and what a test of published
 * videos does and looks at again and again. Call it once, at the top.
 */
export function stageVideos(handles: readonly string[]) {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(handles.map((handle) => seedProduct(handle, { images: 3 })));
  });
  afterEach(() => world.close());

  const all = (state: string) => handles.map(() => state);
  const states = async () =>
    (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
  const ids = async () => (await world.readRows()).map((row) => row.id);
  /** Those named, or all. */
  const act =
    (action: (ports: Ports, shop: string, ids: readonly string[]) => Promise<Decided>) =>
    async (wanted?: readonly string[]) =>
      action(world.ports, SHOP, wanted ?? (await ids()));
  const remove = act(removeVideos);

  /** Returns the request's id. */
  async function publishAll(): Promise<string> {
    const requestId = await world.click();
    await world.pass(6 * MINUTE);
    expect(await states()).toEqual(all("published"));
    return requestId;
  }

  function product(index: number) {
    const found = world.shopify.shop().products.get(numberOf(world.productIds[index]));
    if (found === undefined) throw new Error(`No product ${index}`);
    return found;
  }

  return {
    get world() {
      return world;
    },
    all,
    states,
    ids,
    product,
    /** The ids of a product's media, in order. */
    media: (index: number) => [...product(index).mediaIds],
    hasVideo: (index: number) =>
      world.galleryOf(world.productIds[index] ?? "").some((name) => /ready/i.test(name)),
    videoFiles: () => [...world.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO"),
    publishAll,
    async removeAll(): Promise<void> {
      await publishAll();
      expect(await remove()).toEqual({ moved: handles.length });
      await world.pass(2 * MINUTE);
      expect(await states()).toEqual(all("removed"));
    },
    remove,
    back: act(putBack),
    deleteAll: act(deleteFiles),
  };
}
