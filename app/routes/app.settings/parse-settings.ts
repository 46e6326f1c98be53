import { z } from "zod";
import {
  AT_THE_END,
  MAX_CREDITS,
  readCount,
  type SettingsDraft,
  type SettingsErrors,
} from "../../components/settings-draft.ts";
import { findAltTemplateFault } from "../../generation/alt-text.ts";
import { END_IMAGE_RULES } from "../../generation/end-image.ts";
import type { ShopSettings } from "../../store/settings.ts";

/** Far beyond any gallery: a product has 250 media at most. */
const MAX_POSITION = 249;

/** What the page sends: any text in its fields, but no other choices than it offers. */
export const draftSchema = z.strictObject({
  reviewsFirst: z.boolean(),
  videoPosition: z.union([z.literal(AT_THE_END), z.string().regex(/^\d{1,3}$/)]),
  endImageRule: z.enum(END_IMAGE_RULES),
  altTemplate: z.string(),
  monthlyBudget: z.string(),
  confirmAbove: z.string(),
  resubmitsOnce: z.boolean(),
  notifyEmail: z.string(),
  notifiesFinished: z.boolean(),
  notifiesAttention: z.boolean(),
  retentionDays: z.string(),
}) satisfies z.ZodType<SettingsDraft>;

/** Empty is null. */
const creditsSchema = z.string().trim().transform(readCount).pipe(z.int().min(1).max(MAX_CREDITS).nullable());
const daysSchema = z.string().trim().transform(readCount).pipe(z.int().min(7).max(365));
/** An address that mail servers take is at most 254 characters long (RFC 5321). */
const emailSchema = z
  .string()
  .trim()
  .pipe(z.union([z.literal("").transform(() => null), z.email().max(254)]));

/** What was typed, as settings; or the fields that are wrong, all of them. Nothing is saved in part. */
export function parseSettings(
  draft: SettingsDraft,
): { ok: true; settings: ShopSettings } | { ok: false; errors: SettingsErrors } {
  const monthlyBudget = creditsSchema.safeParse(draft.monthlyBudget);
  const confirmAbove = creditsSchema.safeParse(draft.confirmAbove);
  const retentionDays = daysSchema.safeParse(draft.retentionDays);
  const notifyEmail = emailSchema.safeParse(draft.notifyEmail);
  const altTemplate = draft.altTemplate.trim();
  const fault = findAltTemplateFault(altTemplate);
  const { videoPosition } = draft;
  if (
    fault === null &&
    monthlyBudget.success &&
    confirmAbove.success &&
    notifyEmail.success &&
    retentionDays.success
  ) {
    return {
      ok: true,
      settings: {
        ...draft,
        videoPosition: videoPosition === AT_THE_END ? null : Math.min(Number(videoPosition), MAX_POSITION),
        altTemplate: altTemplate === "" ? null : altTemplate,
        monthlyBudget: monthlyBudget.data,
        confirmAbove: confirmAbove.data,
        notifyEmail: notifyEmail.data,
        retentionDays: retentionDays.data,
      },
    };
  }
  return {
    ok: false,
    errors: {
      ...(fault !== null && { altTemplate: fault }),
      ...(!monthlyBudget.success && { monthlyBudget: true }),
      ...(!confirmAbove.success && { confirmAbove: true }),
      ...(!notifyEmail.success && { notifyEmail: true }),
      ...(!retentionDays.success && { retentionDays: true }),
    },
  };
}
