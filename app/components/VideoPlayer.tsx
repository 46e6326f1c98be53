import { Text } from "@shopify/polaris";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./VideoPreview.module.css";

export interface VideoControl {
  /** Starts it, or stops it. */
  toggle: () => void;
}

export interface VideoPlayerProps {
  title: string;
  /** Signed and short-lived, another one each time the page's data is read. */
  url: string;
  /** Shown until it plays. */
  posterUrl: string | null;
  control?: Ref<VideoControl>;
}

/**
 * A looping video without sound. It starts by itself, unless the reader wants things to hold still. Keeps the address it
 * began with, so that a page that reads its data again does not start it anew.
 */
export function VideoPlayer({ title, url, posterUrl, control }: VideoPlayerProps) {
  const t = useTranslations("generation.media");
  const [source, setSource] = useState(url);
  const [hasFailed, setHasFailed] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  // Where a browser does not let a page start a video, its controls do.
  const play = () => void video.current?.play().catch(() => {});
  useImperativeHandle(control, () => ({
    toggle: () => (video.current?.paused ? play() : video.current?.pause()),
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is first shown
  useEffect(() => {
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) play();
  }, []);
  const recover = () => (source === url ? setHasFailed(true) : setSource(url));

  if (hasFailed) return <EmptyMedia text={t("failed")} />;
  return (
    <video
      ref={video}
      className={styles.media}
      src={source}
      {...(posterUrl !== null && { poster: posterUrl })}
      aria-label={t("videoLabel", { title })}
      controls
      loop
      muted
      playsInline
      preload="metadata"
      onError={recover}
    />
  );
}

/** Takes the room that the picture or video would have. */
export function EmptyMedia({ text }: { text: string }) {
  return (
    <div className={`${styles.media} ${styles.empty}`}>
      <Text as="span" tone="subdued">
        {text}
      </Text>
    </div>
  );
}
