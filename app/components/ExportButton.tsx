import { BlockStack, Button, InlineError, InlineStack } from "@shopify/polaris";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";

/**
 * Saves the charges of a period as a file. A link could not carry the session token, so the page fetches the file, to
 * which App Bridge adds it, and hands it to the browser.
 */
export function ExportButton({ month }: { month: string }) {
  const t = useTranslations("credits.export");
  const errorId = useId();
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");

  const save = async () => {
    setState("loading");
    const file = await fetchFile(`/app/money/export?${new URLSearchParams({ month })}`);
    if (file !== null)
      offer(file, month === "all" ? `${t("fileName")}.csv` : `${t("fileName")}-${month}.csv`);
    setState(file === null ? "failed" : "idle");
  };
  return (
    <BlockStack gap="100" inlineAlign="start">
      <InlineStack>
        <Button onClick={save} loading={state === "loading"}>
          {t("action")}
        </Button>
      </InlineStack>
      {state === "failed" && <InlineError fieldID={errorId} message={t("failed")} />}
    </BlockStack>
  );
}

async function fetchFile(url: string): Promise<Blob | null> {
  try {
    const response = await fetch(url);
    // A page instead of the file says that the session has ended.
    const isFile = response.ok && response.headers.get("content-type")?.startsWith("text/csv") === true;
    return isFile ? await response.blob() : null;
  } catch {
    return null;
  }
}

function offer(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
