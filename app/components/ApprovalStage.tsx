import { Text } from "@shopify/polaris";
import { type Ref, useId } from "react";
import { useTranslations } from "use-intl";
import styles from "./ApprovalStage.module.css";
import { resizeImage } from "./ProductThumbnail.tsx";
import { EmptyMedia, type VideoControl, VideoPlayer } from "./VideoPlayer.tsx";
import media from "./VideoPreview.module.css";

const WIDTH_PX = 800;

export interface ApprovalStageProps {
  item: { id: string; productTitle: string; imageUrl: string | null; videoUrl: string | null };
  control: Ref<VideoControl>;
}

/** The video, large, beside the photo that it must be true to. */
export function ApprovalStage({ item, control }: ApprovalStageProps) {
  const t = useTranslations("approval");
  const text = useTranslations("generation.media");
  const captionId = useId();
  const { id, productTitle: title, imageUrl, videoUrl } = item;
  const image = imageUrl === null ? null : resizeImage(imageUrl, WIDTH_PX);
  return (
    <div className={styles.stage}>
      <figure className={media.figure} aria-labelledby={`${captionId}-video`}>
        {videoUrl === null ? (
          <EmptyMedia text={t("noVideo")} />
        ) : (
          <VideoPlayer key={id} title={title} url={videoUrl} posterUrl={image} control={control} />
        )}
        <figcaption id={`${captionId}-video`}>
          <Text as="span" tone="subdued">
            {t("video")}
          </Text>
        </figcaption>
      </figure>
      <figure className={media.figure} aria-labelledby={`${captionId}-photo`}>
        {image === null ? (
          <EmptyMedia text={text("noImage")} />
        ) : (
          <img key={id} className={media.media} src={image} alt={text("startAlt", { title })} />
        )}
        <figcaption id={`${captionId}-photo`}>
          <Text as="span" tone="subdued">
            {t("photo")}
          </Text>
        </figcaption>
      </figure>
    </div>
  );
}
