import { vocabularies } from "../sandbox/rotateproduct/settings.ts";
import { APP } from "./bench.ts";
import { isReadyFile, numericIdOf } from "./gallery.ts";
import { click, press } from "./merchant.ts";
import {
  CREATE_FILES_ROUTE,
  drawDown,
  drawListMishap,
  drawPostMishap,
  drawReadMishap,
  drawShopifyMishap,
  drawVideoMishap,
  LIST_ROUTE,
  type Mishap,
  POST_ROUTE,
  type Rule,
  VIDEO_ROUTE,
} from "./troubles.ts";
import { connectKey, HOUR, MINUTE, reinstall, SECOND, type World, type WorldShop } from "./world.ts";

/** Something that goes wrong, or that somebody does, in the time when things go wrong. */
export interface Incident {
  /** Relative to the others. */
  weight: number;
  /** Arranges it. @param at Unix time in ms, within the first minutes */
  arrange(world: World, shop: WorldShop, at: number): void;
}

const ALWAYS = Number.POSITIVE_INFINITY;

/** A merchant's deed, or one of nature: nobody can be killed at it. */
function happens(
  world: World,
  shop: WorldShop,
  at: number,
  label: string,
  run: () => Promise<void> | void,
): void {
  world.at(at, {
    label: `${label} ${shop.letter}`,
    actor: "merchant",
    shop: shop.domain,
    run: () => world.scheduler.call(label, async () => run()),
  });
}

/** A rule that is in force for a while. */
function ruleFor(world: World, shop: WorldShop, at: number, durationMs: number, rule: Rule): void {
  happens(world, shop, at, `trouble with ${rule.route.source}`, () => void world.troubles.rules.push(rule));
  happens(world, shop, at + durationMs, `end of trouble with ${rule.route.source}`, () => {
    world.troubles.rules = world.troubles.rules.filter((each) => each !== rule);
  });
}

/** Something that happens while the first click still waits to be sent. */
function happensBeforeSubmitting(
  world: World,
  shop: WorldShop,
  label: string,
  run: () => Promise<void> | void,
): void {
  world.troubles.areWorkersStopped = true;
  happens(world, shop, world.now() + world.draws.between(5, 20) * SECOND, label, run);
  happens(world, shop, world.now() + 25 * SECOND, "workers start", () => {
    world.troubles.areWorkersStopped = false;
  });
}

const trouble = (route: RegExp, draw: Rule["draw"], { times = ALWAYS, probability = 1 } = {}) => ({
  weight: 3,
  arrange(world: World, shop: WorldShop, at: number) {
    ruleFor(world, shop, at, world.draws.between(1, 6) * MINUTE, { route, probability, times, draw });
  },
});

const crash = (task: RegExp, label: RegExp, when: "before" | "after"): Incident => ({
  weight: 1,
  arrange: ({ troubles }) => void troubles.crashPoints.push({ task, label, when }),
});

const misfortune = (kind: "refused" | "failed" | "canceled" | "stuck", weight = 1): Incident => ({
  weight,
  arrange(world, shop) {
    world.rotateProduct.settings.misfortunes[world.draws.pick(shop.productIds)] = kind;
  },
});

export const INCIDENTS: Readonly<Record<string, Incident>> = {
  "POST goes wrong": {
    weight: 30,
    arrange(world, shop, at) {
      const times = world.draws.between(1, 3);
      ruleFor(world, shop, Math.min(at, world.now() + 2 * SECOND), 8 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times,
        draw: drawPostMishap,
      });
    },
  },
  "POST is lost and the list lags": {
    weight: 6,
    arrange(world, shop) {
      ruleFor(world, shop, world.now() + SECOND, 8 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times: 1,
        draw: (draws): Mishap => ({
          isLost: true,
          faults: [{ kind: draws.pick(["list-lag", "late-start"]), ms: draws.between(300, 1_500) * SECOND }],
        }),
      });
    },
  },
  "POST is lost and credits are bought": {
    weight: 4,
    arrange(world, shop) {
      ruleFor(world, shop, world.now(), 8 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times: 1,
        draw: (draws): Mishap => ({
          isLost: true,
          faults: [{ kind: "cut", when: draws.pick(["before-work", "mid-work"]) }],
        }),
      });
      happens(world, shop, world.now() + world.draws.between(30, 300) * SECOND, "credits bought", () => {
        const { accounts } = world.rotateProduct;
        accounts.setBalance(shop.userId, accounts.balance(shop.userId) + 50);
      });
    },
  },
  "reading goes wrong": trouble(/^rotateproduct GET (?!generations\/:id$)/, drawReadMishap, {
    probability: 0.4,
  }),
  "listing goes wrong": trouble(LIST_ROUTE, drawListMishap, { probability: 0.6 }),
  "downloads go wrong": {
    weight: 5,
    arrange(world, shop, at) {
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: VIDEO_ROUTE,
        probability: 1,
        times: world.draws.between(1, 6),
        draw: drawVideoMishap,
      });
    },
  },
  "bad videos": {
    weight: 3,
    arrange(world, shop, at) {
      const draw = (): Mishap => ({ faults: [{ kind: "wrong-bytes" }] });
      ruleFor(world, shop, at, 9 * MINUTE, { route: VIDEO_ROUTE, probability: 1, times: ALWAYS, draw });
    },
  },
  "Shopify goes wrong": trouble(/^shopify (?!upload)/, drawShopifyMishap, { probability: 0.25 }),
  "files go wrong": {
    weight: 5,
    arrange(world, shop, at) {
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: /^shopify graphql:(CreateFiles|AttachFiles|MoveMedia|DeleteFiles)$/,
        probability: 0.7,
        times: world.draws.between(1, 5),
        draw: drawShopifyMishap,
      });
    },
  },
  "fileCreate goes wrong": {
    weight: 5,
    arrange(world, shop, at) {
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: CREATE_FILES_ROUTE,
        probability: 1,
        times: 2,
        draw: (draws) =>
          draws.chance(0.5) ? { faults: [{ kind: "cut", when: "after-work" }] } : drawShopifyMishap(draws),
      });
    },
  },
  "uploads go wrong": trouble(
    /^shopify upload$/,
    (draws): Mishap =>
      draws.pick<() => Mishap>([
        () => ({ isNotSent: true }),
        () => ({ isLost: true }),
        () => ({ faults: [{ kind: "cut", when: draws.pick(["before-work", "after-work"]) }] }),
        () => ({ faults: [{ kind: "status", when: "before-work", status: 503 }] }),
      ])(),
    { times: 3 },
  ),
  "RotateProduct is down": trouble(/^rotateproduct/, drawDown),
  "Shopify is down": trouble(/^shopify/, drawDown),

  "crashes everywhere": {
    weight: 5,
    arrange: ({ troubles, draws }) => {
      troubles.crashRate = draws.pick([0.005, 0.01, 0.03]);
    },
  },
  "crash before the click is stored": crash(/^click/, /^store.confirmRequest$/, "before"),
  "crash after the click is stored": crash(/^click/, /^store.confirmRequest$/, "after"),
  "crash before the intent": crash(/^submit/, /^store.openSubmission$/, "before"),
  "crash after the intent": crash(/^submit/, /^store.openSubmission$/, "after"),
  "crash before the POST": crash(/^submit/, /^send rotateproduct POST/, "before"),
  "crash after the POST": crash(/^submit/, /^(await rotateproduct POST|store.settleSubmission)/, "before"),
  "crash while sweeping": crash(/^track/, /^(store.move|store.settleSubmission|await)/, "before"),
  "crash while collecting": crash(/^collect/, /^(videos|await)/, "after"),
  "crash before the file": crash(
    /^publish/,
    /^(send shopify graphql:CreateFiles|await shopify upload)/,
    "before",
  ),
  "crash after the file": crash(/^publish/, /^await shopify graphql:CreateFiles/, "after"),
  "crash after attaching": crash(/^publish/, /^await shopify graphql:(AttachFiles|MoveMedia)/, "after"),
  "jobs are delivered twice": {
    weight: 5,
    arrange: ({ troubles, draws }) => {
      troubles.duplicateRate = draws.pick([0.01, 0.03]);
    },
  },
  "jobs are lost": {
    weight: 3,
    arrange(world, shop, at) {
      happens(world, shop, at, "jobs are lost", () => {
        if (world.queue.waitingKeys.length > 0) world.ledger.hit("queue.lost");
        world.queue.lose();
      });
    },
  },
  "no worker runs": {
    weight: 4,
    arrange(world, shop, at) {
      const start = world.draws.chance(0.6) ? world.now() : at;
      happens(world, shop, start, "workers stop", () => {
        world.troubles.areWorkersStopped = true;
      });
      happens(world, shop, start + world.draws.between(20, 200) * SECOND, "workers start", () => {
        world.troubles.areWorkersStopped = false;
      });
    },
  },
  "disk full": {
    weight: 2,
    arrange(world, shop, at) {
      happens(world, shop, at, "disk full", () => {
        world.troubles.isDiskFull = true;
      });
      happens(world, shop, at + world.draws.between(1, 8) * MINUTE, "room on the disk again", () => {
        world.troubles.isDiskFull = false;
      });
    },
  },

  "another click": {
    weight: 4,
    arrange(world, shop, at) {
      const productIds = world.draws.pickSome(
        shop.productIds,
        world.draws.between(1, shop.productIds.length),
      );
      click(world, shop, at, { clickKey: `later-${at}`, productIds, takesFewer: world.draws.chance(0.5) });
    },
  },
  "same click again": {
    weight: 2,
    arrange(world, shop, at) {
      click(world, shop, at, { clickKey: "first", productIds: shop.productIds, takesFewer: true });
    },
  },
  "two tabs": {
    weight: 5,
    arrange(world, shop) {
      // Both at the moment of the first click.
      for (const tab of ["left", "right"])
        click(world, shop, world.now() + SECOND, {
          clickKey: tab,
          productIds: shop.productIds,
          takesFewer: true,
        });
    },
  },
  "a product of another shop": {
    weight: 1,
    arrange(world, shop, at) {
      const other = world.shops.find((each) => each !== shop);
      const productIds = [...(other?.productIds ?? []), "gid://shopify/Product/1", "nonsense"];
      click(world, shop, at, { clickKey: "foreign", productIds, takesFewer: true });
    },
  },
  "buttons are pressed": {
    weight: 4,
    arrange(world, shop, at) {
      for (let times = world.draws.between(1, 5); times > 0; times--) {
        const remedy = world.draws.pick([
          "resume",
          "check_again",
          "cancel",
          "publish_again",
          "approve",
        ] as const);
        press(world, shop, at + times * 20 * SECOND, remedy, () => world.ledger.rowsOf(shop.domain));
      }
    },
  },
  "the merchant cancels": {
    weight: 2,
    arrange: (world, shop) =>
      press(world, shop, world.now() + world.draws.between(2, 60) * SECOND, "cancel", () =>
        world.ledger.rowsOf(shop.domain),
      ),
  },
  "few credits": {
    weight: 4,
    arrange(world, shop) {
      world.rotateProduct.accounts.setBalance(shop.userId, world.draws.between(0, 12));
    },
  },
  "credits emptied": {
    weight: 4,
    arrange(world, shop, at) {
      const empty = () => world.rotateProduct.accounts.setBalance(shop.userId, world.draws.between(0, 8));
      if (world.draws.chance(0.6)) happensBeforeSubmitting(world, shop, "credits emptied", empty);
      else happens(world, shop, at, "credits emptied", empty);
    },
  },
  "credits spent between balance and POST": {
    weight: 3,
    arrange(world, shop) {
      ruleFor(world, shop, world.now(), 5 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times: 1,
        draw: () => ({ tamper: () => world.rotateProduct.accounts.setBalance(shop.userId, 0) }),
      });
    },
  },
  "credits bought": {
    weight: 3,
    arrange(world, shop, at) {
      happens(world, shop, at, "credits bought", () => {
        world.rotateProduct.accounts.setBalance(shop.userId, 200);
      });
    },
  },
  "other software uses the account": {
    weight: 2,
    arrange(world, shop, at) {
      happens(world, shop, at, "other software makes a video", () => {
        const { generations, settings } = world.rotateProduct;
        generations.accept([{ imageUrl: "https://cdn.shopify.com/other.png", ending: "succeeded" }], {
          userId: shop.userId,
          generationMs: settings.generationMs,
          isRefundedOnFailure: true,
          lateStartMs: 0,
          listLagMs: 0,
        });
      });
    },
  },
  "key revoked": {
    weight: 4,
    arrange(world, shop, at) {
      const revoked = world.draws.chance(0.5) ? world.now() + world.draws.between(1, 20) * SECOND : at;
      happens(world, shop, revoked, "key revoked", () => {
        world.rotateProduct.accounts.revokeKey(shop.apiKey);
      });
      world.at(revoked + world.draws.between(1, 8) * MINUTE, {
        label: `key replaced ${shop.letter}`,
        actor: "merchant",
        shop: shop.domain,
        run: () => world.scheduler.call("replace the key", () => connectKey(world, shop)),
      });
    },
  },

  "image refused": misfortune("refused", 3),
  "generation fails": misfortune("failed", 4),
  "generation is canceled": misfortune("canceled", 3),
  "generation is stuck": misfortune("stuck", 2),
  "generation vanishes": {
    weight: 2,
    arrange(world, shop, at) {
      happens(world, shop, at, "a generation vanishes", () => {
        const row = world.ledger.rowsOf(shop.domain).find(({ state }) => state === "processing");
        if (row?.remoteId == null) return;
        world.rotateProduct.generations.vanish(Number(row.remoteId));
        world.note(`    vanished: ${row.alias}`);
      });
    },
  },
  "generation goes back to processing": {
    weight: 2,
    arrange(world, shop, at) {
      ruleFor(world, shop, at - MINUTE, 9 * MINUTE, {
        route: VIDEO_ROUTE,
        probability: 1,
        times: 1,
        draw: () => ({ tamper: ({ url }) => postpone(world, Number(url.pathname.split("/").at(-1))) }),
      });
    },
  },
  "unknown status words": {
    weight: 1,
    arrange: ({ rotateProduct }) => {
      rotateProduct.settings.vocabulary = vocabularies.unknownWord;
    },
  },
  "downloads fail for over an hour": {
    weight: 1,
    arrange(world, shop, at) {
      world.hasLongOutage = true;
      ruleFor(world, shop, at, 75 * MINUTE, {
        route: VIDEO_ROUTE,
        probability: 1,
        times: ALWAYS,
        draw: drawDown,
      });
    },
  },

  "product deleted": {
    weight: 5,
    arrange(world, shop, at) {
      const productId = numericIdOf(world.draws.pick(shop.productIds));
      const arrange = world.draws.chance(0.5)
        ? (run: () => Promise<void>) => happensBeforeSubmitting(world, shop, "product deleted", run)
        : (run: () => Promise<void>) => happens(world, shop, at, "product deleted", run);
      arrange(async () => {
        if (!world.shopify.shop(shop.domain).products.has(productId)) return;
        await world.shopify.deleteProduct(productId, shop.domain);
        const hasPaid = world.ledger
          .rowsOf(shop.domain)
          .some(
            (row) =>
              numericIdOf(row.productId) === productId && ["processing", "succeeded"].includes(row.state),
          );
        if (hasPaid) world.ledger.hit("collect.product-deleted");
      });
    },
  },
  "images removed": {
    weight: 4,
    arrange(world, shop) {
      const productId = numericIdOf(world.draws.pick(shop.productIds));
      happensBeforeSubmitting(world, shop, "images removed", async () => {
        const product = world.shopify.shop(shop.domain).products.get(productId);
        for (const id of product?.mediaIds ?? []) await world.shopify.removeMedia(productId, id, shop.domain);
      });
    },
  },
  "image moves off the CDN": {
    weight: 4,
    arrange(world, shop) {
      const product = world.draws.pick([...world.shopify.shop(shop.domain).products.values()]);
      happensBeforeSubmitting(world, shop, "image moves off the CDN", () => {
        for (const index of [0, 1]) world.troubles.foreignImages.add(`${product.handle}-${index}.png`);
      });
    },
  },
  "video removed by the merchant": {
    weight: 4,
    arrange(world, shop, at) {
      happens(world, shop, at + 2 * MINUTE, "video removed", () => removeVideos(world, shop));
      happens(world, shop, at + 5 * MINUTE, "video removed", () => removeVideos(world, shop));
    },
  },
  "scopes taken": {
    weight: 4,
    arrange(world, shop, at) {
      const take = () => world.shopify.setScopes([], shop.domain);
      if (world.draws.chance(0.5)) happensBeforeSubmitting(world, shop, "scopes taken", take);
      else happens(world, shop, at, "scopes taken", take);
      happens(world, shop, at + world.draws.between(1, 6) * MINUTE, "scopes given back", () =>
        world.shopify.setScopes(APP.scopes, shop.domain),
      );
    },
  },
  uninstalled: {
    weight: 5,
    arrange(world, shop, at) {
      const isEarly = world.draws.chance(0.4);
      if (isEarly) happensBeforeSubmitting(world, shop, "a pause", () => {});
      uninstallAt(world, shop, isEarly ? world.now() + world.draws.between(3, 20) * SECOND : at);
    },
  },
  "webhooks are lost": {
    weight: 1,
    arrange(world, shop, at) {
      world.shopify.settings.webhooks.lossRate = 1;
      uninstallAt(world, shop, at);
    },
  },
  "webhooks come twice": {
    weight: 2,
    arrange(world, shop, at) {
      world.shopify.settings.webhooks.duplicateRate = 1;
      uninstallAt(world, shop, at);
    },
  },
  "webhooks come a day later": {
    weight: 2,
    arrange(world, shop, at) {
      world.shopify.settings.webhooks.delayMs = 25 * HOUR;
      uninstallAt(world, shop, at);
      reinstallAt(world, shop, at + world.draws.between(1, 5) * MINUTE);
      world.at(at + 25 * HOUR + MINUTE, {
        label: "late webhooks",
        actor: "merchant",
        shop: null,
        async run() {
          world.troubles.areWorkersStopped = false;
          await world.scheduler.call("deliver what is due", () => world.shopify.webhooks.deliverDue());
        },
      });
    },
  },
  "uninstalled, then redacted": {
    weight: 2,
    arrange(world, shop, at) {
      uninstallAt(world, shop, at, { returns: false });
      happens(world, shop, at + world.draws.between(1, 120) * SECOND, "redact", () =>
        world.shopify.webhooks.send("shop/redact", { shop_domain: shop.domain }, shop.domain),
      );
    },
  },
  "uninstalled when published, and back": {
    weight: 3,
    arrange(world, shop, at) {
      uninstallAt(world, shop, at + 3 * MINUTE, { returns: false });
      reinstallAt(world, shop, at + 4 * MINUTE);
    },
  },
  "forged webhook": {
    weight: 1,
    arrange(world, shop, at) {
      happens(world, shop, at, "forged webhook", async () => {
        await fetch(new URL("/webhooks/app/uninstalled", APP.appUrl), {
          method: "POST",
          body: "{}",
          headers: {
            "Content-Type": "application/json",
            "X-Shopify-Topic": "app/uninstalled",
            "X-Shopify-Shop-Domain": shop.domain,
            "X-Shopify-Hmac-Sha256": Buffer.alloc(32, 7).toString("base64"),
            "X-Shopify-API-Version": "2026-10",
            "X-Shopify-Webhook-Id": "forged",
            "X-Shopify-Event-Id": "forged",
          },
        });
      });
    },
  },
  "token ends": {
    weight: 2,
    arrange(world, shop, at) {
      happens(world, shop, at, "token ends", () => {
        for (const token of world.shopify.shop(shop.domain).installation.tokens)
          token.expiresAt = world.now();
      });
    },
  },

  "no room for videos": {
    weight: 4,
    arrange(world, shop, at) {
      const { shop: facts } = world.shopify.shop(shop.domain);
      facts.hostedVideoLimit = world.draws.between(0, 1);
      happens(world, shop, at + 5 * MINUTE, "room for videos again", () => {
        facts.hostedVideoLimit = null;
      });
    },
  },
  "weekly limit": {
    weight: 1,
    arrange: ({ shopify, draws }) => {
      shopify.settings.weeklyVideoLimit = draws.between(0, 1);
    },
  },
  "trial store": {
    weight: 5,
    arrange(world, shop, at) {
      const { shop: facts } = world.shopify.shop(shop.domain);
      // Found out only when the first video is there: a trial that is known is refused at the click.
      happens(world, shop, world.now() + world.draws.between(4, 15) * SECOND, "becomes a trial store", () => {
        facts.isTrial = true;
      });
      happens(world, shop, at + 5 * MINUTE, "a plan is chosen", () => {
        facts.isTrial = false;
      });
    },
  },
  "no room on products": {
    weight: 2,
    arrange: ({ shopify }) => {
      shopify.settings.mediaPerProductLimit = 1;
    },
  },
  "Shopify fails a file": {
    weight: 4,
    arrange: ({ shopify, draws }) => {
      const times = draws.between(1, 3);
      shopify.settings.processingFailures.push({
        fileName: "rotateproduct",
        code: "VIDEO_VALIDATION_ERROR",
        times,
      });
    },
  },
  "Shopify takes long over a file": {
    weight: 1,
    arrange: ({ shopify }) => {
      shopify.settings.processingMs = 40 * MINUTE;
    },
  },
  "staged uploads are gone": {
    weight: 2,
    arrange(world, shop, at) {
      ruleFor(world, shop, at - MINUTE, 9 * MINUTE, {
        route: CREATE_FILES_ROUTE,
        probability: 1,
        times: 1,
        draw: () => ({ tamper: () => dropStagedUploads(world) }),
      });
    },
  },
};

export const INCIDENT_NAMES = Object.keys(INCIDENTS);

function uninstallAt(world: World, shop: WorldShop, at: number, { returns = true } = {}): void {
  happens(world, shop, at, "uninstalled", async () => {
    if (shop.isUninstalled) return;
    shop.isUninstalled = true;
    shop.hasLeft = true;
    await world.shopify.uninstall(shop.domain);
    const { lossRate } = world.shopify.settings.webhooks;
    if (lossRate === 1) world.ledger.hit("webhook.lost");
  });
  if (returns && world.draws.chance(0.4)) reinstallAt(world, shop, at + world.draws.between(5, 300) * SECOND);
}

function reinstallAt(world: World, shop: WorldShop, at: number): void {
  happens(world, shop, at, "installed again", () => reinstall(world, shop));
  click(world, shop, at + 10 * SECOND, {
    clickKey: `again-${at}`,
    productIds: shop.productIds,
    takesFewer: true,
  });
}

/** RotateProduct has called a video finished, and takes it back. */
function postpone(world: World, id: number): void {
  const generation = world.rotateProduct.state.generations.get(id);
  if (generation === undefined) return;
  const endsAt = world.now() + 40 * SECOND;
  world.rotateProduct.state.record({ type: "generation-decided", id, ending: generation.ending, endsAt });
}

function dropStagedUploads(world: World): void {
  for (const { domain } of world.shops)
    for (const target of world.shopify.shop(domain).stagedTargets.values()) target.expiresAt = world.now();
  world.ledger.hit("publish.staged-gone");
}

/** Takes our videos out of the media of products whose generation is published. */
async function removeVideos(world: World, shop: WorldShop): Promise<void> {
  const { products, files } = world.shopify.shop(shop.domain);
  for (const row of world.ledger.rowsOf(shop.domain)) {
    const product = products.get(numericIdOf(row.productId));
    const fileId = product?.mediaIds.find((id) => files.get(id)?.fileName.includes(row.id));
    if (row.state !== "published" || product === undefined || fileId === undefined) continue;
    if (!isReadyFile(files.get(fileId), world.now())) continue;
    row.isRemoved = true;
    world.ledger.hit("publish.removed-by-merchant");
    await world.shopify.removeMedia(product.id, fileId, shop.domain);
  }
}
