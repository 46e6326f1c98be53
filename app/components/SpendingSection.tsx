import { useFetcher } from "@remix-run/react";
import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useSuccessToast } from "./useSuccessToast.ts";

export interface Spending {
  /** Credits; null: no budget. */
  monthlyBudget: number | null;
  /** Credits; null: never asked. */
  confirmAbove: number | null;
  resubmitsOnce: boolean;
  retentionDays: number;
}

/** A sentence for each field that is wrong. */
export type SpendingErrors = Partial<Record<"monthlyBudget" | "confirmAbove" | "retentionDays", string>>;

interface Draft {
  monthlyBudget: string;
  confirmAbove: string;
  retentionDays: string;
  resubmitsOnce: boolean;
}

/** What may be spent without asking. Saved through the admin's own bar, which appears once something changes. */
export function SpendingSection({ saved }: { saved: Spending }) {
  const fetcher = useFetcher<{ toast?: string; spendingErrors?: SpendingErrors }>();
  useSuccessToast(fetcher.data, ({ toast }) => toast ?? null);
  const { monthlyBudget, confirmAbove, resubmitsOnce, retentionDays } = saved;
  const [draft, setDraft] = useState(() => toDraft(saved));
  useEffect(
    () => setDraft(toDraft({ monthlyBudget, confirmAbove, resubmitsOnce, retentionDays })),
    [monthlyBudget, confirmAbove, resubmitsOnce, retentionDays],
  );
  const isDirty = JSON.stringify(draft) !== JSON.stringify(toDraft(saved));
  // Once everything is as it was saved, there is nothing to complain about.
  const errors = (isDirty && fetcher.data?.spendingErrors) || {};
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });

  const save = () =>
    fetcher.submit(
      { intent: "save_spending", ...draft, resubmitsOnce: String(draft.resubmitsOnce) },
      { method: "post", action: "/app/settings" },
    );

  return (
    <Card>
      <SaveBar id="spending" open={isDirty}>
        <button type="button" variant="primary" onClick={save} disabled={fetcher.state !== "idle"}>
          Save
        </button>
        <button type="button" onClick={() => setDraft(toDraft(saved))}>
          Discard
        </button>
      </SaveBar>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Spending
        </Text>
        <TextField
          label="Monthly budget"
          helpText="Videos beyond it wait until the next month begins (UTC), or until you raise it. Empty: no budget."
          suffix="credits"
          inputMode="numeric"
          autoComplete="off"
          value={draft.monthlyBudget}
          error={errors.monthlyBudget ?? false}
          onChange={(text) => change({ monthlyBudget: text })}
        />
        <TextField
          label="Ask again above"
          helpText="A click that costs more is started only after you confirm its cost once more. Empty: never."
          suffix="credits"
          inputMode="numeric"
          autoComplete="off"
          value={draft.confirmAbove}
          error={errors.confirmAbove ?? false}
          onChange={(text) => change({ confirmAbove: text })}
        />
        <Checkbox
          label="Send unconfirmed videos once more without asking (may cost credits twice)"
          helpText="When RotateProduct does not confirm a video and nothing says that it was paid. Otherwise you decide each time."
          checked={draft.resubmitsOnce}
          onChange={(isOn) => change({ resubmitsOnce: isOn })}
        />
        <TextField
          label="Keep the app's copies of videos for"
          helpText="Videos on your products stay there. A video that is in no product by then has to be made again."
          suffix="days"
          inputMode="numeric"
          autoComplete="off"
          value={draft.retentionDays}
          error={errors.retentionDays ?? false}
          onChange={(text) => change({ retentionDays: text })}
        />
      </BlockStack>
    </Card>
  );
}

function toDraft({ monthlyBudget, confirmAbove, resubmitsOnce, retentionDays }: Spending): Draft {
  return {
    monthlyBudget: monthlyBudget === null ? "" : String(monthlyBudget),
    confirmAbove: confirmAbove === null ? "" : String(confirmAbove),
    retentionDays: String(retentionDays),
    resubmitsOnce,
  };
}
