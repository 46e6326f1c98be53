import { useRevalidator } from "@remix-run/react";
import { Button } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { Notice } from "./Notice.tsx";

export interface NoProductsProps {
  why: "unavailable" | "store" | "search" | "looked";
}

/** What stands in the place of the rows when there are none. */
export function NoProducts({ why }: NoProductsProps) {
  const t = useTranslations();
  const { revalidate, state } = useRevalidator();
  return (
    <Notice text={t(`products.empty.${why}`)}>
      {why === "unavailable" && (
        <Button onClick={revalidate} loading={state === "loading"}>
          {t("common.tryAgain")}
        </Button>
      )}
      {why === "search" && <Button url="/app/products">{t("products.empty.clear")}</Button>}
    </Notice>
  );
}
