import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@prisma/client";
import pg from "pg";
import { examine } from "../../app/doctor/examine.ts";
import type { Finding } from "../../app/doctor/finding.ts";
import { checkSettings } from "../../app/parse-env.ts";
import { createEncryption } from "../../app/platform/encryption.ts";
import { startQueue } from "../../app/queue/queue.ts";
import { createConnections } from "../../app/store/connections.ts";
import { createTestDatabase } from "../database.ts";
import { until } from "../queue/open-queue.ts";
import { type Sandbox, startSandbox } from "../sandbox/start-sandbox.ts";

export const SHOP = "rotate-demo.myshopify.com";
export const CREDITS = 500;

/** An installation with nothing wrong, for a doctor to look at; each test spoils something. */
export interface Clinic {
  /** The settings of the installation. */
  settings: Record<string, string>;
  sandbox: Sandbox;
  prisma: PrismaClient;
  folder: string;
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** What the doctor says, with some settings changed (undefined: left out), at another time. */
  examine(changes?: Record<string, string | undefined>, now?: Date): Promise<Finding[]>;
  /** A worker that has swept. Returns how to stop it. */
  startWorker(): Promise<() => Promise<void>>;
  /** Makes the queue, as every start of the app does. */
  makeQueue(): Promise<void>;
  /** Stores a RotateProduct key for the shop, as the settings page does. */
  connect(apiKey: string): Promise<void>;
  /** Makes a generation in a state, since `ageMs` before now. */
  addRow(
    state: string,
    ageMs: number,
    fields?: Partial<Prisma.GenerationUncheckedCreateInput>,
  ): Promise<string>;
  /** Removes all rows and keys, and revives the shop. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export const SILENT = { info() {}, warn() {}, error() {} };

export async function openClinic(): Promise<Clinic> {
  const folder = await mkdtemp(join(tmpdir(), "clinic-"));
  const database = await createTestDatabase();
  const app = { apiKey: "client-id", apiSecret: randomBytes(16).toString("hex"), url: "http://127.0.0.1:1" };
  const sandbox = await startSandbox({
    dataDir: join(folder, "services"),
    app,
    generationMs: 1_000,
    credits: CREDITS,
    products: [],
  });
  const settings = {
    SHOPIFY_API_KEY: app.apiKey,
    SHOPIFY_API_SECRET: app.apiSecret,
    SHOPIFY_APP_URL: "https://app.rotateproduct.example",
    ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, "data"),
    VIDEO_STORE: join(folder, "videos"),
  };
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const connections = createConnections(prisma, createEncryption(settings.ENCRYPTION_KEYS));
  const query = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows;
  let requestId = "";

  async function reset(): Promise<void> {
    await prisma.session.deleteMany();
    await prisma.shop.deleteMany();
    const at = new Date();
    await prisma.shop.create({ data: { domain: SHOP, installedAt: at } });
    const request = await prisma.generationRequest.create({
      data: { shop: SHOP, clickKey: crypto.randomUUID(), createdAt: at, confirmedAt: at },
    });
    requestId = request.id;
  }
  await reset();

  return {
    settings,
    sandbox,
    prisma,
    folder,
    query,
    reset,
    examine: (changes = {}, now = new Date()) => examine(checkSettings({ ...settings, ...changes }), now),
    async makeQueue() {
      const queue = await startQueue(database.url, { role: "sender", log: SILENT });
      await queue.stop(1_000);
    },
    async startWorker() {
      const queue = await startQueue(database.url, { role: "worker", log: SILENT });
      await queue.work(
        async () => {},
        async () => {},
      );
      // A minute begins; the queue's own clock may have said so a moment ago.
      await query(
        "INSERT INTO pgboss.job (name, policy, retry_limit) VALUES ('sweep', 'short', 0) ON CONFLICT DO NOTHING",
      );
      const finished = "SELECT 1 FROM pgboss.job WHERE name = 'sweep' AND state = 'completed'";
      await until(async () => (await query(finished)).length > 0);
      return () => queue.stop(1_000);
    },
    connect: (apiKey) =>
      connections.saveKey(SHOP, {
        apiKey,
        keyFingerprint: `print of ${apiKey}`,
        credits: 0,
        at: new Date(),
      }),
    async addRow(state, ageMs, fields = {}) {
      const at = new Date(Date.now() - ageMs);
      const product = `gid://shopify/Product/${randomBytes(6).readUIntBE(0, 6)}`;
      const { id } = await prisma.generation.create({
        data: {
          shop: SHOP,
          requestId,
          productId: product,
          openProductId: product,
          productTitle: "Mug",
          state,
          createdAt: at,
          stateSince: at,
          ...fields,
        },
      });
      return id;
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
      await sandbox.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The findings that are not ok. */
export function complaintsOf(findings: readonly Finding[], area?: Finding["area"]): Finding[] {
  return findings.filter(
    (finding) => finding.severity !== "ok" && (area === undefined || finding.area === area),
  );
}
