import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { resizeImage } from "./ProductThumbnail.tsx";
import styles from "./VideoPreview.module.css";

export interface VideoPreviewProps {
  title: string;
  imageUrl: string | null;
  /** Signed and short-lived, another one each time the page's data is read; null before there is a video. */
  videoUrl: string | null;
}

/** The video beside the image it was made from. */
export function VideoPreview({ title, imageUrl, videoUrl }: VideoPreviewProps) {
  return (
    <Card>
      <InlineGrid columns={2} gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            Image
          </Text>
          {imageUrl === null ? (
            <Empty text="No image" />
          ) : (
            <img
              className={styles.media}
              src={resizeImage(imageUrl, 640)}
              alt={`${title}, as sent to RotateProduct`}
            />
          )}
        </BlockStack>
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            Video
          </Text>
          {videoUrl === null ? <Empty text="No video yet" /> : <Player title={title} url={videoUrl} />}
        </BlockStack>
      </InlineGrid>
    </Card>
  );
}

/** Keeps the address it began with, so that a page that reads its data again does not start the video anew. */
function Player({ title, url }: { title: string; url: string }) {
  const [source, setSource] = useState(url);
  const [hasFailed, setHasFailed] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const wantsStillness = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // Where a browser does not let a page start a video, its controls do.
    if (!wantsStillness) video.current?.play().catch(() => {});
  }, []);
  const recover = () => (source === url ? setHasFailed(true) : setSource(url));

  if (hasFailed) return <Empty text="The preview could not be loaded. Reload the page to try again." />;
  return (
    <video
      ref={video}
      className={styles.media}
      src={source}
      aria-label={`3D video of ${title}`}
      controls
      loop
      muted
      playsInline
      preload="metadata"
      onError={recover}
    />
  );
}

function Empty({ text }: { text: string }) {
  return (
    <div className={`${styles.media} ${styles.empty}`}>
      <Text as="span" tone="subdued">
        {text}
      </Text>
    </div>
  );
}
