import type { Texts } from "../catalogues.ts";
import type { generations as en } from "../en/generations.ts";

export const generations: Texts<typeof en> = {
  chooseProducts: "商品を選択",
  empty: "動画はまだありません。商品を選択して、最初の動画を作成してください。",
  noMatch: "該当する動画がありません。検索条件またはフィルターを変更してください。",
  showAll: "すべて表示",
  search: "商品のタイトルで検索",
  filterByState: "状態で絞り込む",
  filterLabel: "{name}（{count, number}）",
  list: "動画",
  requests: {
    title: "依頼",
    latest: "最近の依頼",
    all: "すべての依頼",
    back: "すべての動画",
    none: "依頼はまだありません。商品を選択して、最初の動画を作成してください。",
    one: "依頼",
    named: "{rest, plural, =0 {{names}} other {{names}ほか商品#点}}",
    nameless: "{count, plural, =0 {動画なし} other {動画#本}}",
    done: "{total, number}本中{done, number}本完了：{summary}",
    nothingMade: "すべての商品が対象外だったため、何も作成されませんでした。",
    progress: "この依頼の進行状況",
    showVideos: "動画を表示",
    withdrawn: "<time></time>に元に戻しました",
  },
  undo: {
    button: "元に戻す",
    title: "この依頼を元に戻しますか？",
    confirm: "依頼を元に戻す",
    keep: "このままにする",
    reading: "変更される内容を確認しています…",
    unread: "変更される内容を確認できませんでした。この画面を閉じて、もう一度お試しください。",
    nothing: "この依頼には、元に戻せるものが残っていません。",
    unreachable: "アプリに接続できず、まだ何も変更されていない可能性があります。もう一度お試しください。",
    outlook: {
      removed:
        "{count, number}本の動画を商品から取り外します。商品に加えられたほかの変更は、そのまま残ります。",
      canceled: "待機中の動画{count, number}本をキャンセルします。クレジットは消費されていません。",
      kept: "支払い済みまたは作成中の動画{count, number}本は、完成後に保存され、公開されません。",
      untouched: "すでに終了した動画{count, number}本は、そのまま残ります。",
    },
    files: "ファイルは削除するまでShopifyに残り、動画は無料で商品に戻せます。",
    done: "{count, plural, =0 {すでに元に戻されているため、操作は不要です} other {元に戻しています：動画#本を取り消します}}",
  },
  estimate: {
    published: {
      minute: "{to, plural, other {最近の動画から見て、約{range}分で完了する見込みです。}}",
      hour: "{to, plural, other {最近の動画から見て、約{range}時間で完了する見込みです。}}",
    },
    review: {
      minute: "{to, plural, other {最近の動画から見て、約{range}分で承認できるようになる見込みです。}}",
      hour: "{to, plural, other {最近の動画から見て、約{range}時間で承認できるようになる見込みです。}}",
    },
    byDay: "Shopifyでは1週間に追加できる動画の数に上限があるため、最後の動画は{day}までに送信されます。",
  },
  selection: {
    row: "{title}を選択",
    page: "このページの動画をすべて選択",
    bar: "選択した動画の操作",
    selected: "動画{count, number}本を選択中",
    all: "該当する動画{count, number}本をすべて選択",
    clear: "選択を解除",
    nothing: "現在、これらの動画に対してできる操作はありません。",
    reading: "可能な操作を確認しています…",
    unread: "可能な操作を確認できませんでした。選択を解除して、もう一度お試しください。",
    action: "{label}（{count, number}）",
    working:
      "動画{count, number}本を処理しています。このページを離れても、開始した処理は最後まで行われます。",
    failed:
      "途中で停止しました。{moved, plural, =0 {何も変更されていません} other {動画#本が変更されました}}。残りを処理するには、もう一度お試しください。",
  },
  bulk: {
    free: "クレジットはかかりません。",
    mayCost: "{credits, number}クレジットかかる場合があります。",
    willShowCost:
      "先に内容を確認でき、確定するまでクレジットは消費されません。すべて作成する場合は{credits, number}クレジットです。",
    partly: "選択した{total, number}本のうち{count, number}本が対象です。ほかの動画はそのまま残ります。",
    keep: "今はしない",
    label: {
      approve: "承認",
      reject: "却下",
      review_again: "承認待ちに戻す",
      resume: "再開",
      check_again: "再確認",
      send_again: "再送信",
      publish_again: "再試行",
      cancel: "キャンセル",
      remove: "商品から取り外す",
      put_back: "商品に戻す",
      delete_file: "ファイルを削除",
      make_again: "作り直す",
    },
    title: {
      approve: "動画{count, number}本を承認しますか？",
      reject: "動画{count, number}本を却下しますか？",
      review_again: "動画{count, number}本を承認待ちに戻しますか？",
      resume: "動画{count, number}本を再開しますか？",
      check_again: "動画{count, number}本を再確認しますか？",
      send_again: "動画{count, number}本を再送信しますか？",
      publish_again: "動画{count, number}本を再試行しますか？",
      cancel: "動画{count, number}本をキャンセルしますか？",
      remove: "動画{count, number}本を商品から取り外しますか？",
      put_back: "動画{count, number}本を商品に戻しますか？",
      delete_file: "ファイル{count, number}件を完全に削除しますか？",
      make_again: "動画{count, number}本を作り直しますか？",
    },
    effect: {
      approve: "{count, plural, other {商品に追加され、お客様に表示されます。}}",
      reject: "{count, plural, other {商品には追加されません。クレジットは消費済みです。}}",
      review_again:
        "{count, plural, other {再び承認待ちになり、承認するまで公開されません。その間に別の動画が追加された商品は除外されます。}}",
      resume: "{count, plural, other {停止したところから続行します。}}",
      check_again: "{count, plural, other {アプリがRotateProductにもう一度確認します。}}",
      send_again:
        "{count, plural, other {RotateProductですでに作成されている場合は、二重に支払うことになります。先に再確認してください。}}",
      publish_again: "{count, plural, other {動画は保存済みです。商品への追加をもう一度行います。}}",
      cancel:
        "{count, plural, other {作成されないか、商品に追加されません。RotateProductですでに作成中の動画は含まれません。}}",
      remove:
        "{count, plural, other {商品のメディアから取り外されます。ファイルはShopifyに残り、無料で商品に戻せます。}}",
      put_back: "{count, plural, other {再び商品に追加され、お客様に表示されます。}}",
      delete_file:
        "{count, plural, other {Shopifyのファイルとアプリのコピーが削除されます。元に戻すことはできず、新しい動画には再び支払いが必要です。}}",
      make_again: "{count, plural, other {商品の新しい動画を計画します。}}",
    },
  },
};
