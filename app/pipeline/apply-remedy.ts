import type { AppRemedy } from "../generation/remedies.ts";
import {
  approveVideos,
  cancelGenerations,
  checkAgain,
  rejectVideos,
  resumeGenerations,
  sendAgain,
} from "./decide.ts";
import type { Decided } from "./move-each.ts";
import type { Ports } from "./ports/index.ts";
import { publishAgain, putBack, reviewAgain } from "./publish-again.ts";
import { deleteFiles, removeVideos } from "./take-back.ts";

const DECISIONS: Readonly<
  Record<AppRemedy, (ports: Ports, shop: string, ids: readonly string[]) => Promise<Decided>>
> = {
  approve: approveVideos,
  reject: rejectVideos,
  review_again: reviewAgain,
  resume: resumeGenerations,
  check_again: checkAgain,
  send_again: sendAgain,
  publish_again: publishAgain,
  cancel: cancelGenerations,
  remove: removeVideos,
  put_back: putBack,
  delete_file: deleteFiles,
};

/**
 * Does what a person asks for with some of the shop's generations. Those that the remedy is not for stay as they are, and
 * are not counted, so that asking twice does it once. Only `send_again` may cost credits.
 */
export function applyRemedy(
  ports: Ports,
  shop: string,
  remedy: AppRemedy,
  ids: readonly string[],
): Promise<Decided> {
  return DECISIONS[remedy](ports, shop, ids);
}
