import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import type { Shopify as Library } from "@shopify/shopify-api";
import { type Clock, install } from "@sinonjs/fake-timers";
import { createEncryption } from "../../app/platform/encryption.ts";
import type { Http } from "../../app/platform/http.ts";
import { createStatementNames } from "../../app/platform/statement-names.ts";
import { createLibrary } from "../../app/shopify/library.ts";
import { createConnections } from "../../app/store/connections.ts";
import { createSessionStorage, type SessionStorage } from "../../app/store/session-storage.ts";
import { createTestDatabase } from "../database.ts";

export const APP = {
  apiKey: "test-client-id",
  apiSecret: "test-client-secret",
  appUrl: "https://app.example.com",
  scopes: ["write_products", "write_files"],
};

/** Answers what the simulators themselves ask of others: webhooks go to the app. */
export type Fetch = (request: Request) => Promise<Response>;

/** What is dear to open and has no memory of a world: one for all the worlds of a process. */
export interface Bench {
  prisma: PrismaClient;
  library: Library;
  sessions: SessionStorage;
  connections: ReturnType<typeof createConnections>;
  /** Videos, blobs. In memory where the machine has a folder for that: nothing here has to outlive anything. */
  folder: string;
  clock: Clock & { uninstall(): void };
  /** Lets a world answer what is called out of it. */
  connect(world: { http: Http; fetch: Fetch }): void;
  /** Deletes whatever a world has left behind. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "world-"));
  const realFetch = globalThis.fetch;
  const realTmpdir = process.env.TMPDIR;
  // Where the simulators make their folders.
  process.env.TMPDIR = folder;
  const prisma = new PrismaClient({
    // As in production: otherwise each query keeps a stack trace, for the text of an error.
    errorFormat: "minimal",
    adapter: new PrismaPg(
      { connectionString: database.url, max: 2, options: "-c plan_cache_mode=force_generic_plan" },
      { statementNameGenerator: createStatementNames() },
    ),
  });
  const encryption = createEncryption(Buffer.alloc(32, 1).toString("base64"));
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  let world: { http: Http; fetch: Fetch } | undefined;
  const connected = () => {
    if (world === undefined) throw new Error("No world is running");
    return world;
  };
  const library = createLibrary(APP, {
    http: { request: (request) => connected().http.request(request) },
    log,
  });
  const sessions = createSessionStorage({ prisma, encryption, log });
  // It looks for its table when it is made, which must not fall into a world.
  await sessions.findSessionsByShop("nobody.myshopify.com");
  globalThis.fetch = (input, init) => connected().fetch(new Request(input, init));
  const clock = install({ toFake: ["Date"] });

  return {
    prisma,
    library,
    sessions,
    connections: createConnections(prisma, encryption),
    folder,
    clock,
    connect(next) {
      world = next;
    },
    async clear() {
      await prisma.shop.deleteMany();
      await prisma.session.deleteMany();
      await prisma.webhookReceipt.deleteMany();
    },
    async close() {
      clock.uninstall();
      globalThis.fetch = realFetch;
      if (realTmpdir === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = realTmpdir;
      await prisma.$disconnect();
      await Promise.all([database.drop(), rm(folder, { recursive: true, force: true })]);
    },
  };
}
