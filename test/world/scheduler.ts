import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as drain } from "node:timers/promises";
import type { Job } from "../../app/pipeline/ports/index.ts";

/** Something that can be killed: a process of the app. The simulated network never dies. */
export interface Actor {
  readonly name: string;
  isAlive: boolean;
}

/** One run of a job, one action of the merchant, or one request under way at a server. */
export interface Task {
  readonly id: number;
  readonly actor: Actor;
  readonly name: string;
  /** Whom the task works for; null for none in particular. */
  readonly shop: string | null;
  /** Jobs that the call under way has sent; they exist once it has succeeded. */
  readonly jobs: Job[] | null;
}

/** A place where a task waits to be told to go on. */
interface Waiter {
  task: Task;
  label: string;
  /** Unix time in ms at which it is ready at the latest; null: when it is told so. */
  wakeAt: number | null;
  isReady(): boolean;
  /** Goes on, to the next place where the task waits or to its end. */
  resume(): Promise<void>;
}

export type Crash = "before" | "after";

export interface SchedulerOptions {
  now(): number;
  /** Asked before each call of an actor of the app: whether its process is killed at it. */
  drawCrash(task: Task, label: string): Crash | null;
  onCrash(actor: Actor, label: string, when: Crash, task: Task): void;
  /** Jobs of a call that has succeeded. */
  onJobs(jobs: readonly Job[]): void;
  onStep(task: Task, label: string): void;
}

/**
 * Runs tasks side by side and yet one thing at a time: every call that leaves the app's own code waits here until it is
 * chosen, and nothing else runs until it has ended. So whoever chooses decides the interleaving, and the same choices
 * give the same run.
 */
export interface Scheduler {
  /** Starts a task and lets it run to its first call. */
  start(actor: Actor, name: string, shop: string | null, run: () => Promise<void>): Promise<void>;
  /** Does something from beginning to end while everything else stands still. */
  alone<Value>(actor: Actor, name: string, shop: string | null, work: () => Promise<Value>): Promise<Value>;
  /** A call of the current task that does real work, such as a query. Calls inside of it are part of it. */
  call<Value>(label: string, work: () => Promise<Value>): Promise<Value>;
  /** Waits in the current task until `isReady`, or `wakeAt`; without both it only lets others go first. */
  pause(label: string, until?: { isReady?: () => boolean; wakeAt?: number }): Promise<void>;
  current(): Task;
  isInCall(): boolean;
  /** What can go on now, in the order in which it began to wait. */
  ready(): readonly { resume(): Promise<void> }[];
  /** When those that wait for a time wake. */
  wakeTimes(): readonly number[];
  isBusy(actor: Actor): boolean;
}

export function createScheduler(options: SchedulerOptions): Scheduler {
  const storage = new AsyncLocalStorage<Task>();
  const waiters = new Set<Waiter>();
  let lastId = 0;

  function current(): Task {
    const task = storage.getStore();
    if (task === undefined) throw new Error("Called outside of any task of the world");
    return task;
  }

  function wait(task: Task, label: string, waiter: Omit<Waiter, "task" | "label">): void {
    if (task.actor.isAlive) waiters.add({ task, label, ...waiter });
  }

  function kill(task: Task, label: string, when: Crash): void {
    task.actor.isAlive = false;
    for (const waiter of waiters) if (!waiter.task.actor.isAlive) waiters.delete(waiter);
    options.onCrash(task.actor, label, when, task);
  }

  const scheduler: Scheduler = {
    current,
    isInCall: () => storage.getStore()?.jobs != null,
    isBusy: (actor) => [...waiters].some((waiter) => waiter.task.actor === actor),

    async start(actor, name, shop, run) {
      lastId += 1;
      const task: Task = { id: lastId, actor, name, shop, jobs: null };
      void storage.run(task, run);
      await drain();
    },

    async alone(actor, name, shop, work) {
      lastId += 1;
      const jobs: Job[] = [];
      const value = await storage.run({ id: lastId, actor, name, shop, jobs }, work);
      options.onJobs(jobs);
      return value;
    },

    call<Value>(label: string, work: () => Promise<Value>): Promise<Value> {
      const task = current();
      if (task.jobs !== null) return work();
      return new Promise((resolve, reject) => {
        wait(task, label, {
          wakeAt: null,
          isReady: () => true,
          async resume() {
            const crash = options.drawCrash(task, label);
            if (crash === "before") return kill(task, label, crash);
            const jobs: Job[] = [];
            const outcome = await storage.run({ ...task, jobs }, () =>
              work().then(
                (value) => () => resolve(value),
                (error: unknown) => () => reject(error),
              ),
            );
            options.onStep(task, label);
            options.onJobs(jobs);
            if (crash === "after") return kill(task, label, crash);
            outcome();
            await drain();
          },
        });
      });
    },

    pause(label, { isReady, wakeAt = null as number | null } = {}) {
      const task = current();
      return new Promise((resolve) => {
        const isTime = () => wakeAt !== null && options.now() >= wakeAt;
        wait(task, label, {
          wakeAt,
          isReady: () => (isReady === undefined ? wakeAt === null : isReady()) || isTime(),
          async resume() {
            const crash = options.drawCrash(task, label);
            if (crash !== null) return kill(task, label, crash);
            options.onStep(task, label);
            resolve();
            await drain();
          },
        });
      });
    },

    ready: () =>
      [...waiters]
        .filter((waiter) => waiter.isReady())
        .map((waiter) => ({
          resume() {
            waiters.delete(waiter);
            return waiter.resume();
          },
        })),

    wakeTimes: () => [...waiters].flatMap(({ wakeAt }) => wakeAt ?? []),
  };
  return scheduler;
}
