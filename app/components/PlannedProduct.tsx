import { useFetcher } from "@remix-run/react";
import { Badge, Button, Icon, InlineStack, Text } from "@shopify/polaris";
import { ArrowRightIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PlanRow } from "../store/plan-pages.ts";
import { findEditProblem, type PlanAnswer } from "./findEditProblem.ts";
import styles from "./PlannedProduct.module.css";
import { ProductThumbnail } from "./ProductThumbnail.tsx";

export interface PlannedProductProps {
  row: PlanRow;
  requestId: string;
  /** It can be changed, or left out. */
  isOpen: boolean;
  onEdit: (row: PlanRow) => void;
}

/** One product of a plan: its images and its description as they are sent. */
export function PlannedProduct({ row, requestId, isOpen, onEdit }: PlannedProductProps) {
  const t = useTranslations("review.list");
  const refusals = useTranslations("review.refusal");
  const { productId, title, imageUrl, endImageUrl, description } = row;
  // Under its own key it outlives the row, which is not drawn out of sight.
  const fetcher = useFetcher<PlanAnswer>({ key: `product-${productId}` });
  const { data, formData } = fetcher;
  const [isAway, setIsAway] = useState(false);
  const problem = isAway ? "unreachable" : findEditProblem(data);
  const asked = formData?.get("intent");
  const isLeftOut = asked === undefined ? row.isLeftOut : asked === "leave_out";
  const edit = () => {
    // Without a network there are no images to choose from.
    setIsAway(!navigator.onLine);
    if (navigator.onLine) onEdit(row);
  };
  const submit = (intent: "leave_out" | "take_in") => () =>
    fetcher.submit({ intent, productId }, { method: "post", action: `/app/requests/${requestId}/products` });

  return (
    <div className={isLeftOut ? `${styles.row} ${styles.isLeftOut}` : styles.row}>
      <div className={styles.images}>
        <ProductThumbnail url={imageUrl} />
        {endImageUrl !== null && (
          <>
            <Icon source={ArrowRightIcon} tone="subdued" accessibilityLabel={t("images")} />
            <ProductThumbnail url={endImageUrl} />
          </>
        )}
      </div>
      <div className={styles.text}>
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">
            {title}
          </Text>
          {isLeftOut && <Badge>{t("isLeftOut")}</Badge>}
        </InlineStack>
        {description !== null && description !== title && (
          <span className={styles.description}>{description}</span>
        )}
      </div>
      {isOpen && (
        <div className={styles.actions}>
          <InlineStack gap="300" wrap={false}>
            {!isLeftOut && (
              <Button variant="plain" accessibilityLabel={t("editProduct", { title })} onClick={edit}>
                {t("edit")}
              </Button>
            )}
            <Button
              variant="plain"
              accessibilityLabel={t(isLeftOut ? "takeInProduct" : "leaveOutProduct", { title })}
              onClick={submit(isLeftOut ? "take_in" : "leave_out")}
            >
              {t(isLeftOut ? "takeIn" : "leaveOut")}
            </Button>
          </InlineStack>
        </div>
      )}
      {problem !== null && (
        <div className={styles.refusal} role="alert">
          <Text as="p" tone="critical">
            {refusals(problem)}
          </Text>
        </div>
      )}
    </div>
  );
}
