/** Runs worlds for `run.ts`: each message is a seed, each answer what came of it. Ends when its parent hangs up. */
import { openBench } from "./bench.ts";
import { runWorld, type WorldResult } from "./run-world.ts";

/** What is sent back of a world; the trace only where it is needed. */
export type SeedReport = Omit<WorldResult, "trace"> & { trace: readonly string[] };

const LINES_KEPT = 40;

// Also when the parent was killed: nobody waits for the answer any more.
process.once("disconnect", () => process.exit());

const bench = await openBench();
process.on("message", async (message: { seed: number; isWhole: boolean } | "end") => {
  if (message === "end") {
    await bench.close();
    process.disconnect();
    return;
  }
  const { trace, ...result } = await runWorld(bench, message.seed);
  const shown = message.isWhole ? trace : result.violation === null ? [] : trace.slice(-LINES_KEPT);
  process.send?.({ ...result, trace: shown } satisfies SeedReport);
});
process.send?.("ready");
