import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import styles from "./LiveVideosCard.module.css";
import loop from "./LoopingVideo.module.css";
import { LoopingVideo } from "./LoopingVideo.tsx";
import { resizeImage } from "./ProductThumbnail.tsx";

export interface LiveVideo {
  id: string;
  productTitle: string;
  imageUrl: string | null;
  /** Signed and short-lived, another one each time the page's data is read; null where our copy is not kept. */
  videoUrl: string | null;
}

/** Twice the drawn width of a tile. */
const POSTER_PX = 360;

/** The videos that were published last, as shoppers see them. */
export function LiveVideosCard({ videos }: { videos: readonly LiveVideo[] }) {
  const t = useTranslations("home.live");
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("heading")}
        </Text>
        <ul className={styles.tiles} aria-label={t("list")}>
          {videos.map(({ id, productTitle, imageUrl, videoUrl }) => (
            <li key={id} className={styles.tile}>
              <Picture
                product={productTitle}
                posterUrl={imageUrl && resizeImage(imageUrl, POSTER_PX)}
                videoUrl={videoUrl}
              />
              <span className={styles.title}>
                <Link url={`/app/generations/${id}`} monochrome removeUnderline>
                  {productTitle}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}

interface PictureProps {
  product: string;
  posterUrl: string | null;
  videoUrl: string | null;
}

function Picture({ product, posterUrl, videoUrl }: PictureProps) {
  if (videoUrl !== null) return <LoopingVideo product={product} posterUrl={posterUrl} videoUrl={videoUrl} />;
  return (
    <div className={loop.frame}>
      {/* The title stands below it. */}
      {posterUrl !== null && <img className={loop.media} src={posterUrl} alt="" loading="lazy" />}
    </div>
  );
}
