import { useFetcher } from "@remix-run/react";
import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, type BannerHandles } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { AltWords } from "../generation/alt-text.ts";
import type { ShopSettings } from "../store/settings.ts";
import { DefaultsSection } from "./DefaultsSection.tsx";
import { NotificationsSection } from "./NotificationsSection.tsx";
import { RetentionSection } from "./RetentionSection.tsx";
import { SpendingSection } from "./SpendingSection.tsx";
import {
  listDifferences,
  rebaseDraft,
  type SaveAnswer,
  type SettingsDraft,
  type SettingsErrors,
  toDraft,
} from "./settings-draft.ts";
import type { Unreachable } from "./unreachable.ts";
import { useLeaveGuard } from "./useLeaveGuard.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

export interface SettingsFormProps {
  saved: ShopSettings;
  /** A product of the shop, to show alternative texts by; null before there is one. */
  product: AltWords | null;
  /** Whoever runs the app has set up e-mail. */
  canMail: boolean;
}

/** What each section needs: the fields, what is wrong with them, and how to change them. */
export interface SectionProps {
  draft: SettingsDraft;
  errors: SettingsErrors;
  change: (changes: Partial<SettingsDraft>) => void;
}

/** All settings in one form, saved together through the admin's own bar, which appears once something changes. */
export function SettingsForm({ saved, product, canMail }: SettingsFormProps) {
  const t = useTranslations("settings");
  const { draft, errors, isDirty, isSaving, answer, change, save, discard } = useSettingsDraft(saved);
  useSuccessToast(answer, ({ kind }) => (kind === "saved" ? t("saved") : null));
  useLeaveGuard(isDirty);
  const section = { draft, errors, change };

  return (
    <>
      <SaveBar id="settings" open={isDirty}>
        <button type="button" variant="primary" onClick={save} disabled={isSaving}>
          {t("save")}
        </button>
        <button type="button" onClick={discard} disabled={isSaving}>
          {t("discard")}
        </button>
      </SaveBar>
      <SaveNotice answer={answer} isDirty={isDirty} />
      <DefaultsSection {...section} product={product} />
      <SpendingSection {...section} />
      <NotificationsSection {...section} canMail={canMail} />
      <RetentionSection {...section} savedDays={saved.retentionDays} />
    </>
  );
}

type Answer = SaveAnswer | Unreachable;

function SaveNotice({ answer, isDirty }: { answer: Answer | null; isDirty: boolean }) {
  const t = useTranslations("settings");
  const { list } = useFormatter();
  const banner = useRef<BannerHandles>(null);
  // It stands above the fields, and whoever saved may be far below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer may bring another notice
  useEffect(() => banner.current?.focus(), [answer]);
  if (answer?.kind === "unreachable" && isDirty) {
    return (
      <Banner ref={banner} tone="critical" title={t("notSaved.title")}>
        {t("notSaved.text")}
      </Banner>
    );
  }
  if (answer?.kind !== "saved" || answer.others.length === 0) return null;
  const fields = list(answer.others.map((field) => t(`fields.${field}`)));
  return (
    <Banner ref={banner} tone="info" title={t("changedByOthers.title")}>
      {t("changedByOthers.text", { fields })}
    </Banner>
  );
}

function useSettingsDraft(saved: ShopSettings) {
  const { submit, state, data } = useFetcher<Answer>();
  const [base, setBase] = useState(() => toDraft(saved));
  const [draft, setDraft] = useState(base);
  /** What was sent last, and nobody has answered with yet. */
  const [sent, setSent] = useState<SettingsDraft | null>(null);
  const answer = state === "idle" && data !== undefined ? data : null;

  const kept = JSON.stringify(saved);
  const read = useRef(kept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is kept, and an answer, change what edits are based on
  useEffect(() => {
    const isSaved = answer?.kind === "saved" && sent !== null;
    const isRead = kept !== read.current;
    read.current = kept;
    if (!isSaved && !isRead) return;
    // Reading the page again after it was saved may have failed.
    const next = toDraft(isSaved ? answer.settings : JSON.parse(kept));
    setDraft((edited) => rebaseDraft(edited, isSaved ? sent : base, next));
    setBase(next);
    if (isSaved) setSent(null);
  }, [kept, answer]);

  const errors = answer?.kind === "invalid" && sent !== null ? stillWrong(answer.errors, sent, draft) : {};
  useFocusOnError(answer);

  return {
    draft,
    errors,
    isDirty: listDifferences(base, draft).length > 0,
    isSaving: state !== "idle",
    answer,
    change: (changes: Partial<SettingsDraft>) => setDraft((edited) => ({ ...edited, ...changes })),
    save() {
      setSent(draft);
      submit(
        { intent: "save", draft: JSON.stringify(draft), began: JSON.stringify(base) },
        { method: "post", action: "/app/settings" },
      );
    },
    discard: () => setDraft(base),
  };
}

/** A field is wrong until it is changed. */
function stillWrong(errors: SettingsErrors, sent: SettingsDraft, draft: SettingsDraft): SettingsErrors {
  const changed = new Set<string>(listDifferences(sent, draft));
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !changed.has(field)));
}

/** Leads to the first field that is wrong, as they stand on the page. */
function useFocusOnError(answer: Answer | null): void {
  const last = useRef(answer);
  useEffect(() => {
    if (answer === last.current) return;
    last.current = answer;
    if (answer?.kind !== "invalid") return;
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [answer]);
}
