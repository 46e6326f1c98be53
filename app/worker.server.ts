/**
 * A worker: runs the steps of the pipeline. Any number of workers share one database. On SIGTERM it takes no more jobs
 * and lets the running ones end; killed, its jobs are delivered to another one.
 */
import { databaseUrl } from "./db.server.ts";
import { askAgain, runJob } from "./pipeline/index.ts";
import { endWithParent } from "./platform/end-with-parent.ts";
import { startQueue } from "./queue/queue.ts";
import { log, ports } from "./services.server.ts";

/** As long as the slowest POST may take, and a little more. */
const GRACE_MS = 130_000;

const queue = await startQueue(databaseUrl, { role: "worker", log });
// Before it takes a job: a failure here ends the process, and must not end a running POST with it.
await askAgain(ports);
await queue.work(
  (job) => runJob(ports, job),
  () => askAgain(ports),
);
log.info({}, "worker ready");

async function stop(signal: string): Promise<void> {
  log.info({ signal }, "worker stopping");
  await queue.stop(GRACE_MS);
  process.exit(0);
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
endWithParent(stop);
