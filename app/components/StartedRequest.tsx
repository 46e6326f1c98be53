import { Banner } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { LocalTime } from "./LocalTime.tsx";

/** For who comes back to a review that was confirmed already. */
export function StartedRequest({ id, at }: { id: string; at: string }) {
  const t = useTranslations("review.started");
  return (
    <Banner
      tone="info"
      title={t("title")}
      action={{ content: t("action"), url: `/app/generations?request=${id}` }}
    >
      {t.rich("sentence", { at: () => <LocalTime at={at} /> })}
    </Banner>
  );
}
