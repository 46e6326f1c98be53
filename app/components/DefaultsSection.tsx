import { useFetcher } from "@remix-run/react";
import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, Checkbox, Select, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useSuccessToast } from "./useSuccessToast.ts";

export interface Defaults {
  reviewsFirst: boolean;
  /** Zero-based; null: the end. */
  videoPosition: number | null;
}

const END = "end";
const PLACES = [
  { label: "First", value: "0" },
  { label: "After the first image", value: "1" },
  { label: "After the second image", value: "2" },
  { label: "Last", value: END },
];

/** What happens to a finished video. Saved through the admin's own bar, which appears once something changes. */
export function DefaultsSection({ saved }: { saved: Defaults }) {
  const fetcher = useFetcher<{ toast?: string }>();
  const [draft, setDraft] = useState(saved);
  useSuccessToast(fetcher.data, ({ toast }) => toast ?? null);
  const { reviewsFirst, videoPosition } = saved;
  useEffect(() => setDraft({ reviewsFirst, videoPosition }), [reviewsFirst, videoPosition]);
  const isDirty = draft.reviewsFirst !== reviewsFirst || draft.videoPosition !== videoPosition;

  const save = () =>
    fetcher.submit(
      {
        intent: "save",
        reviewsFirst: String(draft.reviewsFirst),
        videoPosition: draft.videoPosition === null ? END : String(draft.videoPosition),
      },
      { method: "post", action: "/app/settings" },
    );

  return (
    <Card>
      <SaveBar id="defaults" open={isDirty}>
        <button type="button" variant="primary" onClick={save} disabled={fetcher.state !== "idle"}>
          Save
        </button>
        <button type="button" onClick={() => setDraft(saved)}>
          Discard
        </button>
      </SaveBar>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Finished videos
        </Text>
        <Checkbox
          label="Review videos before they are published"
          helpText="A finished video waits until you approve it. Otherwise it is added to the product at once."
          checked={draft.reviewsFirst}
          onChange={(isOn) => setDraft({ ...draft, reviewsFirst: isOn })}
        />
        <Select
          label="Place in the product's media"
          helpText="Applies to videos that are added from now on."
          options={PLACES}
          value={draft.videoPosition === null ? END : String(draft.videoPosition)}
          onChange={(place) => setDraft({ ...draft, videoPosition: place === END ? null : Number(place) })}
        />
      </BlockStack>
    </Card>
  );
}
