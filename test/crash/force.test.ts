import { expect, test } from "vitest";
import { applyForce } from "./force.ts";

/** The small version of `npm run test:crash`. */
const KILLS = 12;

test("whatever is killed, each product is paid once, gets one file, and comes to rest", async () => {
  const progress: string[] = [];
  const { findings, ...result } = await applyForce({
    kills: KILLS,
    seed: 4,
    shops: 3,
    productsPerShop: 8,
    workers: 2,
    write: (line) => progress.push(line),
  });
  expect(findings, progress.join("\n")).toEqual([]);
  expect(result).toMatchObject({ kills: KILLS, products: 24 });
  expect(result.published + result.held).toBe(24);
  for (const kills of Object.values(result.killsOf)) expect(kills).toBeGreaterThan(0);
}, 400_000);
