import { useTranslations } from "use-intl";
import type { en } from "../locales/en/index.ts";

const STYLE = {
  fontFamily: "system-ui, sans-serif",
  margin: "4rem auto",
  maxWidth: "32rem",
  padding: "0 1rem",
};

/** A page outside of the app's frame, where there is no Polaris. */
export function PlainPage({ text }: { text: keyof typeof en.errors }) {
  const t = useTranslations("errors");
  return (
    <main style={STYLE}>
      <h1>{t(`${text}.title`)}</h1>
      <p>{t(`${text}.sentence`)}</p>
    </main>
  );
}
