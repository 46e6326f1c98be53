import { drawDown } from "../troubles.ts";
import { SECOND } from "../world.ts";
import { crash, happens, type Incident, trouble } from "./incident.ts";

/** What can happen to the app's own processes and jobs, and to a service as a whole. */
export const PROCESSES_INCIDENTS: Readonly<Record<string, Incident>> = {
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
};
