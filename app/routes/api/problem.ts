import type { LocalTexts } from "../../locales/texts-in.ts";
import type { Note } from "./schema.ts";

/** Why a call gets no answer. */
export const PROBLEM_STATUSES = {
  not_understood: 400,
  signed_out: 401,
  no_access: 403,
  not_found: 404,
  not_allowed: 405,
  outdated: 409,
  too_large: 413,
  failed: 500,
  unavailable: 503,
} as const;

export type ProblemKind = keyof typeof PROBLEM_STATUSES;

/** Ends a call, with the words of its kind or with a note of its own. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly note: Note | null;

  constructor(kind: ProblemKind, note: Note | null = null) {
    super(note?.text ?? kind);
    this.kind = kind;
    this.note = note;
  }
}

/** What the merchant reads of a problem, with the page that helps. */
export function wordProblem(kind: ProblemKind, { t }: Pick<LocalTexts, "t">): Note {
  const say = (text: string, link: Note["link"] = null): Note => ({ tone: "critical", text, link });
  switch (kind) {
    case "not_understood":
    case "not_allowed":
      return say(t("extensions.problem.notUnderstood"));
    case "signed_out":
      return say(t("extensions.problem.signedOut"), { label: t("extensions.links.app"), path: "/app" });
    case "no_access":
      return say(t("limits.refusal.no_access"), { label: t("extensions.links.app"), path: "/app" });
    case "not_found":
    case "outdated":
      return say(t("extensions.problem.notFound"));
    case "too_large":
      return say(t("extensions.problem.tooLarge"), {
        label: t("extensions.links.products"),
        path: "/app/products",
      });
    case "failed":
      return say(t("extensions.problem.failed"));
    case "unavailable":
      return {
        ...say(t("extensions.problem.unavailable", { service: "Shopify" })),
        tone: "warning",
      };
  }
}
