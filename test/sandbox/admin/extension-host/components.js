/**
 * What Shopify's components for admin extensions can be told and what they tell, as far as this admin draws them
 * (https://shopify.dev/docs/api/admin-extensions/latest/polaris-web-components). Both sides hold an extension to it:
 * anything else is an error, on the real platform it would be silence.
 */
const box =
  "accessibilityRole background blockSize minBlockSize maxBlockSize inlineSize minInlineSize maxInlineSize overflow " +
  "padding paddingBlock paddingBlockStart paddingBlockEnd paddingInline paddingInlineStart paddingInlineEnd " +
  "border borderWidth borderStyle borderColor borderRadius accessibilityLabel accessibilityVisibility display";
const press = "disabled loading target href download type accessibilityLabel";
const input = "disabled name value details error label required";
const field = `${input} autocomplete defaultValue labelAccessibilityVisibility placeholder readOnly`;
const check = "disabled name value defaultChecked checked accessibilityLabel details error label required";

/** Names of properties, then of events. */
const described = {
  "s-admin-action": ["heading loading"],
  "s-admin-block": ["heading collapsedSummary"],
  "s-badge": ["color icon size tone"],
  "s-banner": ["heading tone hidden dismissible", "dismiss afterhide"],
  "s-box": [box],
  "s-button": [`${press} icon variant tone`, "click blur focus"],
  "s-button-group": ["gap accessibilityLabel"],
  "s-checkbox": [`${check} indeterminate defaultIndeterminate`, "change input"],
  "s-choice": ["disabled selected value accessibilityLabel defaultSelected"],
  "s-choice-list": [
    "disabled name error details multiple label labelAccessibilityVisibility values",
    "change input",
  ],
  "s-clickable": [`${press} ${box}`, "click blur focus"],
  "s-divider": ["direction color"],
  "s-grid": [
    `${box} gridTemplateColumns gridTemplateRows justifyItems alignItems placeItems justifyContent alignContent ` +
      "placeContent gap rowGap columnGap",
  ],
  "s-grid-item": [`${box} gridColumn gridRow`],
  "s-heading": ["accessibilityRole lineClamp accessibilityVisibility"],
  "s-image": [
    "src srcSet sizes alt aspectRatio objectFit loading accessibilityRole inlineSize " +
      "border borderWidth borderStyle borderColor borderRadius",
    "load error",
  ],
  "s-link": ["tone accessibilityLabel href target download lang", "click"],
  "s-list-item": [""],
  "s-option": ["selected defaultSelected value disabled"],
  "s-ordered-list": [""],
  "s-paragraph": ["fontVariantNumeric lineClamp tone color dir accessibilityVisibility"],
  "s-section": ["accessibilityLabel heading padding"],
  "s-select": [`${input} icon placeholder labelAccessibilityVisibility`, "change input"],
  "s-spinner": ["accessibilityLabel size"],
  "s-stack": [`${box} direction justifyContent alignItems alignContent gap rowGap columnGap`],
  "s-text": ["fontVariantNumeric color tone type dir accessibilityVisibility"],
  "s-text-area": [`${field} maxLength minLength rows`, "change input blur focus"],
  "s-text-field": [`${field} icon maxLength minLength prefix suffix`, "change input blur focus"],
  "s-thumbnail": ["src alt size", "load error"],
  "s-unordered-list": [""],
};

const booleans = new Set(
  (
    "disabled loading hidden dismissible required readOnly checked defaultChecked indeterminate " +
    "defaultIndeterminate multiple selected defaultSelected"
  ).split(" "),
);

const split = (names = "") => names.split(" ").filter(Boolean);

/** For each tag `{ properties: string[], events: string[] }`. */
export const components = Object.fromEntries(
  Object.entries(described).map(([tag, [properties, events]]) => [
    tag,
    { properties: [...new Set(split(properties))], events: split(events) },
  ]),
);

/** Whether a property stands for itself by being there. */
export function isBoolean(tag, property) {
  return booleans.has(property) && !(tag === "s-image" && property === "loading");
}
