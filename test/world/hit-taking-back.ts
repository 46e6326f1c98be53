import type { Move, WithdrawnRequest } from "../../app/pipeline/ports/index.ts";
import type { Ledger } from "./ledger.ts";

/** What a step's move means for something that is taken back. Before the ledger knows of the moves. */
export function hitTakingBack(ledger: Ledger, moves: readonly Move[], moved: ReadonlySet<string>): void {
  for (const { id, from, to, reason, set } of moves) {
    if (!moved.has(id)) continue;
    const arrow = `${from} ${to} ${reason ?? ""}`.trim();
    if (arrow === "removing removed" && set?.videoSha256 === null) ledger.hit("back.deleted");
    else if (arrow === "removing removed") ledger.hit("back.removed");
    if (from === "removing" && set?.missing === "file") ledger.hit("back.file-gone");
    if (from === "removing" && set?.missing === "product") ledger.hit("back.product-gone");
    if (arrow === "removed publishing")
      ledger.hit(ledger.rows.get(id)?.asked.has("put_back") ? "back.put-back" : "back.restored");
    if (arrow === "removed collected") ledger.hit("back.made-anew");
    if (arrow === "collected removed") ledger.hit("back.saved");
    if (arrow === "publishing removing") ledger.hit("back.caught");
    if (arrow === "removing held access") ledger.hit("back.access");
    if (arrow === "held removing") ledger.hit("back.resumed");
    if (arrow !== "published removing") continue;
    if (ledger.rows.get(id)?.isWithdrawn) ledger.hit("back.overtaken");
    else if ([...ledger.rows.values()].some(({ replacesId }) => replacesId === id))
      ledger.hit("back.replaced");
  }
}

/** What taking a whole request back has done at once. */
export function hitWithdrawal(ledger: Ledger, { moves, marked }: WithdrawnRequest): void {
  for (const { from, to } of moves) {
    if (to === "canceled") ledger.hit("back.request-unpaid");
    if (to === "removing") ledger.hit("back.request-live");
    if (to === "removed") ledger.hit(from === "needs_review" ? "back.request-reviewed" : "back.saved");
  }
  for (const _ of marked) ledger.hit("back.request-in-flight");
}
