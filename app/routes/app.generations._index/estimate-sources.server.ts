import { pages, readSending, readSettings } from "../../services.server.ts";

/** What estimates are made of, for one shop; each is read only when it is asked for. */
export function estimateSourcesOf(shop: string) {
  return {
    readProgress: (until: "collected" | "published") => pages.readProgress(shop, until),
    countMoving: (createdUntil: Date) => pages.countMoving(shop, createdUntil),
    readSending: () => readSending(shop),
    readSettings: () => readSettings(shop),
    readWait: () => pages.readWait(shop),
  };
}
