import { AdminElement, defineElement } from "./admin-element.js";
import { setOrRemove } from "./layout.js";

/** What the person reads of a choice: its text, and details below. Its list draws the radio button beside it. */
class Choice extends AdminElement {
  static markup =
    '<slot></slot><div class="details"><slot name="details"></slot></div><slot name="secondary-content"></slot>';

  draw() {
    this.parentElement?.queueDraw?.();
  }
}

let lists = 0;

/** All buttons stand in one shadow, so that the arrow keys go from one to the next. */
class ChoiceList extends AdminElement {
  static markup = `<fieldset aria-describedby="details error"><legend></legend><div class="choices"></div>
    <p id="details" class="details"></p><p id="error" class="error"></p></fieldset>`;
  #name = `choices-${++lists}`;
  /** The row of each choice. */
  #rows = new Map();

  constructor() {
    super();
    new MutationObserver(() => this.queueDraw()).observe(this, { childList: true });
    this.shadowRoot.addEventListener("input", (event) => event.stopPropagation());
    this.shadowRoot.addEventListener("change", () => {
      const values = [...this.#rows]
        .filter(([, { control }]) => control.checked)
        .map(([choice]) => choice.value);
      for (const [choice, { control }] of this.#rows) choice.told.selected = control.checked;
      this.told.values = values;
      this.tell("input", { values });
      this.tell("change", { values });
    });
  }

  draw({ label, labelAccessibilityVisibility, details, error, disabled, multiple, values }) {
    const legend = this.find("legend");
    legend.textContent = label ?? "";
    legend.classList.toggle("hidden-label", labelAccessibilityVisibility === "exclusive");
    this.find("#details").textContent = details ?? "";
    this.find("#error").textContent = error ?? "";
    const choices = [...this.children];
    const rows = choices.map((choice, index) => this.#drawRow(choice, index, { disabled, multiple, values }));
    for (const choice of this.#rows.keys()) if (!choices.includes(choice)) this.#rows.delete(choice);
    const place = this.find(".choices");
    const isSame =
      rows.length === place.children.length && rows.every((row, at) => row === place.children[at]);
    if (!isSame) place.replaceChildren(...rows);
  }

  #drawRow(choice, index, { disabled, multiple, values }) {
    const { row, control } = this.#rows.get(choice) ?? createRow();
    this.#rows.set(choice, { row, control });
    const slot = `choice-${index}`;
    row.querySelector("slot").name = slot;
    if (choice.slot !== slot) choice.slot = slot;
    control.type = multiple ? "checkbox" : "radio";
    control.name = this.#name;
    control.disabled = Boolean(disabled || choice.disabled);
    control.checked = values
      ? values.includes(choice.value)
      : Boolean(choice.selected ?? choice.defaultSelected);
    setOrRemove(control, "aria-label", choice.accessibilityLabel);
    return row;
  }
}

function createRow() {
  const row = document.createElement("label");
  row.className = "choice";
  row.innerHTML = '<input><span class="choice-text"><slot></slot></span>';
  return { row, control: row.querySelector("input") };
}

defineElement("s-choice", Choice);
defineElement("s-choice-list", ChoiceList);
