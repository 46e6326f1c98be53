import type { Store } from "../../app/pipeline/ports/index.ts";
import type { Ledger } from "./ledger.ts";
import type { Scheduler } from "./scheduler.ts";

/** Nothing that is done for one shop may name another, or be told of another's rows. */
export function keepShopsApart(store: Store, ledger: Ledger, scheduler: Scheduler): Store {
  const kept = Object.entries(store).map(
    ([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
      name,
      async (...args: unknown[]) => {
        const { shop } = scheduler.current();
        const [named] = args;
        const isOther = (value: unknown) =>
          shop !== null && typeof value === "string" && value.endsWith(".myshopify.com") && value !== shop;
        if (isOther(named)) ledger.violate("I5", `${name} for ${String(named)} in a task of ${shop}`);
        const result = await method(...args);
        for (const value of [result].flat()) {
          if (typeof value === "object" && value !== null && "shop" in value && isOther(value.shop))
            ledger.violate("I5", `${name} in a task of ${shop} returned a row of ${String(value.shop)}`);
        }
        return result;
      },
    ],
  );
  return Object.fromEntries(kept) as Store;
}
