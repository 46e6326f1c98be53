import { html, SafeHtml } from "./html.ts";

/** Drawn for this page on a grid of 20: lines of 1.5, unless a drawing fills itself. */
const drawings = {
  alert: '<path d="M10 3.2 17.3 16H2.7Z"/><path d="M10 8.2v3.3M10 13.6v.2"/>',
  arrowLeft: '<path d="M16 10H4.5M9 5l-5 5 5 5"/>',
  check: '<path d="m4.5 10.5 3.8 3.8 7.2-8"/>',
  chevronDown: '<path d="m5.5 8 4.5 4.5L14.5 8"/>',
  chevronLeft: '<path d="M12 5.5 7.5 10l4.5 4.5"/>',
  chevronRight: '<path d="M8 5.5 12.5 10 8 14.5"/>',
  close: '<path d="m5 5 10 10M15 5 5 15"/>',
  cube: '<path d="m10 2.8 6.3 3.6v7.2L10 17.2l-6.3-3.6V6.4Z"/><path d="m3.9 6.5 6.1 3.4 6.1-3.4M10 10v7"/>',
  dots: '<g fill="currentColor" stroke="none"><circle cx="4.5" cy="10" r="1.5"/><circle cx="10" cy="10" r="1.5"/><circle cx="15.5" cy="10" r="1.5"/></g>',
  expand: '<path d="M11.5 4H16v4.5M16 4l-5 5M8.5 16H4v-4.5M4 16l5-5"/>',
  home: '<path d="m3.2 9 6.8-5.7L16.8 9"/><path d="M5 8v8.2h10V8"/><path d="M8.2 16v-4.5h3.6V16"/>',
  image:
    '<rect x="3" y="3.5" width="14" height="13" rx="2"/><circle cx="7.3" cy="7.8" r="1.2"/><path d="m4 14.5 3.7-3.5 2.5 2.3 3-3.3 3.5 3.8"/>',
  menu: '<path d="M3.5 6h13M3.5 10h13M3.5 14h13"/>',
  orders:
    '<path d="M3.5 11.5 5.6 4h8.8l2.1 7.5V16h-13Z"/><path d="M3.7 11.5h3.6c.4 1.4 1.3 2 2.7 2s2.3-.6 2.7-2h3.6"/>',
  people: '<circle cx="10" cy="7" r="2.9"/><path d="M4.2 16.3c.6-3.1 2.8-4.6 5.8-4.6s5.2 1.5 5.8 4.6"/>',
  play: '<path fill="currentColor" stroke="none" d="M7 5.2v9.6c0 .7.8 1.1 1.4.7l7-4.8c.5-.3.5-1.1 0-1.4l-7-4.8C7.8 4.1 7 4.5 7 5.2Z"/>',
  search: '<circle cx="9" cy="9" r="5"/><path d="m12.8 12.8 3.7 3.7"/>',
  settings:
    '<circle cx="10" cy="10" r="2.4"/><path d="M10 3v2.2M10 14.8V17M3 10h2.2M14.8 10H17M5 5l1.6 1.6M13.4 13.4 15 15M15 5l-1.6 1.6M6.6 13.4 5 15"/>',
  tag: '<path d="M3.5 4.8v5.3l6.7 6.6a1.3 1.3 0 0 0 1.9 0l4.6-4.6a1.3 1.3 0 0 0 0-1.9L10 3.5H4.8c-.7 0-1.3.6-1.3 1.3Z"/><circle cx="7.2" cy="7.2" r=".9" fill="currentColor" stroke="none"/>',
  trash: '<path d="M4 5.8h12M8 5.5V3.8h4v1.7M5.5 6l.7 10h7.6l.7-10M8.5 9v4.5M11.5 9v4.5"/>',
  video: '<rect x="2.8" y="5" width="10" height="10" rx="2"/><path d="m13 9 4.2-2.5v7L13 11"/>',
} as const;

export type IconName = keyof typeof drawings;

/** Decorative: the text beside it, or the label of its button, says what it means. */
export function icon(name: IconName): SafeHtml {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${new SafeHtml(drawings[name])}</svg>`;
}

/** The sandbox's own sign: a box of sand with a castle's flag. */
export function logo(): SafeHtml {
  return html`<svg class="logo" viewBox="0 0 28 28" aria-hidden="true">
    <rect x="3" y="16" width="22" height="8" rx="3" fill="#f5b95f" />
    <path fill="#ffe0ad" d="M6 16c1-5 4-7.5 8-7.5s7 2.5 8 7.5Z" />
    <path fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round" d="M14 8.5v-5" />
    <path fill="#7ee2a8" d="M14.8 3.2 20 5l-5.2 1.8Z" />
  </svg>`;
}

/** The sign of the app under test: a cube and the turn it makes. */
export function appIcon(): SafeHtml {
  return html`<svg class="app-icon" viewBox="0 0 20 20" aria-hidden="true">
    <rect width="20" height="20" rx="5" fill="#1f3a5f" />
    <path fill="#fff" d="m10 4.2 4.2 2.4L10 9 5.8 6.6Z" />
    <path fill="#a9c7ea" d="M5.5 7.4 9.6 9.8v4.7L5.5 12Z" />
    <path fill="#6f9bd1" d="m14.5 7.4-4.1 2.4v4.7l4.1-2.5Z" />
    <path fill="none" stroke="#fff" stroke-width="1.1" stroke-linecap="round" d="M4 14.6c3.6 2.5 8.4 2.5 12 0" />
  </svg>`;
}
