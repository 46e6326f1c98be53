import { useState } from "preact/hooks";
import type { PlanProduct } from "../../../app/routes/api/schema.ts";
import { formatNumber, translate } from "../../shared/host.ts";

type ProductImage = PlanProduct["images"][number];

/** How many are drawn at first, and with every "more": a product can have 250. */
const PAGE = 8;

export interface ChooseImageProps {
  label: string;
  /** In gallery order. */
  images: readonly ProductImage[];
  /** Null: none is. */
  chosen: string | null;
  /** Cannot be chosen. */
  without?: string | null;
  /** Nothing can be chosen at the moment. */
  isFixed: boolean;
  onChoose(id: string): void;
  /** Where no image is a choice, too. */
  onNone?: () => void;
}

/** Images as buttons; which one is chosen is also said in words. */
export function ChooseImage(props: ChooseImageProps) {
  const { label, images, chosen, without = null, isFixed, onChoose, onNone } = props;
  const [shown, setShown] = useState(PAGE);
  const choices = images.map((image, index) => ({ image, name: nameImage(image, index, images.length) }));
  const current = choices.find(({ image }) => image.id === chosen)?.name ?? translate("noImage");
  const drawn = choices.filter(({ image }, index) => index < shown || image.id === chosen);

  return (
    <s-stack gap="small-200">
      <s-stack direction="inline" gap="small-200">
        <s-text type="strong">{label}</s-text>
        <s-text color="subdued">{current}</s-text>
      </s-stack>
      <s-stack direction="inline" gap="small-200" alignItems="center">
        {drawn
          .filter(({ image }) => image.id !== without)
          .map(({ image, name }) => (
            <ImageButton
              key={image.id}
              url={image.url}
              name={translate("labeledImage", { label, image: name })}
              isChosen={image.id === chosen}
              isFixed={isFixed}
              onChoose={() => onChoose(image.id)}
            />
          ))}
        {shown < images.length && (
          <s-button disabled={isFixed} onClick={() => setShown(shown + 3 * PAGE)}>
            {translate("moreImages", { number: formatNumber(images.length - shown) })}
          </s-button>
        )}
        {onNone && chosen !== null && (
          <s-button variant="tertiary" disabled={isFixed} onClick={onNone}>
            {translate("withoutEndImage")}
          </s-button>
        )}
      </s-stack>
    </s-stack>
  );
}

interface ImageButtonProps {
  url: string;
  name: string;
  isChosen: boolean;
  isFixed: boolean;
  onChoose(): void;
}

function ImageButton({ url, name, isChosen, isFixed, onChoose }: ImageButtonProps) {
  return (
    <s-clickable
      accessibilityLabel={isChosen ? translate("chosenImage", { image: name }) : name}
      inlineSize="72px"
      padding="small-400"
      borderRadius="base"
      borderStyle="solid"
      borderWidth="large"
      borderColor={isChosen ? "strong" : "subdued"}
      background={isChosen ? "strong" : "transparent"}
      disabled={isFixed}
      onClick={onChoose}
    >
      <s-stack>
        <s-thumbnail src={url} alt="" size="base" />
      </s-stack>
    </s-clickable>
  );
}

/** What the merchant wrote about it, or its place: alternative texts are often missing. */
function nameImage({ alt }: ProductImage, index: number, total: number): string {
  const place = translate("image", { number: formatNumber(index + 1), total: formatNumber(total) });
  return alt ? translate("describedImage", { image: place, alt }) : place;
}
