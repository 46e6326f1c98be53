import type { Texts } from "../catalogues.ts";
import type { extensions as en } from "../en/extensions.ts";

export const extensions: Texts<typeof en> = {
  summary: {
    none: "3D動画はまだありません",
    notConnected: "RotateProduct未接続",
    missing: "Shopifyにありません",
  },
  make: {
    first: "3D動画を作成",
    again: "{credits, number}クレジットで作り直す",
  },
  links: {
    app: "アプリを開く",
    products: "アプリで商品を選択",
    review: "内容を確認",
    video: "詳細",
    attention: "要対応の動画を表示",
    approval: "承認を開く",
  },
  note: {
    notConnected:
      "RotateProductに接続されていません。アプリの設定でAPIキーを入力してから、もう一度開いてください。",
    keyRejected:
      "RotateProductでAPIキーが認証されませんでした。アプリの設定で有効なキーを入力してから、もう一度開いてください。",
    budget: "今月の予算を使い切りました。アプリの設定で予算を増やせます。",
    changed:
      "その間に画像または説明が変更されたため、何も開始されていません。内容を確認してから、確定してください。",
    attention: "要対応の動画が{count, number}本あります。",
    approval: "承認待ちの動画が{count, number}本あります。",
  },
  problem: {
    signedOut: "Shopifyからアプリへのサインインが切れました。閉じてから、もう一度開いてください。",
    notUnderstood:
      "アプリがこの操作を理解できず、何も変更されていません。ページを再読み込みしてから、もう一度お試しください。",
    tooLarge:
      "アプリが一度に処理できる量を超えているため、何も変更されていません。アプリで商品を選択してください。",
    notFound: "これはもう存在しないか、別のストアのものです。",
    unavailable:
      "現在{service}が応答していません。何も変更されず、クレジットも消費されていません。しばらくしてからもう一度お試しください。",
    failed:
      "アプリで問題が発生しました。しばらくしてからもう一度お試しください。二重に開始されることはありません。",
  },
};
