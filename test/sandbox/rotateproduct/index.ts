import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { AnswerOptions } from "../answer.ts";
import { createFaultPlan, type FaultPlan } from "../faults.ts";
import { type Accounts, createAccounts, userIdFor } from "./accounts.ts";
import type { RotateProductFault } from "./faults.ts";
import { createGenerations, type Generations } from "./generations.ts";
import { createImages, type ImageOptions } from "./images.ts";
import { createProduction } from "./production.ts";
import { createRequestLog, type RequestLog } from "./request-log.ts";
import { createRotateProductServer } from "./server.ts";
import { createSettings, type RotateProductSettings } from "./settings.ts";
import { openState } from "./state.ts";
import { createVideos, type MakeVideo } from "./videos.ts";

export type { RotateProductFault } from "./faults.ts";
export { type RotateProductSettings, vocabularies } from "./settings.ts";

export interface RotateProductOptions {
  /** The port on 127.0.0.1; 0, the default, lets the system choose. */
  port?: number;
  /** Accounts that are opened unless the state file has them; by default one, see `DEFAULT_API_KEY`. */
  accounts?: readonly { apiKey: string; credits: number }[];
  settings?: Partial<RotateProductSettings>;
  /** Unix time in ms. */
  now?: () => number;
  /** Waits for latency faults; in real time by default. */
  sleep?: AnswerOptions["sleep"];
  /** Makes the videos; by default a turn of the very product in the image. */
  makeVideo?: MakeVideo;
  images?: ImageOptions;
  /** Keeps accounts and generations across processes; without it they end with this one. */
  stateFile?: string;
  /** Decides the gaps between ids and the hits of standing faults. */
  seed?: number;
}

/** A running simulator of RotateProduct. */
export interface RotateProductSandbox {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly accounts: Accounts;
  readonly generations: Generations;
  readonly requests: RequestLog;
  /** Read at every request: assign to change what it does from now on. */
  readonly settings: RotateProductSettings;
  readonly faults: FaultPlan<RotateProductFault>;
  /** Ends as a killed process does: what is under way gets no answer. */
  close(): Promise<void>;
}

/** The key of the account that is there when none is asked for; it has 1,000 credits. */
export const DEFAULT_API_KEY = "rp_sandbox_0123456789abcdef";

/** Starts the simulator. Rejects when the port is taken. */
export async function startRotateProduct(options: RotateProductOptions = {}): Promise<RotateProductSandbox> {
  const { port = 0, now = Date.now, seed = 1, sleep, makeVideo = makeRealVideo } = options;
  const state = openState(options.stateFile);
  const accounts = createAccounts(state, now);
  const generations = createGenerations(state, now, seed);
  const settings = createSettings(options.settings);
  const faults = createFaultPlan<RotateProductFault>(seed);
  const requests = createRequestLog();
  const images = createImages(options.images);
  const production = createProduction(images, createVideos(makeVideo), generations);
  const closing = new AbortController();

  for (const account of options.accounts ?? [{ apiKey: DEFAULT_API_KEY, credits: 1000 }]) {
    if (!state.accounts.has(userIdFor(account.apiKey))) accounts.create(account);
  }
  const service = { accounts, generations, production, settings, now };
  const server = createRotateProductServer({
    service,
    faults,
    requests,
    closing: closing.signal,
    ...(sleep && { sleep }),
  });
  // What a killed process left undone is taken up with the first request, not before: by then whoever starts
  // this has also laid the way to the images' hosts, which may be simulated as well.
  server.once("request", () => {
    for (const generation of generations.all()) void production.begin(generation);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accounts,
    generations,
    requests,
    settings,
    faults,
    async close() {
      closing.abort();
      state.close();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Loads the encoder when the first video is due: most tests never need it. */
const makeRealVideo: MakeVideo = async (...images) => {
  const { makeTurntable } = await import("../media/turntable.ts");
  return makeTurntable(...images);
};
