import { vocabularies } from "../../sandbox/rotateproduct/settings.ts";
import { drawListMishap, drawReadMishap, LIST_ROUTE } from "../troubles.ts";
import { happens, type Incident, misfortune, trouble } from "./incident.ts";

/** What can go wrong while RotateProduct makes a video. */
export const TRACK_INCIDENTS: Readonly<Record<string, Incident>> = {
  "reading goes wrong": trouble(/^rotateproduct GET (?!generations\/:id$)/, drawReadMishap, {
    probability: 0.4,
  }),
  "listing goes wrong": trouble(LIST_ROUTE, drawListMishap, { probability: 0.6 }),
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
  "unknown status words": {
    weight: 1,
    arrange: ({ rotateProduct }) => {
      rotateProduct.settings.vocabulary = vocabularies.unknownWord;
    },
  },
};
