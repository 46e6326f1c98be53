import { rm } from "node:fs/promises";
import { join } from "node:path";
import { MOVING_STATES } from "../../app/generation/generation.ts";
import { WEEK_MS } from "../../app/generation/quota.ts";
import { askAgain, runJob } from "../../app/pipeline/index.ts";
import type { Log } from "../../app/pipeline/ports/index.ts";
import type { Http } from "../../app/platform/http.ts";
import { authenticateWebhook } from "../../app/shopify/webhook.ts";
import { productGid } from "../sandbox/shopify/gid.ts";
import { type AppProcess, createAppProcess } from "./app-process.ts";
import type { Bench } from "./bench.ts";
import { createDraws } from "./draws.ts";
import { createDurableQueue, type Run } from "./durable-queue.ts";
import { createLedger, type LedgerRow } from "./ledger.ts";
import { createNetwork } from "./network.ts";
import { type Actor, createScheduler } from "./scheduler.ts";
import {
  createSimulatedRotateProduct,
  describeProduct,
  startSimulatedShopify,
} from "./simulated-services.ts";
import { createTroubles, drawCrash } from "./troubles.ts";
import { createWitness } from "./witness.ts";
import { type Appointment, HOUR, MINUTE, SECOND, START, type World, type WorldShop } from "./world.ts";

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Jobs that one worker runs side by side, all kinds together. */
const PLACES = 4;

export interface WorldOptions {
  /** Takes a part of the app away, to see that the world notices. */
  sabotage?: (process: AppProcess) => void;
}

export async function createWorld(bench: Bench, seed: number, options: WorldOptions = {}): Promise<World> {
  bench.clock.setSystemTime(START);
  const now = () => Date.now();
  const draws = createDraws(seed);
  const trace: string[] = [];
  const troubles = createTroubles();
  const aliases = new Map<string, string>();
  const queue = createDurableQueue(now);
  const merchant: Actor = { name: "merchant", isAlive: true };
  const note = (text: string) => {
    // Ids differ from run to run.
    const told = text.replaceAll(UUID, (id) => ledger.rows.get(id)?.alias ?? "an id");
    trace.push(`${formatTime(now() - START)} ${told}`);
  };

  const ledger = createLedger((productId) => aliases.get(productId) ?? productId, note);

  const [first, second] = ["a", "b"].map((letter) => `${letter}-${seed}.myshopify.com`);
  if (first === undefined || second === undefined) throw new Error("A world has two shops");
  const stock = [draws.between(1, 4), draws.between(1, 2)].map((count, shop) =>
    Array.from({ length: count }, (_, index) =>
      describeProduct(`${shop === 0 ? "a" : "b"}${index + 1}`, draws.between(1, 2)),
    ),
  );
  const shopify = await startSimulatedShopify(
    [first, second].map((domain, index) => ({ domain, products: stock[index] ?? [] })),
    { seed, now },
  );
  const rotateProduct = createSimulatedRotateProduct(shopify, { seed, now, settings: {} });

  const shops = [first, second].map((domain, index): WorldShop => {
    const letter = index === 0 ? "A" : "B";
    const products = [...shopify.shop(domain).products.values()];
    for (const product of products) aliases.set(productGid(product), product.handle.toUpperCase());
    return {
      domain,
      letter,
      productIds: products.map(productGid),
      apiKey: "",
      userId: "",
      isUninstalled: false,
      leftUserIds: [],
      left: null,
      madeBefore: null,
      hostedBefore: 0,
      endedAt: null,
    };
  });
  const [shopA, shopB] = shops;
  if (shopA === undefined || shopB === undefined) throw new Error("A world has two shops");

  const appointments: Appointment[] = [];
  const worldParts = { now, draws, ledger, shopify, rotateProduct, shops, troubles, note };
  const witness = createWitness(worldParts);

  const scheduler = createScheduler({
    now,
    drawCrash(task, label) {
      if (!isProcess(task.actor)) return null;
      return drawCrash(troubles, task, label, draws);
    },
    onCrash(actor, label, when, task) {
      note(`${actor.name} KILLED ${when} ${label} in ${task.name}`);
      witness.onCrash(task, label, when);
      queue.crashed(actor.name);
      const index = processes.findIndex(({ name }) => name === actor.name);
      processes[index] = startProcess(actor.name.replace(/#.*/, ""));
      const retry = retries.get(task.id);
      if (retry !== undefined) appointments.push({ ...retry, at: now() + 2 * SECOND });
    },
    onJobs: (jobs) => queue.send(jobs),
    onStep: (task, label) => {
      note(`${task.actor.name} [${task.name}] ${label}`);
    },
  });
  const retries = new Map<number, Appointment>();

  const http: Http = createNetwork({
    scheduler,
    now,
    serverOf: (host) => (host === "rotateproduct.com" ? rotateProduct.listener : shopify.handleRequest),
    ...witness.network,
  });

  const complain = (level: string) => (fields: object, message: string) => {
    note(`    ${level}: ${message}`);
    witness.onLog(fields, message);
  };
  const log: Log = { info: complain("info"), warn: complain("warn"), error: complain("error") };
  const videoFolder = join(bench.folder, `videos-${seed}`);
  let starts = 0;
  const startProcess = (name: string): AppProcess => {
    starts += 1;
    const process = createAppProcess(`${name}#${starts}`, {
      bench,
      scheduler,
      http,
      ledger,
      log,
      videoFolder,
      isDiskFull: () => troubles.isDiskFull,
      hostedBefore: (domain) => shops.find((shop) => shop.domain === domain)?.hostedBefore ?? 0,
      madeBefore(domain, now) {
        const earlier = shops.find((shop) => shop.domain === domain)?.madeBefore ?? null;
        return earlier !== null && now.getTime() < earlier.at.getTime() + WEEK_MS ? earlier : null;
      },
      random: draws.random,
    });
    options.sabotage?.(process);
    return process;
  };
  const processes: AppProcess[] = [startProcess("web"), startProcess("w1"), startProcess("w2")];
  const isProcess = (actor: Actor) => processes.some(({ name }) => name === actor.name);
  const web = () => processes[0] ?? startProcess("web");

  bench.connect({
    http,
    // Shopify delivers a webhook: as the routes do it.
    async fetch(request) {
      try {
        const webhook = await authenticateWebhook(bench.library, request);
        await web().installations.receiveWebhook(webhook);
        witness.onWebhook(webhook);
        return new Response();
      } catch (error) {
        if (error instanceof Response) {
          if (error.status === 401) ledger.hit("webhook.bad-hmac");
          return error;
        }
        throw error;
      }
    },
  });

  async function startRun(run: Run, process: AppProcess): Promise<void> {
    const { job } = run;
    const letter = shops.find((shop) => shop.domain === job.shop)?.letter ?? "?";
    const subject = job.step === "collect" ? ledger.describe(job.generationId) : letter;
    if (queue.hasLaterDeadline(run)) ledger.hit("collect.deadline-order");
    queue.take(run, process.name);
    witness.onRun(run);
    await scheduler.start(process, `${job.step} ${subject}`, job.shop, async () => {
      try {
        await runJob(process.ports, job);
        queue.done(run);
        note(`${process.name} [${job.step} ${subject}] done`);
      } catch (error) {
        queue.failed(run);
        note(`${process.name} [${job.step} ${subject}] FAILED: ${String(error).slice(0, 200)}`);
      }
    });
  }

  /** What could happen now. */
  function choices(): (() => Promise<unknown>)[] {
    const waiting = scheduler.ready().map((waiter) => () => waiter.resume());
    const workers = processes.slice(1);
    const due = troubles.areWorkersStopped ? [] : queue.due();
    const again =
      troubles.duplicateRate > 0 && draws.chance(troubles.duplicateRate) ? queue.duplicable() : [];
    const jobs = [...due, ...again].map((run) => () => startRun(run, draws.pick(workers)));
    const dueNow = appointments.filter(({ at }) => at <= now());
    const meetings = dueNow.map((appointment) => () => keep(appointment));
    return [...waiting, ...(queue.activeCount < PLACES * workers.length ? jobs : []), ...meetings];
  }

  /** Looking at it may still move something: at what came back, or at what it replaces. */
  function isAwaitingLook({ shop, state, isUnread, isWithdrawn, replacesId }: LedgerRow): boolean {
    const isGone = shops.some(
      ({ domain, isUninstalled, endedAt }) => domain === shop && (isUninstalled || endedAt !== null),
    );
    if (!isUnread || isGone) return false;
    return state === "removed" || isWithdrawn || replacesId !== null;
  }

  async function keep(appointment: Appointment): Promise<void> {
    appointments.splice(appointments.indexOf(appointment), 1);
    const actor = appointment.actor === "web" ? web() : merchant;
    note(`${actor.name}: ${appointment.label}`);
    await scheduler.start(actor, appointment.label, appointment.shop, async () => {
      if (appointment.actor === "web") retries.set(scheduler.current().id, appointment);
      try {
        await appointment.run();
      } catch (error) {
        note(`    ${appointment.label} failed: ${String(error).slice(0, 150)}`);
        appointments.push({ ...appointment, at: now() + 20 * SECOND });
      }
    });
  }

  function nextTime(): number | null {
    const jobs = troubles.areWorkersStopped ? [] : queue.dueTimes();
    const times = [...scheduler.wakeTimes(), ...jobs, ...appointments.map(({ at }) => at)];
    // What is due already and was no choice waits for something else.
    const later = times.filter((time) => time > now());
    return later.length === 0 ? null : Math.min(...later);
  }

  return {
    seed,
    draws,
    bench,
    scheduler,
    queue,
    ledger,
    shopify,
    rotateProduct,
    shops: [shopA, shopB],
    troubles,
    trace,
    merchant,
    hasLongOutage: false,
    web,
    now,
    note,
    at: (time, appointment) => void appointments.push({ ...appointment, at: time }),
    hasAppointments: () => appointments.length > 0,
    nextAppointmentAt: () => (appointments.length > 0 ? Math.min(...appointments.map(({ at }) => at)) : null),
    isMoving: () =>
      [...ledger.rows.values()].some(
        (row) => (MOVING_STATES as readonly string[]).includes(row.state) || isAwaitingLook(row),
      ),
    isBusy: () => processes.some((process) => scheduler.isBusy(process)) || scheduler.isBusy(merchant),
    async askAgain() {
      const worker = processes[draws.between(1, 2)] ?? web();
      await scheduler.start(worker, "minute sweep", null, () => askAgain(worker.ports));
    },
    async step(latest) {
      const possible = choices();
      if (possible.length > 0) {
        await draws.pick(possible)();
        return true;
      }
      const next = nextTime();
      if (next === null || next > latest) {
        if (latest > now()) bench.clock.setSystemTime(latest);
        return false;
      }
      bench.clock.setSystemTime(next);
      return true;
    },
    async close() {
      await shopify.close();
      await rm(videoFolder, { recursive: true, force: true });
    },
  };
}

function formatTime(ms: number): string {
  const hours = String(Math.floor(ms / HOUR)).padStart(2, "0");
  const minutes = String(Math.floor(ms / MINUTE) % 60).padStart(2, "0");
  return `${hours}:${minutes}:${((ms % MINUTE) / 1_000).toFixed(3).padStart(6, "0")}`;
}
