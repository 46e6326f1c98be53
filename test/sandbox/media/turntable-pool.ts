import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { NotAnImageError } from "./picture.ts";
import type { TurntableResult, TurntableTask } from "./turntable-worker.ts";

/** Few enough that servers in the same process stay responsive. */
const mostWorkers = Math.max(2, Math.min(4, availableParallelism() - 1));

interface Waiting {
  task: TurntableTask;
  resolve(video: Buffer): void;
  reject(error: Error): void;
}

const queue: Waiting[] = [];
const idle: Worker[] = [];
let started = 0;
let lastId = 0;

/**
 * Makes a video in a worker thread. Threads start when they are needed and do not keep the process alive.
 *
 * @throws {NotAnImageError} when one of the images cannot be decoded
 */
export function renderInWorker(image: Uint8Array, endImage?: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const task = { id: ++lastId, image, ...(endImage && { endImage }) };
    queue.push({ task, resolve, reject });
    assign();
  });
}

function assign(): void {
  const worker = idle.pop() ?? (started < mostWorkers ? start() : undefined);
  const waiting = worker && queue.shift();
  if (!worker) return;
  if (!waiting) idle.push(worker);
  else work(worker, waiting);
}

function start(): Worker {
  started++;
  return new Worker(new URL("./turntable-worker.ts", import.meta.url));
}

function work(worker: Worker, { task, resolve, reject }: Waiting): void {
  const finish = () => {
    worker.off("message", onMessage).off("error", onError);
    worker.unref();
  };
  const onMessage = (result: TurntableResult) => {
    finish();
    idle.push(worker);
    assign();
    if ("video" in result) resolve(Buffer.from(result.video));
    else reject(result.isNotAnImage ? new NotAnImageError(result.message) : new Error(result.message));
  };
  const onError = (error: Error) => {
    finish();
    started--;
    assign();
    reject(error);
  };
  worker.ref();
  worker.once("message", onMessage).once("error", onError).postMessage(task);
}
