import type { Texts } from "../catalogues.ts";
import type { approval as en } from "../en/approval.ts";

export const approval: Texts<typeof en> = {
  subtitle: "ここにある動画は、承認するまで公開されません。",
  position: "{count, number}本中{place, number}本目",
  openDetails: "詳細",
  approve: "承認",
  reject: "却下",
  makeAgain: "作り直す",
  next: "次へ",
  previous: "前へ",
  undo: {
    approve: "{title}の承認を取り消す",
    reject: "{title}の却下を取り消す",
    make_again: "{title}の却下を取り消す",
  },
  approveAll: "承認待ちの動画{count, number}本をすべて承認",
  decisions: "この動画の承認または却下",
  photo: "写真",
  video: "動画",
  noVideo: "この動画のコピーがアプリにありません。詳細を開いて、できることを確認してください。",
  said: {
    approve: "承認しました：{title}。",
    reject: "却下しました：{title}。",
    make_again: "却下し、作り直しの対象にしました：{title}。",
  },
  nowShown: "表示中：{title}。",
  allDone: "これが最後の動画でした。",
  taken: "承認待ちに戻しました：{title}。",
  note: {
    decided_elsewhere: "{title}はほかのスタッフがすでに承認または却下したため、次へ進みました。",
    not_sent:
      "{title}の承認または却下を送信できませんでした。承認待ちに戻っています。もう一度お試しください。",
    removing:
      "{title}の公開はすでに始まっていたため、商品から取り外しています。動画は保存されており、詳細から商品に戻せます。",
    rejection_stays:
      "{title}の却下を取り消せませんでした。商品にすでに別の動画があるか、この動画はもう保存されていません。",
    approval_stays: "{title}の承認を取り消せませんでした。この動画はもう商品への追加処理中ではありません。",
    undo_not_sent:
      "アプリが応答しなかったため、{title}の承認または却下が取り消されたか不明です。もう一度お試しください。",
  },
  shortcuts: {
    title: "キーボード",
    use: "これらのキーを使用する",
    approve: "承認",
    reject: "却下",
    make_again: "作り直す",
    next: "次へ",
    previous: "前へ",
    play: "再生または一時停止",
    space: "スペース",
    or: "または",
  },
  again: {
    title: "作り直しの対象",
    explain: "動画{count, number}本が、作り直すために却下されました。先に内容と費用を確認できます。",
    plan: "新しい動画{count, number}本の内容を確認（{credits, number}クレジット）",
    later: "このページを離れた場合は、「キャンセル済み」で確認できます。",
    unreachable: "アプリに接続できず、何も計画されていません。もう一度お試しください。",
  },
  empty: {
    none: "承認待ちの動画はありません。",
    moving: "動画{count, number}本を作成中です。完成するとここに表示されます。",
    off: "動画は完成するとすぐに公開されます。設定で、先に確認して承認するように変更できます。その場合、動画はここで承認を待ちます。",
    settings: "設定を開く",
    generations: "すべての動画を表示",
    loading: "次の動画を読み込んでいます…",
  },
};
