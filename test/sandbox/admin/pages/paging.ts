import { html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";

/** The foot of a list: back, forward, and where one is. */
export function renderPaging(
  { page, pageCount }: { page: number; pageCount: number },
  urlOf: (page: number) => string,
  total: string,
): SafeHtml {
  const link = (to: number, label: string, name: "chevronLeft" | "chevronRight") =>
    to < 1 || to > pageCount
      ? html`<span class="button is-disabled">${icon(name)}</span>`
      : html`<a class="button" href="${urlOf(to)}" aria-label="${label}">${icon(name)}</a>`;
  return html`<footer id="paging" class="paging" data-live>
    ${pageCount > 1 && html`<span class="button-pair">${link(page - 1, "Previous page", "chevronLeft")}${link(page + 1, "Next page", "chevronRight")}</span>`}
    <span>${pageCount > 1 && `Page ${page} of ${pageCount} · `}${total}</span>
  </footer>`;
}
