import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Fix } from "../generation/paid-fixes.ts";
import { useSuccessToast } from "./useSuccessToast.ts";
import { useWording } from "./useWording.ts";

/** What a call did; `next` is where the one after it goes on, null when all is done. */
interface Answer {
  fix: Fix;
  moved: number;
  next: string | null;
}

/** One click for all paid videos that the same thing helps. */
export function FixAllButtons({ fixes }: { fixes: readonly { fix: Fix; count: number }[] }) {
  const t = useTranslations("credits.stranded");
  const { confirmRemedy } = useWording();
  const fetcher = useFetcher<Answer>();
  const { submit, data, state } = fetcher;
  const send = (fix: Fix, after = "", moved = 0) =>
    submit({ intent: "fix", fix, after, moved }, { method: "post", action: "/app/money" });
  useSuccessToast(data, ({ fix, moved, next }) => (next === null ? confirmRemedy(fix, moved) : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is what is gone on from, once
  useEffect(() => {
    if (data != null && data.next !== null) send(data.fix, data.next, data.moved);
  }, [data]);

  const isBusy = state !== "idle";
  const pending = isBusy ? fetcher.formData?.get("fix") : null;
  return (
    <BlockStack gap="200">
      <Text as="p">{t("free")}</Text>
      <InlineStack gap="200">
        {fixes.map(({ fix, count }) => (
          <Button
            key={fix}
            onClick={() => send(fix)}
            loading={pending === fix}
            disabled={isBusy && pending !== fix}
          >
            {t(`fixes.${fix}`, { count })}
          </Button>
        ))}
      </InlineStack>
    </BlockStack>
  );
}
