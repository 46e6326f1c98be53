import type { Video } from "../../app/routes/api/schema.ts";
import { AppLink } from "./AppLink.tsx";
import { translate } from "./host.ts";

/** Where one video is, in words: what happened, what to do next, and where to look at it. */
export function VideoState({ video }: { video: Video }) {
  const [first, ...others] = video.text;
  return (
    <s-stack gap="small">
      <s-grid
        gridTemplateColumns={video.imageUrl === null ? "1fr" : "auto 1fr"}
        gap="base"
        alignItems="start"
      >
        {video.imageUrl !== null && (
          <s-thumbnail src={video.imageUrl} alt={translate("startImage")} size="large" />
        )}
        <s-stack gap="small-200">
          <s-stack direction="inline" gap="small-200" alignItems="center">
            <s-badge tone={video.badge.tone}>{video.badge.label}</s-badge>
            {video.isMoving && <s-spinner size="base" accessibilityLabel={translate("moving")} />}
            {video.time !== null && <s-text color="subdued">{video.time}</s-text>}
          </s-stack>
          <s-paragraph>{first}</s-paragraph>
          <s-stack direction="inline" gap="base">
            {video.videoUrl !== null && (
              <s-link href={video.videoUrl} target="_blank">
                {translate("play")}
              </s-link>
            )}
            <AppLink link={video.link} />
          </s-stack>
        </s-stack>
      </s-grid>
      {others.map((sentence) => (
        <s-paragraph key={sentence} color="subdued">
          {sentence}
        </s-paragraph>
      ))}
    </s-stack>
  );
}
