import { RemoteElement } from "@remote-dom/core/elements";
import { components, isBoolean } from "../components.js";

let isFromPage = false;

/** Sends to the page what an extension changes, but not what the page itself has just told. */
export function connectTo(page) {
  return {
    mutate(records) {
      if (!isFromPage) page.mutate(records);
    },
    call: (...args) => page.call(...args),
  };
}

/** Makes every component known to the worker's document, so that Preact's properties and listeners travel. */
export function defineRemoteElements() {
  for (const [tag, component] of Object.entries(components)) {
    customElements.define(tag, createElementClass(tag, component));
  }
}

function createElementClass(tag, { properties, events }) {
  return class extends RemoteElement {
    static remoteProperties = Object.fromEntries(
      // Not set is not the same as false: fields then have what is their default.
      properties.map((name) => [name, { type: isBoolean(tag, name) ? Boolean : String, default: null }]),
    );
    static remoteAttributes = ["id"];
    static remoteEvents = Object.fromEntries(
      events.map((type) => [
        type,
        {
          dispatchEvent(state) {
            takeState(this, state);
            return new Event(type);
          },
        },
      ]),
    );

    /** Preact takes what is no property for an attribute: a word that nobody knows would be lost. */
    setAttribute(name, value) {
      if (!this.constructor.observedAttributes.includes(name.toLowerCase())) {
        throw new Error(`<${tag}> has no property “${name}”`);
      }
      super.setAttribute(name, value);
    }

    addEventListener(type, ...rest) {
      if (!events.includes(type)) throw new Error(`<${tag}> has no event “${type}”`);
      super.addEventListener(type, ...rest);
    }
  };
}

/** An event brings along what the person has changed, so that `event.currentTarget.value` is what they see. */
function takeState(element, state) {
  if (typeof state !== "object" || state === null) return;
  isFromPage = true;
  Object.assign(element, state);
  if (state.values) {
    for (const choice of element.children) choice.selected = state.values.includes(choice.value);
  }
  isFromPage = false;
}
