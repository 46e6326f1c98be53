import { Autocomplete } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { ProductChoices } from "../routes/app.products_.choices.ts";
import { useSideData } from "./useSideData.ts";

/** More than these nobody reads through, and each of them takes time to draw at every letter. */
const MAX_SHOWN = 20;

/** Long enough that a word typed at an ordinary pace is asked for once. */
const TYPING_PAUSE_MS = 300;

export interface ChoiceFieldProps {
  kind: "collection" | "vendor" | "type" | "tag";
  label: string;
  value: string;
  /** What stands in the field for `value`. */
  shown: string;
  onChoose: (value: string) => void;
}

/**
 * One filter, chosen among what the shop has. The choices are read once somebody comes here. Shopify searches
 * collections by name; the words of the others are looked through here, and one that is not listed can be typed.
 */
export function ChoiceField({ kind, label, value, shown, onChoose }: ChoiceFieldProps) {
  const t = useTranslations("products.choices");
  const [text, setText] = useState<string | null>(null);
  const [isOpened, setIsOpened] = useState(false);
  const typed = text?.trim() ?? "";
  const asked = useSettled(kind === "collection" ? typed : "");
  const answer = useSideData<ProductChoices>(
    isOpened ? `/app/products/choices?${new URLSearchParams({ kind, text: asked })}` : null,
  );

  const matching = (answer?.choices ?? []).filter(({ label: name }) =>
    name.toLowerCase().includes(typed.toLowerCase()),
  );
  const isListed = matching.some(({ label: name }) => name === typed);
  const canUseTyped = kind !== "collection" && typed !== "" && !isListed;
  const options = [
    ...matching.slice(0, MAX_SHOWN),
    ...(canUseTyped ? [{ value: typed, label: t("useTyped", { text: typed }) }] : []),
  ];
  const isCut = matching.length > MAX_SHOWN || (answer?.hasMore === true && typed === "");

  const choose = (chosen: string) => {
    setText(null);
    onChoose(chosen);
  };
  return (
    <Autocomplete
      options={options}
      selected={value === "" ? [] : [value]}
      onSelect={([chosen]) => chosen !== undefined && choose(chosen)}
      loading={isOpened && answer === null}
      {...(isCut && { listTitle: t("refine") })}
      {...(answer !== null && options.length === 0 && { emptyState: explainEmpty() })}
      textField={
        <Autocomplete.TextField
          label={label}
          autoComplete="off"
          maxLength={255}
          value={text ?? shown}
          onFocus={() => setIsOpened(true)}
          onChange={setText}
          onBlur={() => setText(null)}
          clearButton={value !== ""}
          onClearButtonClick={() => choose("")}
        />
      }
    />
  );

  function explainEmpty() {
    if (answer?.choices != null) return t("none");
    return kind === "collection" ? t("noCollections") : t("unavailable");
  }
}

/** A text once nobody has changed it for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
