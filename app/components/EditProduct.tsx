import { useFetcher } from "@remix-run/react";
import { Banner, Button, InlineStack, SkeletonBodyText, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_DESCRIPTION_LENGTH } from "../generation/payload.ts";
import type { EditRefusal, ProductChoices } from "../pipeline/edit-plan.ts";
import type { PlanRow } from "../store/plan-pages.ts";
import { Dialog } from "./Dialog.tsx";
import { findEditProblem, type PlanAnswer } from "./findEditProblem.ts";
import { ImageChoice } from "./ImageChoice.tsx";
import type { Unreachable } from "./unreachable.ts";

export interface EditProductProps {
  requestId: string;
  row: PlanRow;
  onClose: () => void;
}

/** Images and description of one product, in a dialog that is open from the start. */
export default function EditProduct({ requestId, row, onClose }: EditProductProps) {
  const t = useTranslations("review.edit");
  const refusals = useTranslations("review.refusal");
  const [isOpen, setIsOpen] = useState(true);
  const { load, ...choices } = useFetcher<ProductChoices | EditRefusal | Unreachable>();
  const saving = useFetcher<PlanAnswer>();
  const number = row.productId.split("/").at(-1);
  const close = () => setIsOpen(false);
  useEffect(() => load(`/app/products/${number}/images`), [load, number]);
  useEffect(() => {
    if (saving.data?.kind === "saved") setIsOpen(false);
  }, [saving.data]);

  const problem = findEditProblem(saving.data) ?? findEditProblem(choices.data);
  return (
    <Dialog isOpen={isOpen} isWide title={t("title", { title: row.title })} onClose={onClose}>
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
          onCancel={close}
          onSave={(choice) =>
            saving.submit(
              { intent: "edit", productId: row.productId, ...choice },
              { method: "post", action: `/app/requests/${requestId}/products` },
            )
          }
        />
      ) : (
        <InlineStack align="end">
          <Button onClick={close}>{t("close")}</Button>
        </InlineStack>
      )}
    </Dialog>
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
