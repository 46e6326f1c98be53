import { BlockStack, Card, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { resizeImage } from "./ProductThumbnail.tsx";
import { EmptyMedia, VideoPlayer } from "./VideoPlayer.tsx";
import styles from "./VideoPreview.module.css";

const WIDTH_PX = 640;

export interface VideoPreviewProps {
  title: string;
  imageUrl: string | null;
  /** Where the video ends with an image of its own. */
  endImageUrl: string | null;
  /** Signed and short-lived, another one each time the page's data is read; null while, or since, there is none. */
  videoUrl: string | null;
  /** There was a copy of it once. */
  wasSaved: boolean;
}

/** The video beside the images it was made from. */
export function VideoPreview({ title, imageUrl, endImageUrl, videoUrl, wasSaved }: VideoPreviewProps) {
  const t = useTranslations("generation.media");
  const image = imageUrl === null ? null : resizeImage(imageUrl, WIDTH_PX);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("title")}
        </Text>
        <div className={styles.figures}>
          <Figure caption={t("startImage")}>
            <Picture url={image} alt={t("startAlt", { title })} />
          </Figure>
          {endImageUrl !== null && (
            <Figure caption={t("endImage")}>
              <Picture url={resizeImage(endImageUrl, WIDTH_PX)} alt={t("endAlt", { title })} />
            </Figure>
          )}
          <Figure caption={t("video")}>
            {videoUrl === null ? (
              <EmptyMedia text={t(wasSaved ? "videoGone" : "noVideo")} />
            ) : (
              <VideoPlayer title={title} url={videoUrl} posterUrl={image} />
            )}
          </Figure>
        </div>
      </BlockStack>
    </Card>
  );
}

function Figure({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <figure className={styles.figure}>
      {children}
      <figcaption>
        <Text as="span" tone="subdued">
          {caption}
        </Text>
      </figcaption>
    </figure>
  );
}

function Picture({ url, alt }: { url: string | null; alt: string }) {
  const t = useTranslations("generation.media");
  if (url === null) return <EmptyMedia text={t("noImage")} />;
  return <img className={styles.media} src={url} alt={alt} />;
}
