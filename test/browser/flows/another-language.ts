import type { Flow } from "../flow.ts";

export const anotherLanguage: Flow = {
  promise: "an admin in German gets every page in German",
  shop: { products: [{ title: "Becher" }], locale: "de" },
  async run(visitor) {
    const { app, see, check } = visitor;
    for (const [path, words] of Object.entries({
      "/app": "3D-Videos einrichten",
      "/app/products": "Produkte",
      "/app/generations": "Noch keine Videos",
      "/app/settings": "Einstellungen",
    })) {
      await visitor.open(path);
      await see(words);
      await app.locator("html[lang=de]").waitFor();
      await check(`${path} in German`);
    }
  },
};
