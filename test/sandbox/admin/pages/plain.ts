import type { AdminContext } from "../context.ts";
import { html } from "../html.ts";
import type { IconName } from "../icons.ts";
import { renderEmpty } from "./empty.ts";
import { type Place, renderPage } from "./layout.ts";

export interface PlainPage {
  title: string;
  place: Place;
  icon: IconName;
  heading: string;
  text: string;
}

/** A page that has one thing to say. */
export function plainPage(context: AdminContext, { title, place, icon, heading, text }: PlainPage): string {
  return renderPage(context, {
    title,
    place,
    body: html`<div class="page">
      <header class="page-head"><h1>${title}</h1></header>
      <section class="card">${renderEmpty(icon, heading, text)}</section>
    </div>`,
  });
}
