import { useSyncExternalStore } from "react";
import { useLocale } from "./LocaleContext.ts";

const subscribeToNothing = () => () => {};
const readTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const assumeUtc = () => "UTC";

/**
 * A moment in the reader's locale and time zone. The server cannot know the zone and writes UTC; the browser puts its
 * own in right after, without a hydration mismatch.
 *
 * @param at ISO 8601
 */
export function LocalTime({ at, hasSeconds = false }: { at: string; hasSeconds?: boolean }) {
  const locale = useLocale();
  const timeZone = useSyncExternalStore(subscribeToNothing, readTimeZone, assumeUtc);
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: hasSeconds ? "medium" : "short",
    timeZone,
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
