import type { LocalTexts } from "../../locales/texts-in.ts";
import type { ConfirmResult } from "../../pipeline/index.ts";
import { toSettings, warn, warnOfConnection } from "./notes.ts";
import type { ConfirmationAnswer, Note } from "./schema.ts";

type Result = Exclude<ConfirmResult, { kind: "not_found" }>;

/** What became of the click on a plan, in words. */
export function wordConfirmation(
  result: Result,
  { plan, videos }: { plan: string; videos: number },
  texts: LocalTexts,
): ConfirmationAnswer {
  const { t, askAgreement } = texts;
  switch (result.kind) {
    case "confirmed":
      return { kind: "confirmed", request: plan };
    case "needs_agreement":
      return {
        kind: "needs_agreement",
        text: askAgreement(result.needed, result.threshold),
        credits: result.needed,
        label: t("review.problem.agree", { credits: result.needed }),
      };
    default:
      return { kind: "refused", note: wordRefusal(result, { plan, videos }, texts) };
  }
}

function wordRefusal(
  result: Exclude<Result, { kind: "confirmed" | "needs_agreement" }>,
  { plan, videos }: { plan: string; videos: number },
  texts: LocalTexts,
): Note {
  const { t, explainRefusal } = texts;
  switch (result.kind) {
    case "not_connected":
    case "key_rejected":
      return warnOfConnection(result.kind, texts);
    case "no_access":
      return warn(explainRefusal(result, videos), { label: t("extensions.links.app"), path: "/app" });
    case "budget_short":
      return warn(explainRefusal(result, videos), toSettings(t("review.summary.settings")));
    case "credits_short":
      return warn(explainRefusal(result, videos), {
        label: t("review.summary.check"),
        path: `/app/requests/${plan}/review`,
      });
    case "quota_short":
    case "trial_store":
      return warn(explainRefusal(result, videos));
    case "not_planned":
      return warn(t("review.problem.not_planned"));
    case "unavailable":
      return warn(t("extensions.problem.unavailable", { service: result.service }));
  }
}
