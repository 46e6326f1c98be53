import {
  listDifferences,
  type SettingsDraft,
  type SettingsField,
  toDraft,
} from "../../components/settings-draft.ts";
import type { ShopSettings } from "../../store/settings.ts";

export interface MergedSettings {
  /** What is to be written: the fields that were edited, and no others. */
  changes: Partial<ShopSettings>;
  /** Fields in which somebody else changed what this person began with, and to something else than they chose. */
  others: readonly SettingsField[];
}

/**
 * Two members of staff may edit at once: each one's edits are kept, and of a field that both edited the later save.
 *
 * @param began what this person's fields held at first
 * @param wanted what they hold now, as settings
 * @param current what is kept now
 */
export function mergeSettings(
  began: SettingsDraft,
  wanted: ShopSettings,
  current: ShopSettings,
): MergedSettings {
  const now = toDraft(current);
  const edited = listDifferences(began, toDraft(wanted));
  return {
    changes: Object.fromEntries(edited.map((field) => [field, wanted[field]])),
    others: listDifferences(began, now).filter((field) => now[field] !== toDraft(wanted)[field]),
  };
}
