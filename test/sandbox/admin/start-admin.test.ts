import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RotateProductSandbox, startRotateProduct } from "../rotateproduct/index.ts";
import { type ShopifySandbox, startShopify } from "../shopify/index.ts";
import type { Product } from "../shopify/state.ts";
import { drawPicture } from "./fixture/draw-picture.ts";
import { type Admin, startAdmin } from "./start-admin.ts";

let shopify: ShopifySandbox;
let rotateProduct: RotateProductSandbox;
let admin: Admin;
let product: Product;

beforeEach(async () => {
  shopify = await startShopify({
    app: { apiKey: "key", apiSecret: "secret" },
    products: [
      {
        handle: "mug",
        title: "Mug <b>& more</b>",
        productType: "Mug",
        vendor: "Alder",
        tags: ["new"],
        status: "ACTIVE",
        collections: ["Kitchen"],
        priceCents: 2450,
        descriptionHtml: "<p>Fits <b>both</b> hands.</p><script>alert(1)</script>",
        images: [
          {
            fileName: "mug.png",
            alt: "A mug",
            contentType: "image/png",
            bytes: async () => drawPicture("#456"),
          },
        ],
      },
    ],
  });
  rotateProduct = await startRotateProduct({ accounts: [{ apiKey: "rp_key", credits: 40 }] });
  admin = await startAdmin({
    shopify,
    rotateProduct,
    appOrigin: "http://127.0.0.1:9",
    appUrl: "https://app.example",
  });
  const [first] = shopify.shop().products.values();
  if (!first) throw new Error("The shop was not seeded.");
  product = first;
});
afterEach(() => Promise.all([admin.close(), shopify.close(), rotateProduct.close()]));

async function read(path: string): Promise<string> {
  const response = await fetch(admin.url + path);
  expect(response.status).toBe(200);
  return response.text();
}

async function send(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(admin.url + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
}

const rotateProductFields = {
  credits: "40",
  generationSeconds: "3",
  vocabulary: "reference",
  timestamps: "utc-millis",
  failedGenerations: "by-index",
};
const shopFields = {
  plan: "BASIC",
  hostedVideoLimit: "",
  weeklyVideoLimit: "1000",
  processingSeconds: "1",
  locale: "en",
};

describe("the pages", () => {
  it.each(["/", "/products", "/files", "/collections", "/orders", "/customers", "/settings"])(
    "show %s",
    async (path) => {
      expect(await read(path)).toContain("</html>");
    },
  );

  it("never take what a catalogue says for markup", async () => {
    const pages = [
      await read("/products"),
      await read(`/products/${product.id}`),
      await read("/collections"),
    ];
    for (const page of pages) expect(page).not.toMatch(/<b>& more|<script>alert/);
    expect(pages[1]).toContain("Mug &lt;b&gt;&amp; more&lt;/b&gt;");
    expect(pages[1]).toContain("Fits both hands.");
  });

  it("show a product with its price, state, picture and collection", async () => {
    const page = await read(`/products/${product.id}`);
    for (const word of ["$24.50", "Active", "Kitchen", "/cdn/s/files/1/"]) expect(page).toContain(word);
  });

  it("answer 404 where there is nothing", async () => {
    for (const path of ["/products/1", "/collections/1", "/nowhere"]) {
      expect((await fetch(admin.url + path)).status).toBe(404);
    }
  });

  it("cannot be framed, nor run a script from elsewhere", async () => {
    const policy = (await fetch(admin.url)).headers.get("content-security-policy");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'self'");
  });

  it("understand the addresses of the real admin", async () => {
    const response = await fetch(`${admin.url}/store/rotate-demo/products/${product.id}?a=1`, {
      redirect: "manual",
    });
    expect(response.headers.get("location")).toBe(`/products/${product.id}?a=1`);
  });
});

describe("the CDN", () => {
  it("serves the picture that a page shows", async () => {
    const source = /src="(\/cdn\/[^"]+)"/.exec(await read(`/products/${product.id}`))?.[1] ?? "";
    const response = await fetch(admin.url + source.replaceAll("&amp;", "&"));
    expect(response.headers.get("content-type")).toBe("image/png");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });
});

describe("products", () => {
  it("can be deleted, several at once, and those that are gone already do no harm", async () => {
    const response = await send("/products/delete", { ids: `${product.id},1` });
    expect(response.headers.get("location")).toBe("/products?notice=1+product+deleted");
    expect(shopify.shop().products.size).toBe(0);
  });

  it("lose a medium that the person takes off, and the file stays", async () => {
    const [fileId] = product.mediaIds;
    await send(`/products/${product.id}/media/remove`, { fileId: String(fileId) });
    expect(product.mediaIds).toEqual([]);
    expect(await read("/files")).toContain("mug.png");
  });
});

describe("the settings", () => {
  it("set the credits, and how long a video takes and what its states are called", async () => {
    await send("/settings/rotateproduct", {
      ...rotateProductFields,
      credits: "7",
      generationSeconds: "0.5",
      vocabulary: "polling",
    });
    const [account] = rotateProduct.accounts.list();
    expect(rotateProduct.accounts.balance(account?.userId ?? "")).toBe(7);
    expect(rotateProduct.settings).toMatchObject({ generationMs: 500, refundsFailures: false });
    expect(rotateProduct.settings.vocabulary.succeeded).toBe("successful");
  });

  it("set the plan and its limits; an empty limit is the plan's", async () => {
    await send("/settings/shop", { ...shopFields, plan: "ADVANCED", isTrial: "on", hostedVideoLimit: "12" });
    expect(shopify.shop().shop).toMatchObject({ plan: "ADVANCED", isTrial: true, hostedVideoLimit: 12 });
    expect(shopify.settings.processingMs).toBe(1000);
    await send("/settings/shop", shopFields);
    expect(shopify.shop().shop).toMatchObject({ plan: "BASIC", isTrial: false, hostedVideoLimit: null });
  });

  it("refuse what makes no sense, say what, and change nothing", async () => {
    for (const credits of ["", "-1", "many"]) {
      const response = await send("/settings/rotateproduct", {
        ...rotateProductFields,
        credits,
        generationSeconds: "9",
      });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain("credits:");
    }
    expect(rotateProduct.settings.generationMs).toBe(180_000);
  });

  it("take the app out of the shop and put it back", async () => {
    await send("/settings/uninstall", {});
    expect(shopify.shop().installation.isInstalled).toBe(false);
    expect((await fetch(`${admin.appPageUrl}/app`)).status).toBe(404);
    await send("/settings/install", {});
    expect((await fetch(`${admin.appPageUrl}/app`)).status).toBe(200);
  });

  it("change what the app may do", async () => {
    await send("/settings/scopes", { scope: "write_files" });
    expect(shopify.shop().installation.scopes).toEqual(["write_files"]);
  });

  it("let the next request fail once, and lasting trouble last until it is turned off", async () => {
    await send("/settings/trouble", { id: "order-cut-after" });
    const bulkCreate = "POST /api/v1/generations";
    expect(rotateProduct.faults.draw(bulkCreate)).toEqual([{ kind: "cut", when: "after-work" }]);
    expect(rotateProduct.faults.draw(bulkCreate)).toEqual([]);

    await send("/settings/trouble", { id: "shopify-down" });
    expect(await read("/settings")).toContain("Turn off");
    expect(shopify.faults.draw("graphql:Any", "graphql")).toHaveLength(1);
    await send("/settings/trouble", { id: "shopify-down" });
    expect(shopify.faults.draw("graphql:Any", "graphql")).toEqual([]);
  });

  it("end every trouble at once", async () => {
    for (const id of ["shopify-down", "rotateproduct-down", "file-fails", "upload-cut"])
      await send("/settings/trouble", { id });
    await send("/settings/calm", {});
    expect(shopify.faults.draw("upload")).toEqual([]);
    expect(rotateProduct.faults.draw("GET /api/v1/credits")).toEqual([]);
    expect(shopify.settings.processingFailures).toEqual([]);
    expect(await read("/settings")).not.toContain("Turn off");
  });

  it("are the admin's own to send: a page of another origin, the app's too, is refused", async () => {
    for (const site of ["same-site", "cross-site"]) {
      const response = await fetch(`${admin.url}/settings/uninstall`, {
        method: "POST",
        headers: { "Sec-Fetch-Site": site },
      });
      expect(response.status).toBe(403);
    }
    expect(shopify.shop().installation.isInstalled).toBe(true);
  });
});

describe("the app's frame", () => {
  it("is found under the app's key too, where the library sends people who come from outside", async () => {
    const response = await fetch(`${admin.url}/apps/key/app/settings?tab=a`, { redirect: "manual" });
    expect(response.headers.get("location")).toBe("/apps/rotateproduct/app/settings?tab=a");
  });

  it("offers to the picker what a person types, within what the app allows", async () => {
    const pick = async (words: string) => (await fetch(`${admin.url}/picker/products?${words}`)).json();
    expect(await pick("query=mu")).toMatchObject([
      { id: `gid://shopify/Product/${product.id}`, status: "ACTIVE" },
    ]);
    expect(await pick("query=mu&filter=vendor:Other")).toEqual([]);
    product.status = "DRAFT";
    expect(await pick("draft=false")).toEqual([]);
  });
});
