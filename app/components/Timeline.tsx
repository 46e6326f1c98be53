import type { SerializeFrom } from "@remix-run/node";
import { BlockStack, Box, Card, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { GenerationHappening } from "../store/page-data.ts";
import { LocalTime } from "./LocalTime.tsx";
import styles from "./Timeline.module.css";
import { useWording } from "./useWording.ts";

/** What happened and when, the latest first. */
export function Timeline({ events }: { events: SerializeFrom<readonly GenerationHappening[]> }) {
  const t = useTranslations("generation");
  const { nameEvent } = useWording();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("timeline")}
        </Text>
        <ol className={styles.timeline}>
          {events.toReversed().map((event, index) => (
            // Two events can share a moment; their place is what tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: events are never reordered
            <li key={events.length - index} className={styles.event}>
              <Text as="p" fontWeight="medium">
                {nameEvent(event)}
              </Text>
              {event.detail && (
                <Box>
                  <Text as="p" breakWord>
                    {event.detail}
                  </Text>
                </Box>
              )}
              <Text as="p" tone="subdued">
                <LocalTime at={event.at} hasSeconds />
              </Text>
            </li>
          ))}
        </ol>
      </BlockStack>
    </Card>
  );
}
