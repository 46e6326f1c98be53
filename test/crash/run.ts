/**
 * `npm run test:crash`: kills the app's processes and its database at random moments while merchants go on clicking,
 * then counts. `--kills N` (200), `--seed N` (drawn), `--json` for the last line alone. Exit code 0 only if nothing
 * was paid twice, doubled, lost or left moving, and every product asked for is published or held for a stated reason.
 */
import { parseArgs } from "node:util";
import { buildApp } from "../build-app.ts";
import { applyForce } from "./force.ts";

const { values: flags } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    json: { type: "boolean", default: false },
  },
});
const kills = Number(flags.kills);
const seed = Number(flags.seed);
const startedAt = performance.now();
const write = (line: string) => {
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  if (!flags.json) process.stdout.write(`${String(seconds).padStart(4)} s  ${line}\n`);
};

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

buildApp();
write(`seed ${seed}: it draws what is killed when, and what is clicked; the rest is up to the machine`);
const { findings, ...result } = await applyForce({
  kills,
  seed,
  shops: 10,
  productsPerShop: Math.ceil((kills * 2) / 10),
  workers: 3,
  write,
});
for (const finding of findings) process.stderr.write(`${finding}\n`);
process.stdout.write(`${JSON.stringify({ ...result, seed })}\n`);
process.exit(findings.length === 0 ? 0 : 1);
