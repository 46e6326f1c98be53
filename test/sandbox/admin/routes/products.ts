import { Router } from "express";
import { type AdminContext, currentShop } from "../context.ts";
import { readFileQuery } from "../file-query.ts";
import { formatPlural } from "../format.ts";
import { collectionListPage, collectionPage } from "../pages/collections.ts";
import { filesPage } from "../pages/files.ts";
import { productPage } from "../pages/product.ts";
import { productListPage } from "../pages/product-list.ts";
import { matchProductQuery, readProductQuery } from "../product-query.ts";
import { handleAsync, readQuery, withNotice } from "./requests.ts";

/** The catalogue: products, collections and files. */
export function productRoutes(context: AdminContext): Router {
  const router = Router();

  router.get("/products", (request, response) => {
    response.send(productListPage(context, readProductQuery(readQuery(request))));
  });

  router.get("/products/ids", (request, response) => {
    const query = readProductQuery(readQuery(request));
    const found = matchProductQuery(currentShop(context), query, context.now());
    response.json(found.map(({ id }) => id));
  });

  router.get("/products/:id", (request, response, next) => {
    const product = currentShop(context).products.get(Number(request.params.id));
    if (product) response.send(productPage(context, product));
    else next();
  });

  router.post(
    "/products/delete",
    handleAsync(async (request, response) => {
      const ids = String(request.body.ids).split(",").map(Number);
      const known = ids.filter((id) => currentShop(context).products.has(id));
      for (const id of known) await context.shopify.deleteProduct(id);
      response.redirect(303, withNotice("/products", `${formatPlural(known.length, "product")} deleted`));
    }),
  );

  router.post(
    "/products/:id/media/remove",
    handleAsync(async (request, response) => {
      const productId = Number(request.params.id);
      await context.shopify.removeMedia(productId, Number(request.body.fileId));
      response.redirect(303, withNotice(`/products/${productId}`, "Removed from the product"));
    }),
  );

  router.get("/collections", (_request, response) => {
    response.send(collectionListPage(context));
  });

  router.get("/collections/:id", (request, response, next) => {
    const collection = currentShop(context).collections.get(Number(request.params.id));
    if (collection) response.send(collectionPage(context, collection));
    else next();
  });

  router.get("/files", (request, response) => {
    response.send(filesPage(context, readFileQuery(readQuery(request))));
  });

  return router;
}
