import type { Texts } from "../catalogues.ts";
import type { skip as en } from "../en/skip.ts";

export const skip: Texts<typeof en> = {
  in_progress: {
    label: "すでに進行中",
    sentence:
      "{count, plural, =1 {この商品の動画はすでに作成中です。「動画」で状況を確認できます。} other {商品#点の動画はすでに作成中です。「動画」で状況を確認できます。}}",
  },
  has_video: {
    label: "3D動画あり",
    sentence:
      "{count, plural, =1 {この商品にはすでに3D動画があります。操作は不要です。} other {商品#点にはすでに3D動画があります。操作は不要です。}}",
  },
  no_image: {
    label: "画像なし",
    sentence:
      "{count, plural, =1 {この商品には動画の元になる画像がありません。画像を追加してから、商品を選択し直してください。} other {商品#点に動画の元になる画像がありません。画像を追加してから、商品を選択し直してください。}}",
  },
  image_not_on_shopify: {
    label: "画像がShopifyにありません",
    sentence:
      "{count, plural, =1 {この商品の画像はShopifyに保存されていません。Shopifyにアップロードしてから、商品を選択し直してください。} other {商品#点の画像がShopifyに保存されていません。Shopifyにアップロードしてから、商品を選択し直してください。}}",
  },
  product_not_found: {
    label: "商品が見つかりません",
    sentence:
      "{count, plural, =1 {この商品はもう存在しません。操作は不要です。} other {商品#点はもう存在しません。操作は不要です。}}",
  },
  media_limit: {
    label: "商品メディアが上限",
    sentence:
      "{count, plural, =1 {この商品のメディアはShopifyの上限に達しています。一部を取り外してから、選択し直してください。} other {商品#点のメディアがShopifyの上限に達しています。一部を取り外してから、選択し直してください。}}",
  },
  left_out: {
    label: "除外済み",
    sentence:
      "{count, plural, =1 {この商品を除いて開始されました。動画を作成するには、選択し直してください。} other {商品#点を除いて開始されました。動画を作成するには、選択し直してください。}}",
  },
};
