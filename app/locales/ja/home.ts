import type { Texts } from "../catalogues.ts";
import type { home as en } from "../en/home.ts";

export const home: Texts<typeof en> = {
  chooseProducts: "商品を選択",
  keyRejected: "キーを変更するまで何も送信されません。待機中の動画は保持されます。",
  guide: {
    heading: "3D動画のセットアップ",
    progress: "{total, number}件中{done, number}件完了",
    done: "完了",
    complete: "すべての設定が完了しました。",
    dismiss: "ガイドを非表示",
    notSaved: "アプリから応答がありませんでした。しばらくしてからもう一度お試しください。",
    steps: {
      connect: {
        title: "RotateProductに接続する",
        text: "RotateProductアカウントのAPIキーを入力してください。動画はそのアカウントのクレジットで支払われます。",
        action: "接続",
      },
      first: {
        title: "最初の3D動画を作成する",
        text: "商品を選択してください。クレジットが消費される前に、送信される内容と費用を確認できます。",
        inProgress: "最初の動画の処理が進んでいます。このページを閉じても、自動的に続きます。",
        action: "商品を選択",
        look: "進行状況を見る",
      },
      defaults: {
        title: "初期設定を選ぶ",
        text: "商品のメディアでの動画の位置、先に承認するかどうか、1か月の予算を選べます。",
        action: "設定を開く",
        keep: "このままにする",
      },
    },
  },
  openPlan: {
    heading: "内容の確認",
    headingOf: "{count, plural, other {#件の商品の内容の確認}}",
    ready: "<time></time>に開始し、まだ確定していません。クレジットは使われていません。",
    reading: "<time></time>に開始しました。商品を読み込み中です。クレジットは使われていません。",
    open: "確認画面を開く",
  },
  attention: {
    heading: "対応が必要です",
    showAll: "すべて表示",
    review: "1件ずつ確認",
  },
  credits: {
    heading: "クレジット",
    check: "残高を確認",
    enough: "{count, plural, =0 {動画1本分に足りません} other {動画#本分}}",
    readAt: "<time></time>時点",
    unknown: "残高はまだ取得されていません。",
    notConnected: "アカウントのクレジットを表示するには、RotateProductに接続してください。",
    connect: "接続",
    buy: "RotateProductでクレジットを購入",
    thisMonth: "今月の消費",
    ofBudget: "{spent, number}／{budget, number}クレジット",
    noBudget: "{spent, number}クレジット",
    setBudget: "月間予算を設定",
  },
  videos: {
    heading: "動画",
    capacity: "ストア内の動画と3Dモデル",
    ofCapacity: "{hosted, number}／{max, number}",
    capacityUnknownMax: "{hosted, number}（プランの上限は不明です）",
    capacityUnknown: "まだ不明です",
    capacityFull:
      "ストアにはこれ以上動画を追加できません。不要な動画を削除するか、Shopifyの上位プランを選択してください。",
  },
  live: {
    heading: "商品に追加された最新の動画",
    list: "最近公開された動画",
    play: "{product}の動画を再生",
    pause: "{product}の動画を一時停止",
  },
  activity: {
    heading: "最近のアクティビティ",
    showAll: "すべて表示",
  },
};
