import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, InlineStack, SkeletonBodyText, Text, TextField } from "@shopify/polaris";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_DESCRIPTION_LENGTH } from "../generation/payload.ts";
import type { EditRefusal, ProductChoices } from "../pipeline/edit-plan.ts";
import type { PlanRow } from "../store/plan-pages.ts";
import styles from "./Dialog.module.css";
import { findEditProblem, type PlanAnswer } from "./findEditProblem.ts";
import { ImageChoice } from "./ImageChoice.tsx";
import type { Unreachable } from "./unreachable.ts";

export interface EditProductProps {
  requestId: string;
  row: PlanRow;
  onSaved: (row: PlanRow) => void;
  onClose: () => void;
}

/**
 * Images and description of one product. The browser's own dialog keeps the focus inside, closes with Escape, and gives
 * the focus back.
 */
export default function EditProduct({ requestId, row, onSaved, onClose }: EditProductProps) {
  const t = useTranslations("review.edit");
  const refusals = useTranslations("review.refusal");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { load, ...choices } = useFetcher<ProductChoices | EditRefusal | Unreachable>();
  const saving = useFetcher<PlanAnswer>();
  const number = row.productId.split("/").at(-1);
  useEffect(() => {
    dialog.current?.showModal();
    load(`/app/products/${number}/images`);
  }, [load, number]);
  useEffect(() => {
    if (saving.data === undefined || !("row" in saving.data)) return;
    onSaved(saving.data.row);
    dialog.current?.close();
  }, [saving.data, onSaved]);

  const problem = findEditProblem(saving.data) ?? findEditProblem(choices.data);
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles.wide}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd" id={titleId}>
          {t("title", { title: row.title })}
        </Text>
        {problem !== null && (
          <div role="alert">
            <Banner tone="critical">{refusals(problem)}</Banner>
          </div>
        )}
        {choices.data === undefined && (
          <div role="status" aria-label={t("loading")}>
            <SkeletonBodyText lines={6} />
          </div>
        )}
        {choices.data !== undefined && "images" in choices.data ? (
          <ChoiceForm
            row={row}
            choices={choices.data}
            isLoading={saving.state !== "idle"}
            onCancel={() => dialog.current?.close()}
            onSave={(choice) =>
              saving.submit(
                { intent: "edit", productId: row.productId, ...choice },
                { method: "post", action: `/app/requests/${requestId}/products` },
              )
            }
          />
        ) : (
          <InlineStack align="end">
            <Button onClick={() => dialog.current?.close()}>{t("close")}</Button>
          </InlineStack>
        )}
      </BlockStack>
    </dialog>
  );
}

interface ChoiceFormProps {
  row: PlanRow;
  choices: ProductChoices;
  isLoading: boolean;
  onCancel: () => void;
  /** "" for no end image. */
  onSave: (choice: { imageId: string; endImageId: string; description: string }) => void;
}

function ChoiceForm({ row, choices, isLoading, onCancel, onSave }: ChoiceFormProps) {
  const t = useTranslations("review.edit");
  const { images } = choices;
  const has = (id: string | null) => images.some((image) => image.id === id);
  const [imageId, setImageId] = useState((has(row.imageId) ? row.imageId : images[0]?.id) ?? "");
  const [endId, setEndId] = useState((has(row.endImageId) ? row.endImageId : null) ?? "");
  const [description, setDescription] = useState(row.description ?? choices.description);
  // A video does not end where it starts.
  const endImageId = endId === imageId ? "" : endId;
  return (
    <>
      <ImageChoice legend={t("start")} images={images} chosen={imageId} onChoose={setImageId} />
      {images.length > 1 && (
        <ImageChoice
          legend={t("end")}
          images={images}
          chosen={endImageId}
          without={imageId}
          none={t("noEnd")}
          onChoose={setEndId}
        />
      )}
      <TextField
        label={t("description")}
        helpText={t("descriptionHelp")}
        value={description}
        onChange={setDescription}
        maxLength={MAX_DESCRIPTION_LENGTH}
        showCharacterCount
        multiline={2}
        autoComplete="off"
        {...(description !== choices.description && {
          labelAction: { content: t("reset"), onAction: () => setDescription(choices.description) },
        })}
      />
      <InlineStack gap="200" align="end">
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button
          variant="primary"
          loading={isLoading}
          onClick={() => onSave({ imageId, endImageId, description })}
        >
          {t("save")}
        </Button>
      </InlineStack>
    </>
  );
}
