import type { Flow } from "../flow.ts";

/** Every page of the app, by the address below which it lies. */
const PAGES = ["/app", "/app/products", "/app/generations", "/app/approval", "/app/money", "/app/settings"];

export const emptyShop: Flow = {
  promise: "every page of a shop that has nothing yet says so",
  shop: { products: [], isConnected: false },
  async run(visitor) {
    for (const path of PAGES) {
      await visitor.open(path);
      await visitor.check(path);
    }
  },
};
