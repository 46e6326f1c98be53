import type { Texts } from "../catalogues.ts";
import type { review as en } from "../en/review.ts";

export const review: Texts<typeof en> = {
  planning: {
    title: "商品を読み込んでいます",
    counting: "該当する商品を数えています。",
    progress: "商品{total, number}点中{read, number}点を読み込みました",
    leave:
      "このページを閉じて、後で戻ることもできます。アプリは読み込みを続けます。確定するまで、クレジットは消費されません。",
    slow: "現在Shopifyの応答に時間がかかっています。アプリは自動的に続行します。",
  },
  cut: "該当する商品の数が、Shopifyがアプリに提供する上限を超えています。ここには最初の{limit, number}点が表示されています。残りの商品については、一覧を絞り込んでください。",
  started: {
    title: "これらの動画はすでに開始されています",
    sentence: "<at></at>に確定しました。二重に送信されることはありません。",
    action: "進行状況を表示",
  },
  problem: {
    not_connected: {
      title: "RotateProductに接続していません",
      sentence: "設定でAPIキーを入力してから、ここに戻ってください。この選択は保持されます。",
      action: "RotateProductに接続",
    },
    key_rejected:
      "何も開始されていません。設定でキーを変更してから、ここに戻ってください。この選択は保持されます。",
    no_access: "権限が必要です",
    not_started: "まだ何も開始されていません。",
    not_planned: "商品を読み込んでいます。一覧がそろってから確定してください。",
    agree: "{credits, number}クレジットを消費する",
    unavailable: {
      title: "{service}から応答がありません",
      sentence:
        "何も開始されておらず、クレジットも消費されていません。しばらくしてからもう一度お試しください。",
    },
  },
  summary: {
    title: "費用",
    nothing: "動画を作成できる商品がありません。",
    balance: "残高",
    missing: "不足",
    left: "作成後の残高",
    leftAfter: "動画{videos, number}本の作成後の残高",
    hosted: "作成後、ストアに追加できる動画",
    week: "作成後、今週追加できる動画",
    buy: "RotateProductでクレジットを購入",
    check: "残高を確認",
    settings: "設定を開く",
    again: "{videos, plural, other {新しい動画は、公開されると現在の動画と入れ替わります。}}",
    unreachable:
      "これらの動画が開始されたかどうかはまだわかりません。接続が回復したらもう一度クリックしてください。二重に開始されることはありません。",
  },
  time: {
    published: {
      minute: "{to, plural, =1 {1分以内に公開される見込みです。} other {{range}分で公開される見込みです。}}",
      hour: "{to, plural, =1 {1時間以内に公開される見込みです。} other {{range}時間で公開される見込みです。}}",
    },
    review: {
      minute:
        "{to, plural, =1 {1分以内に承認できるようになる見込みです。} other {{range}分で承認できるようになる見込みです。}}",
      hour: "{to, plural, =1 {1時間以内に承認できるようになる見込みです。} other {{range}時間で承認できるようになる見込みです。}}",
    },
    measured: "このストアの最近の動画から算出しています。",
    unmeasured:
      "{videos, plural, =1 {RotateProductは1本の動画を3分ほどで作成します。} other {RotateProductは1本の動画を3分ほどで作成し、多数を同時に処理します。最初の動画が完成すると、残りにかかる時間が表示されます。}}",
  },
  list: {
    title: "商品{count, number}点の動画を作成します",
    note: "RotateProductには画像と説明が送信されます。説明はタイトルの下に表示されている文です。ない場合はタイトルが使われます。",
    label: "この依頼の商品",
    leftOut: "{count, plural, =0 {除外した商品なし} other {商品#点を除外}}",
    search: "これらの商品を検索",
    none: "タイトルが一致する商品は、この依頼にありません。",
    images: "最初の画像から2枚目の画像へ",
    edit: "編集",
    editProduct: "{title}を編集",
    leaveOut: "除外",
    leaveOutProduct: "{title}を除外",
    takeIn: "再び含める",
    takeInProduct: "{title}を再び含める",
    isLeftOut: "除外済み",
    loading: "読み込み中",
  },
  edit: {
    title: "{title}を編集",
    start: "動画の開始画像",
    end: "動画の終了画像",
    noEnd: "なし",
    image: "画像{number, number}",
    imageNamed: "画像{number, number}：{alt}",
    description: "説明",
    descriptionHelp: "どのような商品かをRotateProductに伝えます。ストアには表示されません。",
    reset: "初期設定を使用",
    loading: "商品の画像を読み込んでいます",
    save: "保存",
    cancel: "キャンセル",
    close: "閉じる",
  },
  refusal: {
    confirmed: "これらの動画はすでに開始されているため、変更できません。",
    not_found: "この商品はもう存在しません。",
    image_gone: "この画像は商品の画像から削除されています。別の画像を選択してください。",
    no_access:
      "Shopifyで、アプリによるこの商品の読み取りが許可されていません。Shopify管理画面からアプリを開き直してください。",
    unavailable: "Shopifyから応答がありません。しばらくしてからもう一度お試しください。",
    unreachable: "接続が切れたため、保存されていない可能性があります。もう一度お試しください。",
  },
  skipped: {
    title: "対象外（費用はかかりません）",
    more: "ほか商品{count, number}点。",
    group: "{reason}（商品{count, number}点）",
    progress: "進行中の動画を表示",
    openProduct: "Shopifyで開く",
    show: "{count, plural, other {商品を表示}}",
    close: "閉じる",
  },
};
