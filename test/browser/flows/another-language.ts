import type { Flow } from "../flow.ts";

export const anotherLanguage: Flow = {
  promise: "an admin in German gets every page in German",
  shop: { products: [{ title: "Becher" }], locale: "de" },
  async run(visitor) {
    const { app, check } = visitor;
    for (const [path, heading] of Object.entries({
      "/app": "Start",
      "/app/products": "Produkte",
      "/app/generations": "Videos",
      "/app/approval": "Freigabe",
      "/app/money": "Credits",
      "/app/settings": "Einstellungen",
    })) {
      await visitor.open(path);
      await app.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
      await app.locator("html[lang=de]").waitFor({ state: "attached" });
      await check(`${path} in German`);
    }
  },
};
