import type { Texts } from "../catalogues.ts";
import type { limits as en } from "../en/limits.ts";

export const limits: Texts<typeof en> = {
  refusal: {
    no_access:
      "Shopifyで、アプリによる商品やファイルの操作が許可されていません。Shopify管理画面からアプリを開き直し、権限を許可してください。",
    key_rejected: "RotateProductでAPIキーが認証されませんでした。設定で有効なキーを入力してください。",
    trial_store:
      "無料体験中のストアでは、Shopifyで動画を利用できません。Shopifyのプランを選択してから、もう一度お試しください。",
    quota_short:
      "{room, plural, =0 {このストアにはこれ以上動画を追加できません。不要な動画を削除するか、Shopifyの上位プランを選択してください。} other {このストアに追加できる動画はあと#本です。不要な動画を削除するか、Shopifyの上位プランを選択するか、最初の#本から始めてください。}}",
    credits_short:
      "残高は{credits, number}クレジットですが、商品{products, number}点には{needed, number}クレジットが必要です。{affordable, plural, =0 {RotateProductでクレジットを購入してから、もう一度お試しください。} other {RotateProductでクレジットを購入するか、最初の動画#本から始めてください。}}",
    budget_short:
      "今月の予算の残りは{left, number}クレジットですが、商品{products, number}点には{needed, number}クレジットが必要です。{affordable, plural, =0 {設定で予算を増やすか、来月までお待ちください。} other {設定で予算を増やすか、最初の動画#本から始めてください。}}",
  },
  paceInPart:
    "Shopifyでは、1つのアプリがストアに追加できる動画は1週間に{limit, number}本までです。今週は{now, number}本を作成し、残りの{later, number}本は{day}までに作成します。再度のクリックは不要です。",
  paceLater:
    "Shopifyでは、1つのアプリがストアに追加できる動画は1週間に{limit, number}本までで、今週の分は使い切りました。{later, number}本の動画は{day}までに作成します。再度のクリックは不要です。",
  wait: {
    weekly_limit:
      "Shopifyでは、1つのアプリがストアに追加できる動画は1週間に{limit, number}本までです。次の動画は{day}から自動的に送信されます。",
    collecting: "動画を失わないよう、作成中の動画を先に保存します。残りはその後、自動的に送信されます。",
    store_full:
      "現在、アプリに動画を保存する空きがありません。空きができしだい、残りは自動的に送信されます。",
    confirming:
      "RotateProductが以前のリクエストをまだ確認していません。二重の支払いを避けるため、残りは確認後に自動的に送信されます。",
    rotateproduct: "RotateProductから待機を求められています。残りはまもなく自動的に送信されます。",
  },
  agreement:
    "{needed, number}クレジットかかります。{threshold, number}クレジットを超える場合に再度確認するよう設定されています。",
  generate: "動画{videos, number}本を{credits, number}クレジットで作成",
};
