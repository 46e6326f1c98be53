import type { Texts } from "../catalogues.ts";
import type { common as en } from "../en/common.ts";

export const common: Texts<typeof en> = {
  pages: {
    home: "ホーム",
    products: "商品",
    review: "内容の確認",
    generations: "動画",
    generation: "動画の詳細",
    approval: "承認",
    credits: "クレジット",
    settings: "設定",
  },
  videoCount: "動画{count, number}本",
  productCount: "商品{count, number}点",
  creditCount: "{count, number}クレジット",
  filters: {
    all: "すべて",
    in_progress: "進行中",
    attention: "要対応",
    published: "公開済み",
    failed: "失敗",
    canceled: "キャンセル済み",
    review: "承認待ち",
    removed: "取り外し済み",
  },
  filterCount: {
    published: "公開済み{count, number}本",
    in_progress: "進行中{count, number}本",
    attention: "要対応{count, number}本",
    failed: "失敗{count, number}本",
    canceled: "キャンセル済み{count, number}本",
    review: "承認待ち{count, number}本",
    removed: "取り外し済み{count, number}本",
  },
  expiring:
    "どの商品にも追加されていない保存済みの動画が{count, number}本あり、1週間以内に削除されます。それまでに公開しない場合は、作り直しが必要になります。",
  missing: {
    product: "この商品はShopifyにもう存在しません。",
    file: "動画のファイルがShopifyで削除されました。アプリが元に戻すことはありません。新しい動画が必要な場合は、作り直してください。",
    place:
      "動画がShopifyで商品のメディアから取り外されました。アプリが元に戻すことはありません。新しい動画が必要な場合は、作り直してください。",
  },
  keyRejected: {
    title: "RotateProductでAPIキーが認証されませんでした",
    action: "有効なキーを入力",
  },
  balanceProblem: {
    key_rejected: "RotateProductでAPIキーが認証されませんでした。設定で有効なキーを入力してください。",
    unavailable: "現在RotateProductに接続できません。1分ほど待ってからもう一度お試しください。",
  },
  balanceRead: "残高：{count, number}クレジット",
  tryAgain: "再試行",
  unreachable: "アプリに接続できませんでした。もう一度お試しください。",
  previous: "前へ",
  next: "次へ",
};
