import type { FileStatus, ProductStatus } from "../../shopify/state.ts";
import { html, type SafeHtml } from "../html.ts";

const productBadges: Record<ProductStatus, { label: string; tone: string }> = {
  ACTIVE: { label: "Active", tone: "success" },
  DRAFT: { label: "Draft", tone: "info" },
  ARCHIVED: { label: "Archived", tone: "neutral" },
  UNLISTED: { label: "Unlisted", tone: "neutral" },
};

const fileBadges: Record<FileStatus, { label: string; tone: string }> = {
  UPLOADED: { label: "Uploaded", tone: "attention" },
  PROCESSING: { label: "Processing", tone: "attention" },
  READY: { label: "Ready", tone: "success" },
  FAILED: { label: "Failed", tone: "critical" },
};

export function productBadge(status: ProductStatus): SafeHtml {
  return badge(productBadges[status]);
}

export function fileBadge(status: FileStatus): SafeHtml {
  return badge(fileBadges[status]);
}

function badge({ label, tone }: { label: string; tone: string }): SafeHtml {
  return html`<span class="badge badge-${tone}">${label}</span>`;
}
