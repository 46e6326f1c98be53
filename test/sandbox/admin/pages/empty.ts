import { html, type SafeHtml } from "../html.ts";
import { type IconName, icon } from "../icons.ts";

/** What stands where a list has nothing to show. */
export function renderEmpty(name: IconName, title: string, text: string): SafeHtml {
  return html`<div class="empty">${icon(name)}<h2>${title}</h2><p>${text}</p></div>`;
}
