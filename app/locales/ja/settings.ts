import type { Texts } from "../catalogues.ts";
import type { settings as en } from "../en/settings.ts";

export const settings: Texts<typeof en> = {
  connection: {
    heading: "RotateProductとの接続",
    intro:
      "動画はRotateProductで作成され、RotateProductアカウントのクレジットで支払われます。そのアカウントでAPIキーを作成し、ここに入力してください。",
    connected: "末尾が<strong>{lastFour}</strong>のAPIキーで接続中",
    rejected: "末尾が<strong>{lastFour}</strong>のAPIキーが認証されませんでした",
    rejectedMeans:
      "このキーはRotateProductで無効になりました。有効なキーを入力してください。それまでは何も送信されません。",
    balance: "{credits, number}クレジット（{videos, plural, =0 {動画1本分に足りません} other {動画#本分}}）",
    readAt: "<time></time>時点",
    check: "接続を確認",
    replace: "キーを変更",
    disconnect: "接続を解除",
    keyLabel: "APIキー",
    newKeyLabel: "新しいAPIキー",
    keyHelp:
      "<link>RotateProduct</link>のアカウントで確認できます。暗号化して保存され、再び表示されることはありません。",
    connect: "接続",
    saveKey: "新しいキーを保存",
    keepKey: "現在のキーのままにする",
    connectedNow: "RotateProductに接続しました",
    keyProblem: {
      empty: "APIキーを入力してください",
      rejected:
        "このキーはRotateProductで認証されませんでした。アカウントからもう一度コピーするか、新しいキーを作成してください。",
      bad_key: "これはAPIキーではありません。空白やキーに使われない文字が含まれているか、短すぎます。",
      unavailable:
        "RotateProductから応答がないため、キーを確認できませんでした。しばらくしてからもう一度お試しください。",
      unreachable:
        "アプリから応答がなく、何も変更されていません。オンラインになってからもう一度お試しください。",
    },
  },
  disconnect: {
    heading: "RotateProductとの接続を解除しますか？",
    always:
      "アプリからキーが削除されます。商品にある動画はそのまま残り、完成した動画は引き続き追加されます。",
    waiting: "{count, number}本の動画が送信を待っています。再びキーを接続するまで一時停止します。",
    underWay:
      "{count, number}本の動画が作成中で、すでに支払い済みの可能性があります。キーがないとアプリは動画を取得できません。RotateProductが完成した動画を保存するのは1時間だけのため、動画が届いてから接続を解除してください。",
    nothing: "現在、待機中または作成中の動画はありません。",
    confirm: "RotateProductとの接続を解除",
    keep: "接続したままにする",
  },
  defaults: {
    heading: "新しい動画の初期設定",
    review: "動画が完成したとき",
    reviewHelp: "承認待ちの動画は「承認」に表示されます。下で設定した期間、保存されます。",
    publishAtOnce: "すぐに公開する",
    reviewFirst: "先に確認して承認する",
    place: "商品のメディアでの位置",
    placeHelp: "今後追加される動画に適用されます。",
    places: {
      first: "先頭",
      afterFirst: "1枚目の画像の後",
      afterSecond: "2枚目の画像の後",
      last: "末尾",
    },
    endImage: "回転の最後の画像",
    endImageHelp:
      "内容の確認で別の画像を選択しない場合に適用されます。画像が1枚だけの商品では、最初と同じ画像で終わります。",
    endImages: {
      none: "なし（最初と同じ画像で終わる）",
      second: "商品の2枚目の画像",
      last: "商品の最後の画像",
    },
    altText: "動画の代替テキスト",
    altTextHelp: "{placeholders}は各商品の情報に置き換えられます。空欄の場合：{standard}",
    altTextStandard: "{title} – 回転ビュー",
    altTextPreview: "{product}のプレビュー：{text}",
    sample: { title: "青いマグカップ", vendor: "みなと陶房", type: "マグカップ" },
  },
  spending: {
    heading: "支出",
    budget: "月間予算",
    budgetHelp:
      "予算を超える動画は、翌月の開始（UTC）または予算の引き上げまで待機します。空欄の場合、予算の制限はありません。",
    confirmAbove: "再確認する金額",
    confirmAboveHelp:
      "1回のクリックでこれを超える費用がかかる場合は、もう一度確認してから開始します。空欄の場合、再確認しません。",
    resubmit: "未確認の動画を、確認なしでもう一度送信する（クレジットが二重にかかる場合があります）",
    resubmitHelp:
      "RotateProductから動画の確認が得られず、支払い済みと示すものがない場合に適用されます。それ以外は、その都度判断します。",
    credits: "クレジット",
  },
  notifications: {
    heading: "通知",
    email: "メールの送信先",
    emailHelp: "空欄の場合、メールは送信されません。メールは、このページを保存したときの言語で届きます。",
    finished: "動画が完成したとき",
    finishedHelp: "開始した選択ごとに、すべての処理が終わった時点で1通送信されます。",
    attention: "動画に対応が必要なとき",
    attentionHelp: "1日に1通までです。",
    notSetUp: "このアプリではメールが設定されていないため、送信できません。",
  },
  retention: {
    heading: "動画のコピー",
    days: "アプリで動画のコピーを保存する期間",
    daysHelp:
      "商品にある動画はそのまま残ります。期間内にどの商品にも追加されなかった動画は、作り直しが必要になります。",
    shorter:
      "保存すると、{days, number}日を超えたコピーは、承認待ちの動画のものも含めて、まもなく完全に削除されます。その時点で商品に追加されていない動画は、作り直しと再度の支払いが必要です。",
    unit: "日",
  },
  guide: {
    heading: "セットアップガイド",
    text: "ホームのガイドは非表示になっています。",
    show: "再び表示",
    shown: "セットアップガイドをホームに再び表示しました",
  },
  errors: {
    monthlyBudget:
      "クレジット数を1から{max}までの数字だけで入力してください。予算を設けない場合は空欄にしてください。",
    confirmAbove:
      "クレジット数を1から{max}までの数字だけで入力してください。再確認しない場合は空欄にしてください。",
    retentionDays: "7から365までの整数で日数を入力してください。",
    notifyEmail:
      "メールアドレスを1つ入力してください（例：name@example.com）。不要な場合は空欄にしてください。",
    altTemplate: {
      too_long: "{limit, number}文字以内で入力してください。",
      unknown_placeholder:
        "{placeholder}というプレースホルダーはありません。{placeholders}を使用してください。",
      stray_brace: "波かっこの対応が取れていません。{placeholders}を使用してください。",
    },
  },
  fields: {
    reviewsFirst: "動画が完成したときの処理",
    videoPosition: "商品のメディアでの位置",
    endImageRule: "回転の最後の画像",
    altTemplate: "代替テキスト",
    monthlyBudget: "月間予算",
    confirmAbove: "再確認する金額",
    resubmitsOnce: "未確認の動画の再送信",
    notifyEmail: "メールの送信先",
    notifiesFinished: "動画の完成のメール",
    notifiesAttention: "対応が必要な動画のメール",
    retentionDays: "コピーの保存期間",
  },
  save: "保存",
  discard: "破棄",
  saved: "設定を保存しました",
  changedByOthers: {
    title: "その間に別のスタッフが設定を保存しました",
    text: "このページを開いてから変更された項目：{fields}。ご自身の変更は入力どおりに保存され、それ以外は別のスタッフが保存した内容になっています。",
  },
  notSaved: {
    title: "設定は保存されませんでした",
    text: "アプリから応答がありませんでした。変更内容は残っています。オンラインになってからもう一度保存してください。",
  },
};
