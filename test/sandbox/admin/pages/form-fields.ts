import { html, type SafeHtml } from "../html.ts";

export interface NumberBounds {
  min?: number;
  max?: number;
  /** Whole numbers unless it is `any`. */
  step?: "any";
}

/** `null` leaves the field empty, and an empty field means that there is no such number. */
export function renderNumber(
  name: string,
  label: string,
  value: number | null,
  bounds: NumberBounds,
): SafeHtml {
  const { min, max, step = 1 } = bounds;
  return html`<label class="form-field"><span>${label}</span>
    <input type="number" name="${name}" value="${value}" step="${step}" ${min !== undefined && html`min="${min}"`} ${max !== undefined && html`max="${max}"`} ${value !== null && html`required`}>
  </label>`;
}

export function renderChoice(
  name: string,
  label: string,
  options: [string, string][],
  value: string,
): SafeHtml {
  return html`<label class="form-field"><span>${label}</span>
    <select name="${name}">${options.map(([option, text]) => html`<option value="${option}" ${option === value && html`selected`}>${text}</option>`)}</select>
  </label>`;
}

export function renderCheckbox(name: string, label: string, isChecked: boolean, value = "on"): SafeHtml {
  return html`<label class="form-check"><input type="checkbox" name="${name}" value="${value}" ${isChecked && html`checked`}><span>${label}</span></label>`;
}
