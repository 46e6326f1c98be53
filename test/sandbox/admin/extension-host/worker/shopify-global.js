import { createI18n } from "./i18n.js";

/**
 * The global `shopify`, as far as this admin lends it to extensions
 * (https://shopify.dev/docs/api/admin-extensions/latest/target-apis).
 *
 * @param start what the page tells of this extension
 * @param page what the page does for it
 */
export function createShopify({ target, selected, locale, extensionLocale, translations }, page) {
  const entries = new Map();
  return {
    extend: (of, run) => void entries.set(of, run),
    /** Not the extension's: how the host starts what was registered. */
    entries,
    extension: { target },
    data: { selected: selected.map((id) => ({ id })) },
    i18n: createI18n({ locale, extensionLocale, translations }),
    auth: { idToken: page.idToken },
    storage: createStorage(page.storage),
    navigation: { navigate: (url) => void page.navigate(String(url)) },
    intents: { invoke: () => Promise.reject(new Error("This admin has no intents.")) },
    close: () => void page.close(),
    query: () => Promise.reject(new Error("This admin lends extensions no Admin API: they ask their app.")),
    picker: () => Promise.reject(new Error("This admin has no pickers for extensions.")),
    resourcePicker: () => Promise.reject(new Error("This admin has no pickers for extensions.")),
  };
}

function createStorage({ read, write }) {
  const change = async (work) => {
    const all = await read();
    const result = work(all);
    await write(all);
    return result;
  };
  const remove = (all, key) => {
    const isThere = key in all;
    delete all[key];
    return isThere;
  };
  return {
    get: async (key) => (await read())[key],
    getMany: async (keys) => {
      const all = await read();
      return keys.map((key) => all[key]);
    },
    set: (key, value) => change((all) => void Object.assign(all, { [key]: value })),
    setMany: (values) => change((all) => void Object.assign(all, values)),
    delete: (key) => change((all) => remove(all, key)),
    deleteMany: (keys) => change((all) => Object.fromEntries(keys.map((key) => [key, remove(all, key)]))),
    clear: () => write({}),
    entries: async () => Object.entries(await read()).values(),
  };
}
