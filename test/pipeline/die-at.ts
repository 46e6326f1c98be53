import type { Ports } from "../../app/pipeline/ports/index.ts";

/** What a call of a process that is gone comes to. */
export class Killed extends Error {}

/**
 * The ports of a process that is killed at its n-th call: before the call nothing of it was done, after it everything
 * was, and nobody saw the answer. Whatever it calls afterwards does nothing.
 */
export function dieAt(
  ports: Ports,
  call: number,
  when: "before" | "after",
): { ports: Ports; hasDied(): boolean } {
  let calls = 0;
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        return async (...args: unknown[]) => {
          calls += 1;
          if (calls > call || (calls === call && when === "before")) throw new Killed();
          const answer: unknown = await method.apply(target, args);
          if (calls >= call) throw new Killed();
          return answer;
        };
      },
    });
  return {
    ports: {
      ...ports,
      store: mortal(ports.store),
      videos: mortal(ports.videos),
      queue: mortal(ports.queue),
      shopifyOf: (shop) => mortal(ports.shopifyOf(shop)),
    },
    hasDied: () => calls >= call,
  };
}
