import type { Move } from "../../app/pipeline/ports/index.ts";
import type { Ledger } from "./ledger.ts";

/** What only one kind of move can mean. */
export function hitMoves(ledger: Ledger, moves: readonly Move[], moved: ReadonlySet<string>): void {
  for (const { id, from, to, reason, set } of moves) {
    if (!moved.has(id)) continue;
    const arrow = `${from} ${to} ${reason ?? ""}`.trim();
    if (set?.remoteId != null && (from === "held" || from === "queued")) ledger.hit("unknown.late-arrival");
    if (arrow === "confirming held unconfirmed") ledger.hit("unknown.held");
    if (arrow === "queued canceled product_deleted") ledger.hit("submit.product-deleted");
    if (arrow === "queued failed no_image") ledger.hit("submit.no-image");
    if (arrow === "queued failed image_not_on_shopify") ledger.hit("submit.foreign-image");
    if (arrow === "confirming queued" && set?.resubmittedAt != null) ledger.hit("submit.resubmitted");
    if (arrow === "queued held budget") ledger.hit("submit.budget");
    if (arrow === "queued held credits") ledger.hit("submit.credits-balance");
    if (arrow === "confirming held credits") ledger.hit("submit.credits-refused");
    if (arrow === "queued held access") ledger.hit("submit.scopes");
    if (arrow === "queued canceled uninstalled") ledger.hit("submit.uninstalled");
    if (from === "queued" && (reason === "video_quota" || reason === "trial_store"))
      ledger.hit("publish.submitting-stops");
    if (arrow === "processing failed generation") ledger.hit("track.failed");
    if (arrow === "processing canceled by_rotateproduct") ledger.hit("track.canceled");
    if (arrow === "succeeded failed bad_video") ledger.hit("collect.bad-video");
    if (arrow === "succeeded failed expired") ledger.hit("collect.expired");
    if (arrow === "succeeded processing") ledger.hit("collect.back-to-processing");
    if (arrow === "publishing collected" && set?.attempts !== undefined) {
      ledger.hit("publish.file-failed");
      const { shop } = ledger.rows.get(id) ?? {};
      const others = [...ledger.rows.values()].filter(
        (row) => row.shop === shop && row.state === "publishing",
      );
      if (others.length > 0) ledger.hit("publish.one-bad-file");
    } else if (arrow === "publishing collected") ledger.hit("publish.created-anew");
    if (reason === "file_rejected") ledger.hit("publish.file-rejected");
    const row = ledger.rows.get(id);
    if (reason === "product_deleted" && row?.hasLostProduct) ledger.hit("collect.product-deleted");
    if (to === "published" && ledger.withoutStaged.delete(id)) ledger.hit("publish.staged-gone");
    if (to === "collected" && row?.remoteId != null && ledger.missedOnce.delete(row.remoteId))
      ledger.hit("collect.passing-404");
    if (from === "publishing" && reason === "product_deleted") ledger.hit("publish.product-deleted");
    if (from === "publishing" && reason === "video_quota") ledger.hit("publish.video-quota");
    if (from === "publishing" && reason === "trial_store") ledger.hit("publish.trial-store");
    if (from === "publishing" && reason === "media_limit") ledger.hit("publish.media-limit");
    if (to === "held" && reason === "access" && from !== "queued") ledger.hit("publish.scopes");
    if (arrow === "failed collected") ledger.hit("publish.again");
    if (arrow === "needs_review collected") ledger.hit("publish.approved");
    if (arrow === "needs_review canceled rejected") ledger.hit("publish.rejected");
    if (arrow.endsWith("canceled uninstalled")) ledger.hit("webhook.uninstall");
    if (arrow === "processing canceled uninstalled") ledger.hit("webhook.uninstall-in-flight");
  }
}
