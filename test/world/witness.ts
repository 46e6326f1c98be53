import { isOpen } from "../../app/generation/generation.ts";
import type { Webhook } from "../../app/store/installations.ts";
import type { ShopifySandbox } from "../sandbox/shopify/index.ts";
import { checkFiles } from "./check-files.ts";
import { checkDeletion, checkDetachment } from "./check-taking-back.ts";
import type { Draws } from "./draws.ts";
import type { Run } from "./durable-queue.ts";
import type { Ledger } from "./ledger.ts";
import type { MemoryReply } from "./memory-exchange.ts";
import type { NetworkParts, Passage, Traffic } from "./network.ts";
import { intents } from "./observe-store.ts";
import type { Crash, Task } from "./scheduler.ts";
import type { SimulatedRotateProduct } from "./simulated-services.ts";
import {
  CREATE_FILES_ROUTE,
  drawMishap,
  LIST_ROUTE,
  type Mishap,
  POST_ROUTE,
  type Troubles,
  VIDEO_ROUTE,
} from "./troubles.ts";
import type { WorldShop } from "./world.ts";

export interface WitnessParts {
  now(): number;
  draws: Draws;
  ledger: Ledger;
  shopify: ShopifySandbox;
  rotateProduct: SimulatedRotateProduct;
  shops: readonly WorldShop[];
  troubles: Troubles;
  note(text: string): void;
}

/** Sees what really happens on the wire and in the services, holds it against the invariants, and counts cells. */
export function createWitness(parts: WitnessParts) {
  const { draws, ledger, shopify, rotateProduct, shops, troubles, note } = parts;
  const mishaps = new WeakMap<Passage, Mishap>();
  const passages = new WeakMap<Traffic, Passage>();
  /** POSTs by what became of them: accepted items, once served. */
  const executed = new WeakMap<Traffic, number>();
  const outcomes = new WeakMap<Traffic, string>();
  const webhooks = new Set<string>();
  let knownGenerations = 0;

  const mishapOf = (traffic: Traffic): Mishap => {
    const passage = passages.get(traffic);
    return (passage && mishaps.get(passage)) ?? {};
  };
  const kindsOf = (traffic: Traffic) => (mishapOf(traffic).faults ?? []).map(({ kind }) => kind);

  function checkShop(traffic: Traffic): void {
    const { task, url, headers } = traffic;
    const shop = shops.find(({ domain }) => domain === task.shop);
    if (shop === undefined) return;
    if (url.host.endsWith(".myshopify.com") && url.host !== shop.domain)
      ledger.violate("I5", `${task.name} called ${url.host}`);
    if (url.host !== "rotateproduct.com") return;
    const account = rotateProduct.accounts.findByKey(headers.authorization?.replace("Bearer ", "") ?? "");
    if (account !== undefined && account.userId !== shop.userId && !shop.leftUserIds.includes(account.userId))
      ledger.violate("I5", `${task.name} used the key of another account`);
  }

  function checkPost(traffic: Traffic): void {
    const { task, body } = traffic;
    const shop = shops.find(({ domain }) => domain === task.shop);
    const submission = intents.get(ledger)?.get(task.id);
    const items = readItems(body);
    if (shop === undefined || submission === undefined) {
      ledger.violate("I1", `${task.name} sent ${items.length} videos without an intent`);
      return;
    }
    if (shop.endedAt !== null && submission.sentAt.getTime() > shop.endedAt)
      ledger.violate("I6", `${task.name} sent ${items.length} videos after the uninstall was stored`);
    for (const productId of items) {
      if (!shop.productIds.includes(productId))
        ledger.violate("I5", `${task.name} sent ${productId}, which is no product of the shop`);
    }
  }

  /** Gives what the service has accepted to the rows that the POST was for. */
  function countAccepted(traffic: Traffic): number {
    const all = rotateProduct.generations.all();
    // Other software may use the account as well.
    const accepted = all.slice(knownGenerations).filter(({ externalId }) => externalId !== undefined);
    knownGenerations = all.length;
    const items = intents.get(ledger)?.get(traffic.task.id)?.unaccounted ?? [];
    for (const { externalId, id } of accepted) {
      const item = items.find(({ productId }) => productId === externalId);
      note(`    accepted: ${String(id)} for ${item ? ledger.describe(item.generationId) : "?"}`);
      ledger.paid(item?.generationId ?? "no item", String(id));
    }
    return accepted.length;
  }

  const network: Pick<NetworkParts, "drawPassage" | "onSend" | "onServed" | "onOutcome" | "bend"> = {
    drawPassage(traffic) {
      const mishap = drawMishap(troubles, traffic.route, draws);
      const passage: Passage = {
        isNotSent: mishap.isNotSent ?? false,
        isLost: mishap.isLost ?? false,
        beforeMs: mishap.beforeMs ?? draws.between(5, 200),
        afterMs: mishap.afterMs ?? draws.between(5, 200),
        arm() {
          rotateProduct.faults.clear();
          shopify.faults.clear();
          mishap.tamper?.(traffic);
          const faults = mishap.faults ?? [];
          const plan = traffic.url.host === "rotateproduct.com" ? rotateProduct.faults : shopify.faults;
          if (faults.length > 0) plan.next("*", ...(faults as never[]));
        },
      };
      if (Object.keys(mishap).length > 0) note(`    TROUBLE ${traffic.route}: ${JSON.stringify(mishap)}`);
      mishaps.set(passage, mishap);
      passages.set(traffic, passage);
      return passage;
    },

    onSend(traffic) {
      checkShop(traffic);
      if (POST_ROUTE.test(traffic.route)) checkPost(traffic);
      if (/DetachFiles/.test(traffic.route)) checkDetachment(parts, traffic);
      if (/DeleteFiles/.test(traffic.route)) checkDeletion(parts, traffic);
      if (CREATE_FILES_ROUTE.test(traffic.route)) ledger.creators.add(traffic.task.id);
    },

    onServed(traffic, reply) {
      const { route } = traffic;
      if (POST_ROUTE.test(route)) {
        const accepted = countAccepted(traffic);
        executed.set(traffic, accepted);
        if (outcomes.get(traffic) === "timeout" && accepted > 0) ledger.hit("unknown.late-start");
        if (accepted > 0 && kindsOf(traffic).includes("late-start")) ledger.hit("unknown.late-start");
        if (accepted > 0 && kindsOf(traffic).includes("list-lag")) ledger.hit("unknown.list-lag");
        if (reply.status === 200) hitReply(traffic, reply.body.toString());
      }
      if (VIDEO_ROUTE.test(route) && (reply.status === 200 || reply.status === 206)) {
        const { swellsTo } = mishapOf(traffic);
        if (reply.body.length === 0) ledger.hit("collect.empty");
        if (swellsTo !== undefined && reply.status === 200) ledger.hit("collect.too-large");
        const kinds = kindsOf(traffic);
        if (swellsTo !== undefined || kinds.includes("wrong-bytes") || kinds.includes("wrong-length"))
          ledger.servedBadly(remoteIdIn(traffic));
      }
      if (mishapOf(traffic).dropsStaged === true) {
        const ids = traffic.body.toString().matchAll(/rotateproduct-([0-9a-f-]{36})\.mp4/g);
        for (const [, id = ""] of ids) ledger.withoutStaged.add(id);
      }
      if (/AttachFiles|DetachFiles|CreateFiles|MoveMedia|DeleteFiles/.test(route)) checkFiles(parts);
      if (route === "shopify oauth" && reply.status === 200 && /refresh_token/.test(traffic.body.toString()))
        ledger.hit("token.renewed");
    },

    onOutcome(traffic, outcome, status) {
      const { route } = traffic;
      outcomes.set(traffic, outcome);
      const is5xx = status !== null && status >= 500;
      if (POST_ROUTE.test(route)) {
        if (outcome === "not-sent") ledger.hit("submit.not-sent");
        if (outcome === "cut") ledger.hit("submit.cut");
        if (outcome === "timeout") ledger.hit("submit.timeout");
        if (is5xx) ledger.hit("submit.5xx");
        if (status === 429) ledger.hit("submit.429");
        hitUnknown(traffic, outcome !== "reply" || is5xx);
      }
      if (LIST_ROUTE.test(route)) {
        if (outcome === "timeout") ledger.hit("track.timeout");
        if (is5xx) ledger.hit("track.5xx");
        if (kindsOf(traffic).some((kind) => ["broken-json", "wrong-json", "incomplete-reply"].includes(kind)))
          ledger.hit("track.malformed");
      }
      if (VIDEO_ROUTE.test(route)) hitDownload(traffic, outcome, status);
      if (CREATE_FILES_ROUTE.test(route)) {
        if (outcome === "timeout") ledger.hit("publish.timeout");
        if (is5xx) ledger.hit("publish.5xx");
      }
      if (/AttachFiles/.test(route) && outcome !== "reply") ledger.hit("publish.attach-unanswered");
      if (/DetachFiles/.test(route) && outcome !== "reply") ledger.hit("back.unanswered");
      if (route === "shopify upload" && outcome !== "reply") ledger.hit("publish.upload-broken");
      if (route.startsWith("shopify") && kindsOf(traffic).includes("throttled"))
        ledger.hit("publish.throttled");
    },

    bend(traffic, reply) {
      const { swellsTo } = mishapOf(traffic);
      if (swellsTo !== undefined && reply.status === 200) {
        const body = Buffer.concat([reply.body, Buffer.alloc(Math.max(0, swellsTo - reply.body.length))]);
        return withBody(reply, body);
      }
      if (troubles.foreignImages.size === 0) return reply;
      let text = reply.body.toString("latin1");
      for (const name of troubles.foreignImages) {
        text = text.replaceAll(
          new RegExp(`https://cdn\\.shopify\\.com(/[^"]*/${name})`, "g"),
          "https://images.example.com$1",
        );
      }
      return withBody(reply, Buffer.from(text, "latin1"));
    },
  };

  function hitReply(traffic: Traffic, text: string): void {
    const kinds = kindsOf(traffic);
    if (kinds.includes("broken-json") || kinds.includes("wrong-json")) ledger.hit("submit.broken-200");
    if (kinds.includes("incomplete-reply")) ledger.hit("submit.short-200");
    if (kinds.includes("contradictory-reply")) ledger.hit("submit.contradiction");
    else if (/"failedGenerations":\[\{"id":"\d+"/.test(text)) ledger.hit("submit.refused-by-index");
    else if (/"failedGenerations":\[\{"id":"gid/.test(text)) ledger.hit("submit.refused-by-id");
  }

  function hitUnknown(traffic: Traffic, isUnknown: boolean): void {
    const accepted = executed.get(traffic);
    if (!isUnknown || outcomes.get(traffic) === "not-sent" || accepted === undefined) return;
    if (accepted === 0) ledger.hit("unknown.not-executed");
    else if (accepted < readItems(traffic.body).length) ledger.hit("unknown.part-executed");
  }

  function hitDownload(traffic: Traffic, outcome: string, status: number | null): void {
    const kinds = kindsOf(traffic);
    if (outcome === "cut") ledger.hit("collect.cut");
    if (status !== null && status >= 500) ledger.hit("collect.5xx");
    if (status === 206 && traffic.headers.range !== undefined) ledger.hit("collect.range");
    if (kinds.includes("wrong-bytes") && (status === 200 || status === 206)) ledger.hit("collect.not-mp4");
    if (kinds.includes("wrong-length")) ledger.hit("collect.wrong-length");
    if ((status === 404 || status === 410) && kinds.includes("status"))
      ledger.missedOnce.add(remoteIdIn(traffic));
    if (status !== 200 && status !== 206) return;
    const domain = traffic.task.shop;
    if (domain === null) return;
    if (!shopify.shop(domain).installation.scopes.includes("write_products"))
      ledger.hit("collect.without-scopes");
    if (troubles.rules.some(({ route }) => route.source === "^shopify")) ledger.hit("collect.shopify-down");
  }

  return {
    network,

    onRun({ isDuplicate, job }: Run): void {
      if (!isDuplicate) return;
      if (job.step === "track") ledger.hit("track.duplicate");
      if (job.step === "collect") ledger.hit("collect.duplicate");
      if (job.step === "publish") ledger.hit("publish.duplicate");
      if (job.step === "remove") ledger.hit("back.duplicate");
    },

    onLog(_: object, message: string): void {
      if (/status word/.test(message)) ledger.hit("track.unknown-word");
    },

    onCrash({ name, id }: Task, label: string, when: Crash): void {
      const hasIntent = intents.get(ledger)?.has(id) ?? false;
      if (name.startsWith("submit")) {
        if (!hasIntent) ledger.hit("submit.crash-before-intent");
        else if (label === "store.openSubmission" || label.startsWith("send"))
          ledger.hit("submit.crash-after-intent");
        else ledger.hit("submit.crash-after-post");
      }
      if (name.startsWith("track")) ledger.hit("track.crash");
      if (name.startsWith("collect")) ledger.hit("collect.crash");
      if (name.startsWith("remove")) ledger.hit("back.crash");
      if (name.startsWith("publish")) {
        const isAfter = /^await shopify graphql:(CreateFiles|AttachFiles|MoveMedia)$/.test(label);
        ledger.hit(isAfter ? "publish.crash-after" : "publish.crash-before");
      }
      if (label === "store.confirmRequest")
        ledger.hit(when === "before" ? "request.crash-before" : "request.crash-after");
    },

    onWebhook({ eventId, shop: domain, topic, triggeredAt }: Webhook): void {
      if (webhooks.has(`${topic} ${eventId}`)) ledger.hit("webhook.duplicate");
      webhooks.add(`${topic} ${eventId}`);
      const isLate = triggeredAt !== null && parts.now() - triggeredAt.getTime() > 24 * 60 * 60_000;
      if (isLate) ledger.hit("webhook.late");
      const shop = shops.find((each) => each.domain === domain);
      if (topic === "app/uninstalled" && shop?.isUninstalled) {
        shop.endedAt ??= parts.now();
        if (ledger.rowsOf(domain).some(({ state }) => isOpen(state))) ledger.hit("webhook.answered-first");
      }
    },
  };
}

/** RotateProduct's id in the path of a download. */
function remoteIdIn({ url }: Traffic): string {
  return url.pathname.split("/").at(-1) ?? "";
}

function withBody(reply: MemoryReply, body: Buffer): MemoryReply {
  return { ...reply, body, headers: { ...reply.headers, "Content-Length": String(body.length) } };
}

function readItems(body: Buffer): string[] {
  const { generations } = JSON.parse(body.toString()) as { generations: { externalId: string }[] };
  return generations.map(({ externalId }) => externalId);
}
