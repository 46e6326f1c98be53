import type { Texts } from "../catalogues.ts";
import type { generation as en } from "../en/generation.ts";

export const generation: Texts<typeof en> = {
  back: "動画",
  openProduct: "商品をShopifyで開く",
  since: "<time></time>から",
  doubleCharge:
    "RotateProductでこの動画が複数回作成され、{credits, number}クレジットが余分に請求されました。RotateProductに返還を依頼してください。",
  withdrawn:
    "この動画は処理の途中で取り消されました。支払い済みのため、完成後に保存されていますが、公開はされません。",
  theirWords: "相手側の回答：{detail}",
  media: {
    title: "画像と動画",
    startImage: "開始画像",
    endImage: "終了画像",
    video: "動画",
    noImage: "画像なし",
    noVideo: "動画はまだありません",
    videoGone: "この動画のコピーはアプリに保存されていません",
    startAlt: "RotateProductに送信された{title}の画像",
    endAlt: "{title}の動画の終了画像",
    videoLabel: "{title}の3D動画",
    failed: "プレビューを読み込めませんでした。ページを再読み込みしてください。",
  },
  timeline: "履歴",
  facts: {
    title: "詳細",
    request: "依頼",
    description: "送信した説明",
    published: "公開日時",
    removed: "取り外し日時",
    place: "メディアでの位置",
    size: "サイズ",
    number: "RotateProductでの番号",
    file: "ファイル",
    openFiles: "Shopifyでファイルを開く",
    replaces: "入れ替える動画",
    earlier: "以前の動画",
  },
  again: {
    button: "作り直す",
    title: "この動画を作り直す",
    explain: "開始画像を選択してください。先に内容と費用を確認でき、確定するまでクレジットは消費されません。",
    explainLive: "新しい動画は、公開されると商品の現在の動画と入れ替わります。",
    image: "開始画像",
    reading: "商品の画像を読み込んでいます…",
    confirm: "内容を確認",
    keep: "今はしない",
    noImages: "この商品には現在画像がありません。先にShopifyで追加してください。",
    unread: {
      not_found: "この商品はShopifyにもう存在しません。",
      no_access:
        "Shopifyで、アプリによるこの商品の読み取りが許可されていません。アプリに権限を許可してから、もう一度お試しください。",
      unavailable:
        "Shopifyから応答がありませんでした。この画面を閉じ、しばらくしてからもう一度お試しください。",
    },
    unreachable: "アプリに接続できず、何も計画されていません。もう一度お試しください。",
  },
  actions: "できること",
};
