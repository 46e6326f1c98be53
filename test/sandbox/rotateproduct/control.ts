import { z } from "zod";
import type { Reply } from "../answer.ts";
import { rotateProductFaultSchema } from "./faults.ts";
import { progressOf } from "./generations.ts";
import { json } from "./replies.ts";
import type { ServerContext } from "./server.ts";
import { settingsSchema } from "./settings.ts";

/** Where the simulator is read and steered from another process. */
export const CONTROL_PATH = "/__sandbox/";

const faultsSchema = z.strictObject({
  clear: z.boolean().default(false),
  next: z.array(z.strictObject({ route: z.string(), faults: z.array(rotateProductFaultSchema) })).default([]),
  always: z
    .array(
      z.strictObject({
        route: z.string(),
        fault: rotateProductFaultSchema,
        probability: z.number().min(0).max(1).default(1),
      }),
    )
    .default([]),
});

const accountSchema = z.strictObject({
  apiKey: z.string().min(1),
  /** The new balance; an account with an unknown key is opened with it. */
  credits: z.number().optional(),
  revoke: z.boolean().default(false),
});

/** Answers `GET /__sandbox/{state,generations,requests}` and `POST /__sandbox/{settings,faults,accounts}`. */
export function answerControl(context: ServerContext, method: string, pathname: string, body: string): Reply {
  const action = actions[`${method} ${pathname.slice(CONTROL_PATH.length)}`];
  if (!action) return json(404, { error: `${method} ${pathname}: no such control` });
  try {
    return json(200, action(context, body));
  } catch (error) {
    return json(400, { error: error instanceof z.ZodError ? z.prettifyError(error) : String(error) });
  }
}

const actions: Record<string, (context: ServerContext, body: string) => unknown> = {
  "GET state": readState,
  "GET generations": ({ service }) => service.generations.all(),
  "GET requests": ({ requests }) => requests.all,
  "POST settings"({ service }, body) {
    const changes = settingsSchema.partial().parse(JSON.parse(body));
    return Object.assign(service.settings, changes);
  },
  "POST faults"({ faults }, body) {
    const { clear, next, always } = faultsSchema.parse(JSON.parse(body));
    if (clear) faults.clear();
    for (const { route, faults: queued } of next) faults.next(route, ...queued);
    for (const { route, fault, probability } of always) faults.always(route, fault, { probability });
    return { counts: faults.counts };
  },
  "POST accounts"({ service: { accounts } }, body) {
    const { apiKey, credits, revoke } = accountSchema.parse(JSON.parse(body));
    const account = accounts.findByKey(apiKey);
    if (revoke) accounts.revokeKey(apiKey);
    else if (!account) return accounts.create({ apiKey, ...(credits !== undefined && { credits }) });
    else if (credits !== undefined) accounts.setBalance(account.userId, credits);
    return { apiKey, userId: account?.userId };
  },
};

function readState({ service, faults, requests }: ServerContext) {
  const { accounts, generations, settings, now } = service;
  const byProgress: Record<string, number> = {};
  for (const generation of generations.all()) {
    const progress = progressOf(generation, now());
    byProgress[progress] = (byProgress[progress] ?? 0) + 1;
  }
  return {
    now: now(),
    settings,
    accounts: accounts.list().map(({ userId, apiKeys, generations: own }) => ({
      userId,
      apiKeys: [...apiKeys],
      credits: accounts.balance(userId),
      generations: own.length,
    })),
    generations: byProgress,
    requests: requests.counts,
    faults: faults.counts,
  };
}
