import { fireEvent } from "@testing-library/preact";
import { passTime } from "./open-extension.ts";

/** All that can be read, in order, with one space between elements. */
export function readPage(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
  return texts.join(" ");
}

/** What can be clicked: by what it says, or is called for those who do not see it. */
export function findButtons(label: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("s-button, s-clickable, s-link")].filter(
    (element) => element.textContent === label || element.getAttribute("accessibilitylabel") === label,
  );
}

/** The one of this label. */
export function findButton(label: string): HTMLElement {
  const [button, ...others] = findButtons(label);
  if (!button || others.length > 0)
    throw new Error(`${others.length + (button ? 1 : 0)} of "${label}" in: ${readPage()}`);
  return button;
}

export function isEnabled(label: string): boolean {
  const button = findButton(label);
  return !button.hasAttribute("disabled") && !button.hasAttribute("loading");
}

/** As a person does: what is disabled, or loading, cannot be clicked. */
export async function click(label: string): Promise<void> {
  if (!isEnabled(label)) throw new Error(`"${label}" cannot be clicked now`);
  fireEvent.click(findButton(label));
  await passTime();
}

/** Twice, before anything is drawn anew. */
export async function doubleClick(label: string): Promise<void> {
  const button = findButton(label);
  fireEvent.click(button);
  fireEvent.click(button);
  await passTime();
}

/** What a link leads to. */
export function hrefOf(label: string): string | null {
  return findButton(label).getAttribute("href");
}

/** Types into a field and leaves it. */
export async function type(label: string, value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(`[label="${label}"]`);
  if (!field) throw new Error(`No field "${label}"`);
  field.value = value;
  fireEvent.input(field);
  fireEvent.change(field);
  await passTime();
}
