import { type AltTemplateFault, DEFAULT_ALT_TEMPLATE } from "../generation/alt-text.ts";
import type { EndImageRule } from "../generation/end-image.ts";
import type { ShopSettings } from "../store/settings.ts";

/** The settings as they stand in their fields while somebody edits them. */
export interface SettingsDraft {
  reviewsFirst: boolean;
  /** A zero-based place, or `AT_THE_END`. */
  videoPosition: string;
  endImageRule: EndImageRule;
  altTemplate: string;
  monthlyBudget: string;
  confirmAbove: string;
  resubmitsOnce: boolean;
  notifyEmail: string;
  notifiesFinished: boolean;
  notifiesAttention: boolean;
  retentionDays: string;
}

export type SettingsField = keyof SettingsDraft;

/** The fields that are wrong, and of a template what is. */
export interface SettingsErrors {
  altTemplate?: AltTemplateFault;
  monthlyBudget?: true;
  confirmAbove?: true;
  notifyEmail?: true;
  retentionDays?: true;
}

/** What the server says to a draft. */
export type SaveAnswer =
  | {
      kind: "saved";
      /** As they are kept now. */
      settings: ShopSettings;
      /** Fields that somebody else changed since the draft was begun. */
      others: readonly SettingsField[];
    }
  | { kind: "invalid"; errors: SettingsErrors };

export const AT_THE_END = "end";

/** More than any account holds; what is typed beyond it is a slip. */
export const MAX_CREDITS = 10_000_000;

export function toDraft(settings: ShopSettings): SettingsDraft {
  const { videoPosition, altTemplate, monthlyBudget, confirmAbove, notifyEmail, retentionDays } = settings;
  return {
    ...settings,
    videoPosition: videoPosition === null ? AT_THE_END : String(videoPosition),
    altTemplate: altTemplate ?? DEFAULT_ALT_TEMPLATE,
    monthlyBudget: monthlyBudget === null ? "" : String(monthlyBudget),
    confirmAbove: confirmAbove === null ? "" : String(confirmAbove),
    notifyEmail: notifyEmail ?? "",
    retentionDays: String(retentionDays),
  };
}

/** For how many days copies would be kept from now on, where that is shorter than until now; else null. */
export function findShorterRetention({ retentionDays }: SettingsDraft, savedDays: number): number | null {
  const days = readCount(retentionDays.trim());
  return days !== null && days < savedDays ? days : null;
}

/** Fields in which two drafts differ. */
export function listDifferences(one: SettingsDraft, other: SettingsDraft): SettingsField[] {
  return (Object.keys(one) as SettingsField[]).filter((field) => one[field] !== other[field]);
}

/** What was edited since `from`, on top of `to`. */
export function rebaseDraft(draft: SettingsDraft, from: SettingsDraft, to: SettingsDraft): SettingsDraft {
  const edited = listDifferences(from, draft).map((field) => [field, draft[field]]);
  return { ...to, ...Object.fromEntries(edited) };
}

/**
 * Digits alone, also the wide ones of Japanese keyboards. "1e3", "0x10" and " 5 0" are no number that a person means;
 * "1.500" is one and a half to some, and fifteen hundred to others.
 *
 * @returns null for an empty text, NaN for one that is no number
 */
export function readCount(text: string): number | null {
  if (text === "") return null;
  const digits = text.normalize("NFKC");
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}
