import type { PlanProduct } from "../../../app/routes/api/schema.ts";
import { translate } from "../../shared/host.ts";
import { ChooseImage } from "./ChooseImage.tsx";
import type { Draft } from "./use-choice.ts";

/** RotateProduct is sent no more than this. */
const MAX_DESCRIPTION_LENGTH = 300;

export interface ChooseVideoProps {
  product: PlanProduct;
  /** Nothing can be changed at the moment. */
  isFixed: boolean;
  onChoose(change: Partial<Draft>): void;
  /** What was chosen is to be kept. */
  onSave(): void;
}

/** What a video is made of: an image, perhaps one to end with, and what the product is. */
export function ChooseVideo({ product, isFixed, onChoose, onSave }: ChooseVideoProps) {
  function choose(change: Partial<Draft>): void {
    onChoose(change);
    onSave();
  }

  return (
    <s-stack gap="base">
      <ChooseImage
        label={translate("startImage")}
        images={product.images}
        chosen={product.imageId}
        isFixed={isFixed}
        onChoose={(imageId) => choose({ imageId })}
      />
      {product.images.length > 1 && (
        <ChooseImage
          label={translate("endImage")}
          images={product.images}
          chosen={product.endImageId}
          without={product.imageId}
          isFixed={isFixed}
          onChoose={(endImageId) => choose({ endImageId })}
          onNone={() => choose({ endImageId: null })}
        />
      )}
      <s-text-area
        label={translate("description")}
        details={translate("descriptionHelp")}
        value={product.description}
        maxLength={MAX_DESCRIPTION_LENGTH}
        rows={2}
        disabled={isFixed}
        onInput={({ currentTarget }) => onChoose({ description: currentTarget.value })}
        onChange={({ currentTarget }) => choose({ description: currentTarget.value })}
      />
    </s-stack>
  );
}
