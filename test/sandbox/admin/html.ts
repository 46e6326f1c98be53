/** Markup that is safe to send: built by `html` from literals and escaped values. */
export class SafeHtml {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** `false`, `null` and `undefined` leave nothing, so that `condition && html\`…\`` reads well. */
export type HtmlValue = SafeHtml | string | number | false | null | undefined | readonly HtmlValue[];

/** A template whose values are escaped, for text and for quoted attributes alike. */
export function html(literals: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml {
  return new SafeHtml(
    literals.map((literal, index) => (index === 0 ? "" : render(values[index - 1])) + literal).join(""),
  );
}

function render(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return "";
  if (value instanceof SafeHtml) return value.toString();
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeMarkup(String(value));
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
