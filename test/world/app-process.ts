import { StoreFull, Unauthorized } from "../../app/generation/errors.ts";
import type { Job, Log, Ports } from "../../app/pipeline/ports/index.ts";
import type { Http } from "../../app/platform/http.ts";
import { createRotateProduct } from "../../app/rotateproduct/client.ts";
import { createAccessTokens } from "../../app/shopify/access-token.ts";
import { createAdminGraphql } from "../../app/shopify/admin-graphql.ts";
import { createShopify } from "../../app/shopify/create-shopify.ts";
import { refreshSession } from "../../app/shopify/library.ts";
import { createStore } from "../../app/store/index.ts";
import { createInstallations } from "../../app/store/installations.ts";
import { createSettings } from "../../app/store/settings.ts";
import { createTokenLease } from "../../app/store/token-lease.ts";
import { createLocalVideos } from "../../app/videos/local-videos.ts";
import type { Bench } from "./bench.ts";
import type { Ledger } from "./ledger.ts";
import { observeStore } from "./observe-store.ts";
import type { Actor, Scheduler } from "./scheduler.ts";
import { MAX_VIDEO_BYTES } from "./troubles.ts";

/** A process of the app: what it holds in memory is gone when it is killed. */
export interface AppProcess extends Actor {
  ports: Ports;
  installations: ReturnType<typeof createInstallations> & ReturnType<typeof createSettings>;
  /** As `connectRotateProduct` of the settings page. */
  connectKey(shop: string, apiKey: string): Promise<void>;
}

export interface AppProcessParts {
  bench: Bench;
  scheduler: Scheduler;
  http: Http;
  ledger: Ledger;
  log: Log;
  videoFolder: string;
  isDiskFull(): boolean;
  /** Videos that Shopify has taken of the shop in the week before the world began, and when. */
  madeBefore(shop: string, now: Date): { videos: number; at: Date } | null;
  /** Videos of others that Shopify hosts for the shop: hundreds of files would be dear. */
  hostedBefore(shop: string): number;
  random(): number;
}

/** Builds the adapters anew, as a started process does, and lets every call of theirs wait for its turn. */
export function createAppProcess(name: string, parts: AppProcessParts): AppProcess {
  const { bench, scheduler, http, ledger, log } = parts;
  const clock = { now: () => new Date() };
  // What is sent within a call exists once the call has succeeded: as with the transaction of the real queue.
  const sendJobs = async (_: unknown, jobs: readonly Job[]) => void scheduler.current().jobs?.push(...jobs);
  const storeParts = { prisma: bench.prisma, sendJobs, now: clock.now };
  const { sessions, library, connections } = bench;
  const gate = <Methods extends object>(prefix: string, methods: Methods) =>
    gateMethods(scheduler, prefix, methods);
  const sleep = (ms: number) => scheduler.pause("sleep", { wakeAt: Date.now() + ms });
  const keys = gate("connections", connections);
  const graphqlOf = createAdminGraphql({
    http,
    accessTokenFor: createAccessTokens({
      sessions: gate("sessions", {
        load: (shop: string) => sessions.loadSession(library.session.getOfflineId(shop)),
        store: (session: Parameters<typeof sessions.storeSession>[0]) => sessions.storeSession(session),
      }),
      refresh: (shop, refreshToken) =>
        scheduler.call("renew the access token", () => refreshSession(library, shop, refreshToken)),
      lease: gate("lease", createTokenLease(storeParts)),
      clock,
      sleep,
    }),
    clock,
    sleep,
    random: parts.random,
  });
  const rotateProductWith = (apiKey: string) =>
    createRotateProduct({ baseUrl: "https://rotateproduct.com", apiKey, http, now: clock.now, log });
  const videos = createLocalVideos(parts.videoFolder, MAX_VIDEO_BYTES);
  const store = gate(
    "store",
    observeStore(createStore(storeParts), ledger, scheduler, bench.prisma, parts.madeBefore),
  );

  return {
    name,
    isAlive: true,
    installations: { ...createInstallations(storeParts), ...createSettings(storeParts) },
    ports: {
      store,
      queue: gate("queue", { send: (jobs: readonly Job[]) => sendJobs(null, jobs) }),
      mail: null,
      clock,
      log,
      videos: {
        ...gate("videos", {
          ...videos,
          async append(...args: Parameters<typeof videos.append>) {
            if (parts.isDiskFull()) {
              ledger.hit("collect.disk-full");
              throw new StoreFull("There is no room left for videos");
            }
            return videos.append(...args);
          },
        }),
        // Read where it is consumed.
        open: videos.open,
      },
      shopifyOf(shop) {
        const shopify = createShopify({ graphql: graphqlOf(shop), http });
        return {
          ...shopify,
          async readStanding() {
            const standing = await shopify.readStanding();
            return { ...standing, hosted: standing.hosted + parts.hostedBefore(shop) };
          },
        };
      },
      async rotateProductOf(shop) {
        const apiKey = await keys.readKey(shop);
        if (apiKey === null) throw new Unauthorized("no key");
        return rotateProductWith(apiKey);
      },
    },
    async connectKey(shop, apiKey) {
      const rotateProduct = rotateProductWith(apiKey);
      const credits = await rotateProduct.readCredits();
      const { keyFingerprint } = rotateProduct;
      await keys.saveKey(shop, { apiKey, keyFingerprint, credits, at: clock.now() });
    },
  };
}

type AsyncMethod = (...args: unknown[]) => Promise<unknown>;

/** The same methods, each of which waits until it is chosen. */
function gateMethods<Methods extends object>(
  scheduler: Scheduler,
  prefix: string,
  methods: Methods,
): Methods {
  const gated = Object.entries(methods).map(([name, method]: [string, AsyncMethod]) => [
    name,
    (...args: unknown[]) => scheduler.call(`${prefix}.${name}`, () => method(...args)),
  ]);
  return Object.fromEntries(gated) as Methods;
}
