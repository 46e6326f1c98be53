import { AdminElement, defineElement } from "./admin-element.js";
import { setOrRemove } from "./layout.js";

/** A label, what is typed into, details and an error below. */
const around = (control) => `<div class="field">
  <label for="control"></label>${control}
  <p id="details" class="details"></p><p id="error" class="error"></p>
</div>`;

/** What every field has around its control. */
export function drawAround(element, { label, details, error, labelAccessibilityVisibility }) {
  const labelPart = element.find("label");
  labelPart.textContent = label ?? "";
  labelPart.classList.toggle("hidden-label", labelAccessibilityVisibility === "exclusive");
  element.find("#details").textContent = details ?? "";
  element.find("#error").textContent = error ?? "";
  const control = element.find("#control");
  setOrRemove(control, "aria-invalid", error && "true");
  setOrRemove(
    control,
    "aria-describedby",
    [details && "details", error && "error"].filter(Boolean).join(" "),
  );
}

/** Tells the extension what the person has changed: the control's `property`, by the component's own events. */
function followChanges(element, property) {
  const control = element.find("#control");
  for (const type of ["input", "change"]) {
    control.addEventListener(type, (event) => {
      event.stopPropagation();
      element.told[property] = control[property];
      element.tell(type, { [property]: control[property] });
    });
  }
}

class Field extends AdminElement {
  constructor() {
    super();
    followChanges(this, "value");
    for (const type of ["focus", "blur"]) this.find("#control").addEventListener(type, () => this.tell(type));
  }

  draw(values) {
    drawAround(this, values);
    const control = this.find("#control");
    const { value = values.defaultValue, maxLength, minLength, placeholder, autocomplete } = values;
    if (value !== undefined && control.value !== value) control.value = value ?? "";
    control.disabled = Boolean(values.disabled);
    control.readOnly = Boolean(values.readOnly);
    control.required = Boolean(values.required);
    control.placeholder = placeholder ?? "";
    setOrRemove(control, "autocomplete", autocomplete);
    setOrRemove(control, "maxlength", maxLength);
    setOrRemove(control, "minlength", minLength);
  }
}

class TextField extends Field {
  static markup = around(
    '<div class="affixes"><span class="prefix"></span><input id="control"><span class="suffix"></span></div>',
  );

  draw(values) {
    super.draw(values);
    this.find(".prefix").textContent = values.prefix ?? "";
    this.find(".suffix").textContent = values.suffix ?? "";
  }
}

class TextArea extends Field {
  static markup = around('<textarea id="control"></textarea>');

  draw(values) {
    super.draw(values);
    this.find("#control").rows = values.rows ?? 3;
  }
}

/** The browser's own list holds copies of the `s-option`s. */
class Select extends Field {
  static markup = `${around('<select id="control"></select>')}<slot hidden></slot>`;

  constructor() {
    super();
    const changes = { childList: true, subtree: true, characterData: true };
    new MutationObserver(() => this.queueDraw()).observe(this, changes);
  }

  draw(values) {
    const control = this.find("#control");
    const options = [...this.children].map((option) => {
      const { value = "", selected, defaultSelected, disabled } = option.told;
      const copy = new Option(
        option.textContent,
        value,
        Boolean(defaultSelected),
        Boolean(selected || defaultSelected),
      );
      copy.disabled = Boolean(disabled);
      return copy;
    });
    const chosen = values.value ?? (control.options.length > 0 ? control.value : undefined);
    control.replaceChildren(...options);
    if (chosen !== undefined) control.value = chosen;
    super.draw({ ...values, value: undefined, defaultValue: undefined });
  }
}

class Choosable extends AdminElement {
  draw() {
    this.parentElement?.queueDraw?.();
  }
}

class Checkbox extends AdminElement {
  static markup =
    `<div class="field"><div class="check"><input id="control" type="checkbox"><label for="control"></label></div>
    <p id="details" class="details"></p><p id="error" class="error"></p></div>`;

  constructor() {
    super();
    followChanges(this, "checked");
  }

  draw(values) {
    drawAround(this, values);
    const control = this.find("#control");
    control.checked = values.checked ?? values.defaultChecked ?? false;
    control.indeterminate = values.indeterminate ?? values.defaultIndeterminate ?? false;
    control.disabled = Boolean(values.disabled);
    control.required = Boolean(values.required);
    setOrRemove(control, "aria-label", values.accessibilityLabel);
  }
}

defineElement("s-text-field", TextField);
defineElement("s-text-area", TextArea);
defineElement("s-select", Select);
defineElement("s-option", class extends Choosable {});
defineElement("s-checkbox", Checkbox);
