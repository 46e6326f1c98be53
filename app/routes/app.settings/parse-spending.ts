import { z } from "zod";
import type { Spending, SpendingErrors } from "../../components/SpendingSection.tsx";

/** More than any account holds; what is typed beyond it is a slip. */
const MAX_CREDITS = 10_000_000;

const creditsSchema = z.string().trim().transform(toNumber).pipe(z.int().min(1).max(MAX_CREDITS).nullable());

const FIELDS = {
  monthlyBudget: {
    schema: creditsSchema,
    error: "Enter a whole number of credits, at least 1, or leave it empty for no budget.",
  },
  confirmAbove: {
    schema: creditsSchema,
    error: "Enter a whole number of credits, at least 1, or leave it empty to be asked never.",
  },
  retentionDays: {
    schema: z.string().trim().transform(toNumber).pipe(z.int().min(7).max(365)),
    error: "Enter a whole number of days from 7 to 365.",
  },
} as const;

/**
 * What was typed, as settings; or a sentence for each field that is wrong. Nothing is saved in part.
 */
export function parseSpending(form: {
  monthlyBudget: string;
  confirmAbove: string;
  retentionDays: string;
  resubmitsOnce: boolean;
}): { ok: true; settings: Spending } | { ok: false; errors: SpendingErrors } {
  const monthlyBudget = FIELDS.monthlyBudget.schema.safeParse(form.monthlyBudget);
  const confirmAbove = FIELDS.confirmAbove.schema.safeParse(form.confirmAbove);
  const retentionDays = FIELDS.retentionDays.schema.safeParse(form.retentionDays);
  if (monthlyBudget.success && confirmAbove.success && retentionDays.success) {
    return {
      ok: true,
      settings: {
        monthlyBudget: monthlyBudget.data,
        confirmAbove: confirmAbove.data,
        retentionDays: retentionDays.data,
        resubmitsOnce: form.resubmitsOnce,
      },
    };
  }
  return {
    ok: false,
    errors: {
      ...(!monthlyBudget.success && { monthlyBudget: FIELDS.monthlyBudget.error }),
      ...(!confirmAbove.success && { confirmAbove: FIELDS.confirmAbove.error }),
      ...(!retentionDays.success && { retentionDays: FIELDS.retentionDays.error }),
    },
  };
}

/** Digits alone: "1e3", "0x10" and " 5 0" are no number that a person means. Empty is null. */
function toNumber(text: string): number | null {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
