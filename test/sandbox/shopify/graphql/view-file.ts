import { cdnHost, cdnUrl, videoPath, videoRenditionPath } from "../cdn-paths.ts";
import { fileGid, gid } from "../gid.ts";
import { type FileKind, fileStatusAt, type StoredFile } from "../state.ts";
import type { GraphqlContext } from "./context.ts";

const mediaTypes: Partial<Record<FileKind, string>> = { IMAGE: "IMAGE", VIDEO: "VIDEO" };

/** A file as the schema's `MediaImage`, `Video` or `GenericFile`. */
export function viewFile(context: GraphqlContext, file: StoredFile): object {
  const status = fileStatusAt(file, context.world.now());
  const errors = status === "FAILED" && file.failure ? [{ ...file.failure, details: null }] : [];
  const picture = status === "READY" ? viewPicture(context, file) : null;
  const common = {
    id: fileGid(file),
    alt: file.alt,
    createdAt: toDateTime(file.createdAt),
    updatedAt: toDateTime(file.updatedAt),
    fileStatus: status,
    fileErrors: errors,
    preview: { status, image: picture },
  };
  const media = {
    ...common,
    status,
    mediaContentType: mediaTypes[file.kind],
    mediaErrors: errors,
    mediaWarnings: [],
  };
  switch (file.kind) {
    case "IMAGE":
      return {
        __typename: "MediaImage",
        ...media,
        mimeType: file.mimeType,
        image: picture,
        originalSource: picture && { fileSize: file.byteSize, url: picture.url({}) },
      };
    case "VIDEO":
      return {
        __typename: "Video",
        ...media,
        filename: file.fileName,
        duration: status === "READY" ? file.durationMs : null,
        sources: status === "READY" ? [viewSource(file, videoRenditionPath(file))] : [],
        originalSource: status === "READY" ? viewSource(file, videoPath(file)) : null,
      };
    case "GENERIC":
      return {
        __typename: "GenericFile",
        ...common,
        mimeType: file.mimeType,
        originalFileSize: file.byteSize,
        url: null,
      };
  }
}

function viewSource(file: StoredFile, path: string) {
  return {
    url: `https://${cdnHost}${path}`,
    format: "mp4",
    mimeType: "video/mp4",
    fileSize: file.byteSize,
    width: file.width,
    height: file.height,
  };
}

interface ImageTransform {
  maxWidth?: number | null;
  maxHeight?: number | null;
  scale?: number | null;
}

function viewPicture({ shop }: GraphqlContext, file: StoredFile) {
  const base = cdnUrl(shop, file);
  return {
    id: gid("ImageSource", file.id),
    altText: file.alt,
    width: file.width,
    height: file.height,
    thumbhash: null,
    url({ transform }: { transform?: ImageTransform | null }): string {
      const scale = transform?.scale ?? 1;
      const width = transform?.maxWidth ? `&width=${transform.maxWidth * scale}` : "";
      const height = transform?.maxHeight ? `&height=${transform.maxHeight * scale}` : "";
      return `${base}${width}${height}`;
    },
  };
}

export function toDateTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}
