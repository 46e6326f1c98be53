import { Text } from "@shopify/polaris";
import { useId } from "react";
import { useTranslations } from "use-intl";
import styles from "./ImageChoice.module.css";
import { resizeImage } from "./ProductThumbnail.tsx";

/** Twice the drawn size, for screens with two pixels to a point. */
const WIDTH_PX = 160;

export interface ImageChoiceProps {
  legend: string;
  images: readonly { id: string; url: string; alt: string | null }[];
  /** "" for none. */
  chosen: string;
  /** Cannot be chosen here. */
  without?: string;
  /** What choosing none is called; without it, one has to be chosen. */
  none?: string;
  onChoose: (id: string) => void;
}

/** One of a product's images: radio buttons in the shape of pictures. */
export function ImageChoice({ legend, images, chosen, without, none, onChoose }: ImageChoiceProps) {
  const t = useTranslations("review.edit");
  const name = useId();
  const nameOf = (alt: string | null, number: number) =>
    alt ? t("imageNamed", { number, alt }) : t("image", { number });
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>
        <Text as="span" fontWeight="medium">
          {legend}
        </Text>
      </legend>
      <div className={styles.choices}>
        {none !== undefined && (
          <label className={styles.choice}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              checked={chosen === ""}
              onChange={() => onChoose("")}
            />
            <span className={styles.none}>{none}</span>
          </label>
        )}
        {images.map(({ id, url, alt }, index) => (
          <label key={id} className={styles.choice}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              checked={chosen === id}
              disabled={id === without}
              onChange={() => onChoose(id)}
            />
            <img
              className={styles.image}
              src={resizeImage(url, WIDTH_PX)}
              alt={nameOf(alt, index + 1)}
              width={WIDTH_PX / 2}
              height={WIDTH_PX / 2}
              loading="lazy"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
