/** A worker to be killed: prints every job it is given as a line of JSON, and never ends one. */
import { startQueue } from "../../app/queue/queue.ts";

const [url] = process.argv.slice(2);
if (!url) throw new Error("Usage: worker-process.ts <database url>");
const log = { info() {}, warn() {}, error() {} };
const queue = await startQueue(url, { role: "worker", log });
await queue.work(
  (job) => {
    process.stdout.write(`${JSON.stringify(job)}\n`);
    return new Promise(() => {});
  },
  async () => {},
);
process.stdout.write('"ready"\n');
