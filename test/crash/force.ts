import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { MOVING_STATES } from "../../app/generation/generation.ts";
import { findFreePort } from "../../app/platform/free-port.ts";
import { migrateDatabase } from "../../app/platform/migrate.ts";
import { removeFolder } from "../platform/postgres-processes.ts";
import { createRandom } from "../sandbox/random.ts";
import { type Audit, audit } from "./audit.ts";
import { clickOn } from "./click-on.ts";
import { type CrashDatabase, startCrashDatabase } from "./crash-database.ts";
import { keepRunning, type RunningProcess } from "./keep-running.ts";
import { endWaits } from "./move-time.ts";
import { type CrashServices, startServices } from "./start-services.ts";
import { type KillCounts, killAtRandom, type Victim } from "./victims.ts";

export interface ForceOptions {
  kills: number;
  seed: number;
  shops: number;
  productsPerShop: number;
  workers: number;
  write(line: string): void;
}

export interface ForceResult extends Audit {
  kills: number;
  killsOf: KillCounts;
  /** Processes of the app that ended though nobody had killed them. */
  ownEnds: number;
  seconds: number;
  findings: readonly string[];
}

/** Mean pause between two kills, in ms: for how long merchants go on clicking. */
const MEAN_PAUSE_MS = 850;

/** How long everything may take to come to rest after the last kill, in ms. */
const REST_TIMEOUT_MS = 150_000;

const START_TIMEOUT_MS = 120_000;

/** The longest time that what was killed stays away, in ms. */
const RESTART_DELAY_MS = 500;

/**
 * The production build with a web server and several workers, and a PostgreSQL server of its own. All of them are killed
 * with SIGKILL, again and again, while merchants go on clicking; then everything may come to rest, and is counted.
 */
export async function applyForce(options: ForceOptions): Promise<ForceResult> {
  const { kills, seed, write } = options;
  const startedAt = performance.now();
  // Not the one that draws the kills: how often it is asked depends on how fast things are.
  const random = createRandom(seed + 1);
  const folder = await mkdtemp(join(tmpdir(), "crash-"));
  // The database's account passes through.
  await chmod(folder, 0o755);
  const restartDelayMs = () => random() * RESTART_DELAY_MS;
  const database = await startCrashDatabase(join(folder, "postgres"), restartDelayMs);
  await migrateDatabase(database.url);
  const app = { apiKey: randomBytes(16).toString("hex"), apiSecret: randomBytes(16).toString("hex") };
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const services = await startServices({
    folder,
    app: { ...app, url: origin },
    shopCount: options.shops,
    productsPerShop: options.productsPerShop,
  });
  const processes = await startProcesses(options, { folder, database, services, app, port, restartDelayMs });
  const clock = setInterval(() => void endWaits(database.url, { makeDue: false }), 2_000);
  let isRemovable = false;
  try {
    await waitUntilReady(processes);
    const durationMs = kills * MEAN_PAUSE_MS;
    const shoppers = services.shops.map((shop) =>
      clickOn(origin, services.shopify, shop, { durationMs, random }),
    );
    const sum = (key: "asked" | "repeats") => shoppers.reduce((total, shopper) => total + shopper[key], 0);
    write(`${options.shops} shops, ${options.shops * options.productsPerShop} products, ${kills} kills`);

    const killsOf = await killAtRandom([database, ...processes], kills, createRandom(seed), (counts) => {
      const done = counts.worker + counts.web + counts.database;
      if (done % 10 === 0)
        write(`${describe(counts)}; ${sum("asked")} products asked for, ${describeProgress(services)}`);
    });
    await Promise.race([
      Promise.all(shoppers.map(({ done }) => done)),
      sleep(REST_TIMEOUT_MS, undefined, { ref: false }),
    ]);
    write(
      `no more kills: ${describe(killsOf)}; ${sum("asked")} products asked for, ${sum("repeats")} repeats`,
    );
    await waitUntilReady([database, ...processes]);
    await waitForRest(database.url, write);

    const { result, findings } = await audit(services, {
      databaseUrl: database.url,
      videoFolder: join(folder, "videos"),
      asked: sum("asked"),
    });
    const unasked = options.shops * options.productsPerShop - sum("asked");
    if (unasked > 0) findings.push(`unexplained: ${unasked} products that a merchant could not ask for`);
    result.unexplained += unasked;
    const ownEnds = processes.reduce((total, process) => total + process.ownEnds, 0);
    isRemovable = findings.length === 0;
    return { kills, ...result, killsOf, ownEnds, seconds: secondsSince(startedAt), findings };
  } finally {
    clearInterval(clock);
    await Promise.all(processes.map((process) => process.stop()));
    await services.close();
    await database.stop();
    if (isRemovable) for (const each of [join(folder, "postgres"), folder]) await removeFolder(each);
    else write(`what was left behind, with the logs: ${folder}`);
  }
}

interface Surroundings {
  folder: string;
  database: CrashDatabase;
  services: CrashServices;
  app: { apiKey: string; apiSecret: string };
  port: number;
  restartDelayMs: () => number;
}

async function startProcesses(
  { workers }: ForceOptions,
  { folder, database, services, app, port, restartDelayMs }: Surroundings,
): Promise<RunningProcess[]> {
  const env = {
    ...services.environment,
    NODE_ENV: "production",
    SHOPIFY_API_KEY: app.apiKey,
    SHOPIFY_API_SECRET: app.apiSecret,
    SHOPIFY_APP_URL: "https://app.rotateproduct.example",
    ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    VIDEO_STORE: join(folder, "videos"),
    PORT: String(port),
    LOG_LEVEL: "info",
  };
  await mkdir(join(folder, "logs"));
  const start = (kind: "web" | "worker", name: string): RunningProcess =>
    keepRunning({
      kind,
      script: `app/${kind}.server.ts`,
      env,
      readyMessage: kind === "web" ? "web server ready" : "worker ready",
      logFile: join(folder, "logs", `${name}.log`),
      restartDelayMs,
    });
  return [
    start("web", "web"),
    ...Array.from({ length: workers }, (_, index) => start("worker", `worker-${index}`)),
  ];
}

async function waitUntilReady(parts: readonly Victim[]): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!parts.every((part) => part.isReady())) {
    if (performance.now() > deadline) throw new Error("The app did not start; its logs say why.");
    await sleep(50);
  }
}

async function waitForRest(url: string, write: (line: string) => void): Promise<void> {
  const deadline = performance.now() + REST_TIMEOUT_MS;
  let shown = "";
  while (performance.now() < deadline) {
    await endWaits(url, { makeDue: true });
    const counts = await countStates(url);
    const text = [...counts].map(([state, count]) => `${count} ${state}`).join(", ");
    if (text !== shown) write(text);
    shown = text;
    if (MOVING_STATES.every((state) => !counts.has(state))) return;
    await sleep(1_000);
  }
}

async function countStates(url: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM "Generation" GROUP BY state ORDER BY state',
  );
  await client.end();
  return new Map(rows.map(({ state, count }) => [state, count]));
}

function describe({ worker, web, database }: KillCounts): string {
  return `killed ${worker} × worker, ${web} × web, ${database} × database`;
}

function describeProgress({ rotateProduct, shopify, shops }: CrashServices): string {
  const placed = shops.flatMap(({ domain }) =>
    [...shopify.shop(domain).products.values()].filter(({ mediaIds }) => mediaIds.length > 1),
  );
  return `${rotateProduct.generations.all().length} paid, ${placed.length} with a video`;
}

function secondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) / 1_000);
}
