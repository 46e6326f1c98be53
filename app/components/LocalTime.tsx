import { useSyncExternalStore } from "react";
import { useFormatter } from "use-intl";

const subscribeToNothing = () => () => {};
let readerZone: string | undefined;
/** Asked once: it takes a millisecond, and a list would ask for it a hundred times. */
const readTimeZone = () => {
  readerZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return readerZone;
};
const assumeUtc = () => "UTC";

/**
 * A moment in the reader's locale and time zone. The server cannot know the zone and writes UTC; the browser puts its
 * own in right after, without a hydration mismatch.
 *
 * @param at ISO 8601
 */
export function LocalTime({ at, hasSeconds = false }: { at: string; hasSeconds?: boolean }) {
  const { dateTime } = useFormatter();
  const timeZone = useSyncExternalStore(subscribeToNothing, readTimeZone, assumeUtc);
  const text = dateTime(new Date(at), {
    dateStyle: "medium",
    timeStyle: hasSeconds ? "medium" : "short",
    timeZone,
  });
  return <time dateTime={at}>{text}</time>;
}
