/** Why products get no video, and the way out. */
export const skip = {
  in_progress: {
    label: "Already in progress",
    sentence:
      "{count, plural, one {A video of this product is being made already. Follow it under Generations.} other {Videos of # products are being made already. Follow them under Generations.}}",
  },
  has_video: {
    label: "Already has a 3D video",
    sentence:
      "{count, plural, one {This product has its 3D video already. There is nothing to do.} other {# products have their 3D videos already. There is nothing to do.}}",
  },
  no_image: {
    label: "No image",
    sentence:
      "{count, plural, one {This product has no image to make a video from. Add one, then select the product again.} other {# products have no image to make a video from. Add images, then select the products again.}}",
  },
  image_not_on_shopify: {
    label: "Image not on Shopify",
    sentence:
      "{count, plural, one {This product's image is not stored at Shopify. Upload it there, then select the product again.} other {The images of # products are not stored at Shopify. Upload them there, then select the products again.}}",
  },
  product_not_found: {
    label: "Product not found",
    sentence:
      "{count, plural, one {This product does not exist any more. There is nothing to do.} other {# products do not exist any more. There is nothing to do.}}",
  },
  media_limit: {
    label: "Product media full",
    sentence:
      "{count, plural, one {This product has as many media as Shopify allows. Remove some of them, then select it again.} other {# products have as many media as Shopify allows. Remove some of them, then select them again.}}",
  },
  left_out: {
    label: "Left out",
    sentence:
      "{count, plural, one {You started without this product. To make its video, select it again.} other {You started without # products. To make their videos, select them again.}}",
  },
} as const;
