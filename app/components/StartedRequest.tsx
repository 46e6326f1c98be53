import { Banner } from "@shopify/polaris";
import { LocalTime } from "./LocalTime.tsx";

/** For who comes back to a review that was confirmed already. */
export function StartedRequest({ id, at }: { id: string; at: string }) {
  return (
    <Banner
      tone="info"
      title="These videos were started already"
      action={{ content: "Show progress", url: `/app/generations?request=${id}` }}
    >
      Confirmed on <LocalTime at={at} />. Nothing is sent a second time.
    </Banner>
  );
}
