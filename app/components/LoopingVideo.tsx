import { Icon } from "@shopify/polaris";
import { PauseCircleIcon, PlayCircleIcon } from "@shopify/polaris-icons";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./LoopingVideo.module.css";

export interface LoopingVideoProps {
  product: string;
  posterUrl: string | null;
  /** Another one each time the page's data is read; the video keeps the one it began with. */
  videoUrl: string;
}

/**
 * A short silent loop that plays while it is in sight. Whoever asks for less motion, or for less data, sees the image
 * and a button instead; everybody can stop it.
 */
export function LoopingVideo({ product, posterUrl, videoUrl }: LoopingVideoProps) {
  const t = useTranslations("home.live");
  const video = useRef<HTMLVideoElement>(null);
  const [source, setSource] = useState(videoUrl);
  const [isPlaying, setIsPlaying] = useState(false);
  /** What the person last asked for; null: nothing yet. */
  const wish = useRef<"play" | "pause" | null>(null);

  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      const isWanted = wish.current === "play" || (wish.current === null && allowsMotion());
      // Where a browser does not let a page start a video, the button does.
      if (entry?.isIntersecting && isWanted) element.play().catch(() => {});
      else element.pause();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const toggle = () => {
    wish.current = isPlaying ? "pause" : "play";
    if (isPlaying) video.current?.pause();
    else video.current?.play().catch(() => {});
  };

  return (
    <div className={styles.frame}>
      <video
        ref={video}
        className={styles.media}
        src={source}
        {...(posterUrl !== null && { poster: posterUrl })}
        loop
        muted
        playsInline
        preload="none"
        tabIndex={-1}
        aria-hidden
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        // Its address may have expired while the page stood open.
        onError={() => setSource(videoUrl)}
      />
      <button
        type="button"
        className={`${styles.toggle} ${isPlaying ? styles.playing : ""}`}
        aria-label={t(isPlaying ? "pause" : "play", { product })}
        onClick={toggle}
      >
        <span className={styles.icon}>
          <Icon source={isPlaying ? PauseCircleIcon : PlayCircleIcon} />
        </span>
      </button>
    </div>
  );
}

function allowsMotion(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return !matchMedia("(prefers-reduced-motion: reduce)").matches && connection?.saveData !== true;
}
