import { useMemo } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { createWording, type Wording } from "../locales/create-wording.ts";

/** The words for states, reasons, costs and limits, in the reader's language. */
export function useWording(): Wording {
  const t = useTranslations();
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => createWording(t, format, locale), [t, format, locale]);
}
