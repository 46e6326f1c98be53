/** `shopify.i18n`: the texts of the extension's locale files, and numbers and dates as the merchant writes them. */
export function createI18n({ locale, extensionLocale, translations }) {
  const plurals = new Intl.PluralRules(locale);
  const localeOf = ({ inExtensionLocale = false } = {}) => (inExtensionLocale ? extensionLocale : locale);

  function translate(key, values = {}) {
    let found = key.split(".").reduce((branch, name) => branch?.[name], translations);
    if (typeof found === "object" && found !== null && typeof values.count === "number") {
      found = found[plurals.select(values.count)] ?? found.other;
    }
    if (typeof found !== "string") throw new Error(`The locale files have no text “${key}”`);
    return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name) => {
      if (values[name] === undefined) throw new Error(`“${key}” wants ${placeholder}`);
      return String(values[name]);
    });
  }

  return {
    translate,
    formatNumber: (number, options) => new Intl.NumberFormat(localeOf(options), options).format(number),
    formatCurrency: (number, options) =>
      new Intl.NumberFormat(localeOf(options), { style: "currency", ...options }).format(number),
    formatDate: (date, options) => new Intl.DateTimeFormat(localeOf(options), options).format(date),
  };
}
