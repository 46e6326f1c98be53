/** In px: Shopify's scale of spaces, see SizeKeyword in @shopify/ui-extensions. */
const spaces = {
  none: 0,
  "small-500": 2,
  "small-400": 4,
  "small-300": 6,
  "small-200": 8,
  "small-100": 12,
  small: 12,
  base: 16,
  large: 20,
  "large-100": 20,
  "large-200": 24,
  "large-300": 32,
  "large-400": 40,
  "large-500": 48,
};

const radii = { none: 0, small: 6, "small-100": 4, "small-200": 2, base: 8, large: 12, max: 999 };
const borderWidths = { none: 0, small: 1, "small-100": 1, base: 1, large: 2, "large-100": 3 };

/** One to four words of the scale, as CSS. */
export const toSpace = (words) => translate(words, spaces);
export const toRadius = (words) => translate(words, radii);
export const toBorderWidth = (words) => translate(words, borderWidths);

function translate(words, scale) {
  if (!words) return "";
  return words
    .split(/\s+/)
    .map((word) => {
      if (word in scale) return `${scale[word]}px`;
      throw new Error(`“${words}” is no size that this admin knows`);
    })
    .join(" ");
}
