import type { Selection, Shopify } from "../pipeline/ports/index.ts";
import type { Http } from "../platform/http.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { countProducts, readProductIds } from "./catalogue.ts";
import { createFiles, deleteFiles, findFiles, listOurFiles, readFiles } from "./files.ts";
import { attachFiles, detachFiles, moveMedia } from "./media.ts";
import { findProducts, readProducts } from "./products.ts";
import { stageVideos, uploadVideo } from "./staged-upload.ts";
import { readStanding } from "./standing.ts";

type Listing = Parameters<typeof readProductIds>[1];

/** One shop's catalogue and files, as the pipeline knows them. */
export function createShopify({ graphql, http }: { graphql: AdminGraphql; http: Http }): Shopify {
  return {
    readStanding: () => readStanding(graphql),
    readProducts: (ids) => readProducts(graphql, ids),
    findProducts: (ids) => findProducts(graphql, ids),
    async countProducts(selection) {
      const { filter, except = [] } = asListing(selection);
      const { count } = await countProducts(graphql, filter);
      return Math.max(0, count - except.length);
    },
    listProductIds: (selection, after) => readProductIds(graphql, asListing(selection), after),
    stageVideos: (files) => stageVideos(graphql, files),
    uploadVideo: (target, video) => uploadVideo(http, target, video),
    createFiles: (files) => createFiles(graphql, files),
    findFiles: (fileNames) => findFiles(graphql, fileNames),
    listOurFiles: () => listOurFiles(graphql),
    readFiles: (ids) => readFiles(graphql, ids),
    attachFiles: (links) => attachFiles(graphql, links),
    detachFiles: (links) => detachFiles(graphql, links),
    moveMedia: (productId, mediaId, position) => moveMedia(graphql, productId, mediaId, position),
    deleteFiles: (ids) => deleteFiles(graphql, ids),
  };
}

/** What is kept with a plan was a listing of ours when it was kept. */
function asListing(selection: Selection): Listing {
  return selection as unknown as Listing;
}
