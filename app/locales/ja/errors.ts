import type { Texts } from "../catalogues.ts";
import type { errors as en } from "../en/errors.ts";

export const errors: Texts<typeof en> = {
  offline: {
    title: "オフラインです",
    sentence:
      "このページの表示には接続が必要です。動画の作成は続いています。オンラインになってからもう一度お試しください。",
  },
  connectionLost: {
    title: "接続が切れました",
    sentence:
      "表示内容が最新でない可能性があります。動画の作成は続いており、このページは自動的に更新されます。",
  },
  forbidden: {
    title: "権限が必要です",
    sentence:
      "Shopifyで、アプリによる商品やファイルの操作が許可されていません。Shopify管理画面からアプリを開き直し、権限を許可してください。",
  },
  signedOut: {
    title: "再度ログインしています",
    sentence: "このページのまま変わらない場合は、Shopify管理画面からアプリを開き直してください。",
  },
  notFound: {
    title: "見つかりません",
    sentence: "お探しのものは存在しないか、別のストアのものです。",
  },
  refused: {
    title: "実行できませんでした",
    sentence:
      "送信内容が不完全だったため、何も変更されていません。前の画面に戻って、もう一度お試しください。",
  },
  unavailable: {
    title: "現在利用できません",
    sentence: "Shopifyから応答がなく、何も変更されていません。しばらくしてからもう一度お試しください。",
  },
  failed: {
    title: "このページを読み込めませんでした",
    sentence:
      "アプリ側で問題が発生しました。動画の作成は続いています。しばらくしてからもう一度お試しください。",
  },
  noPage: {
    title: "このアドレスにページはありません",
    sentence: "Shopify管理画面の「アプリ」からアプリを開いてください。",
  },
  signIn: {
    title: "Shopify管理画面からアプリを開いてください",
    sentence: "ストアの管理画面にログインし、「アプリ」を選択して、RotateProductを開いてください。",
  },
};
