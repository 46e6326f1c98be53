import type { Texts } from "../catalogues.ts";
import type { status as en } from "../en/status.ts";

export const status: Texts<typeof en> = {
  queued: {
    label: "待機中",
    sentence:
      "{count, plural, =1 {この動画はRotateProductへの送信を待っています。クレジットはまだ消費されていません。} other {動画#本がRotateProductへの送信を待っています。クレジットはまだ消費されていません。}}",
  },
  confirming: {
    label: "確認中",
    sentence:
      "{count, plural, =1 {この動画は送信済みで、応答を待っています。アプリは確認を続け、二重に送信することはありません。} other {動画#本は送信済みで、応答を待っています。アプリは確認を続け、二重に送信することはありません。}}",
  },
  processing: {
    label: "作成中",
    sentence:
      "{count, plural, =1 {RotateProductがこの動画を作成しています。通常は3分ほどです。操作は不要です。} other {RotateProductが動画#本を作成しています。通常は3分ほどです。操作は不要です。}}",
  },
  succeeded: {
    label: "ダウンロード中",
    sentence:
      "{count, plural, =1 {RotateProductでこの動画が完成し、アプリがダウンロードしています。} other {RotateProductで動画#本が完成し、アプリがダウンロードしています。}}",
  },
  collected: {
    label: "ダウンロード済み",
    sentence:
      "{count, plural, =1 {この動画は保存済みです。次に商品に追加されます。} other {動画#本は保存済みです。次に商品に追加されます。}}",
  },
  publishing: {
    label: "商品に追加中",
    sentence:
      "{count, plural, =1 {Shopifyがこの動画を処理しています。完了すると商品のメディアに表示されます。} other {Shopifyが動画#本を処理しています。完了すると商品のメディアに表示されます。}}",
  },
  needs_review: {
    label: "承認待ち",
    sentence:
      "{count, plural, =1 {この動画は完成しました。商品に追加するには承認し、追加しない場合は却下してください。} other {動画#本が完成しました。商品に追加するには承認し、追加しない場合は却下してください。}}",
  },
  published: {
    label: "公開済み",
    sentence:
      "{count, plural, =1 {この動画は商品のメディアに追加されました。} other {動画#本が商品のメディアに追加されました。}}",
  },
  removing: {
    label: "取り外し中",
    sentence:
      "{count, plural, =1 {この動画を商品から取り外しています。操作は不要です。} other {動画#本を商品から取り外しています。操作は不要です。}}",
  },
  removed: {
    label: "取り外し済み",
    sentence:
      "{count, plural, =1 {取り外したため、この動画はどの商品にも追加されていません。保存されている間は、クレジットなしで商品に戻せます。} other {取り外したため、動画#本はどの商品にも追加されていません。保存されている間は、クレジットなしで商品に戻せます。}}",
  },
  slow: {
    label: "通常より時間がかかっています",
    sentence:
      "{count, plural, =1 {この動画は、RotateProductで通常より時間がかかっています。アプリは確認を続けます。操作は不要です。} other {動画#本は、RotateProductで通常より時間がかかっています。アプリは確認を続けます。操作は不要です。}}",
  },
  held: {
    credits: {
      label: "クレジット不足",
      sentence:
        "{count, plural, =1 {RotateProductアカウントのクレジットが、この動画には足りません。RotateProductでクレジットを購入すると、自動的に再開されます。} other {RotateProductアカウントのクレジットが、動画#本には足りません。RotateProductでクレジットを購入すると、自動的に再開されます。}}",
    },
    budget: {
      label: "予算の上限",
      sentence:
        "{count, plural, =1 {この動画を作成すると、今月の予算を超えます。来月になるか、設定で予算を増やすと、自動的に再開されます。} other {この動画#本を作成すると、今月の予算を超えます。来月になるか、設定で予算を増やすと、自動的に再開されます。}}",
    },
    api_key: {
      label: "APIキーが無効",
      sentence:
        "{count, plural, =1 {RotateProductでAPIキーが認証されないため、この動画は一時停止しています。設定で有効なキーを入力すると、自動的に再開されます。} other {RotateProductでAPIキーが認証されないため、動画#本が一時停止しています。設定で有効なキーを入力すると、自動的に再開されます。}}",
    },
    access: {
      label: "商品へのアクセス権なし",
      sentence:
        "{count, plural, =1 {Shopifyで、アプリによる商品やファイルの操作が許可されていないため、この動画は一時停止しています。アプリに権限を許可すると、自動的に再開されます。} other {Shopifyで、アプリによる商品やファイルの操作が許可されていないため、動画#本が一時停止しています。アプリに権限を許可すると、自動的に再開されます。}}",
    },
    unconfirmed: {
      label: "未確認",
      sentence:
        "{count, plural, =1 {RotateProductからこの動画の確認が得られませんでした。まず再確認してください。再送信すると{credits, number}クレジットかかる場合があります。} other {RotateProductから動画#本の確認が得られませんでした。まず再確認してください。再送信すると{credits, number}クレジットかかる場合があります。}}",
    },
    stuck: {
      label: "遅延",
      sentence:
        "{count, plural, =1 {この動画はRotateProductから期限内に届きませんでした。再確認し、それでも届かない場合はRotateProductにお問い合わせください。} other {動画#本がRotateProductから期限内に届きませんでした。再確認し、それでも届かない場合はRotateProductにお問い合わせください。}}",
    },
    store_full: {
      label: "保存する空きなし",
      sentence:
        "{count, plural, =1 {アプリにこの動画を保存する空きがありません。空きができると自動的に再開されます。動画を取得できるのは1時間だけのため、アプリのサポートにご連絡ください。} other {アプリに動画#本を保存する空きがありません。空きができると自動的に再開されます。動画を取得できるのは1時間だけのため、アプリのサポートにご連絡ください。}}",
    },
    video_quota: {
      label: "動画数の上限",
      sentence:
        "{count, plural, =1 {ストアの動画数が、Shopifyの合計または今週の上限に達しました。不要な動画を削除するか、来週までお待ちください。その後、この動画は自動的に再開されます。} other {ストアの動画数が、Shopifyの合計または今週の上限に達しました。不要な動画を削除するか、来週までお待ちください。その後、動画#本は自動的に再開されます。}}",
    },
    trial_store: {
      label: "無料体験中のストア",
      sentence:
        "{count, plural, =1 {無料体験中のストアでは、Shopifyで動画を利用できません。Shopifyのプランを選択すると、この動画は自動的に再開されます。} other {無料体験中のストアでは、Shopifyで動画を利用できません。Shopifyのプランを選択すると、動画#本は自動的に再開されます。}}",
    },
  },
  failed: {
    no_image: {
      label: "画像なし",
      sentence:
        "{count, plural, =1 {順番が来たときに商品の画像がありませんでした。クレジットは消費されていません。画像を追加してから、動画を作り直してください。} other {順番が来たときに、商品#点の画像がありませんでした。クレジットは消費されていません。画像を追加してから、動画を作り直してください。}}",
    },
    image_not_on_shopify: {
      label: "画像がShopifyにありません",
      sentence:
        "{count, plural, =1 {商品の画像がShopifyに保存されていません。クレジットは消費されていません。Shopifyにアップロードしてから、動画を作り直してください。} other {商品#点の画像がShopifyに保存されていません。クレジットは消費されていません。Shopifyにアップロードしてから、動画を作り直してください。}}",
    },
    image_rejected: {
      label: "使用できない画像",
      sentence:
        "{count, plural, =1 {RotateProductで商品の画像を使用できませんでした。別の画像を選択するかアップロードしてから、動画を作り直してください。} other {RotateProductで商品#点の画像を使用できませんでした。別の画像を選択するかアップロードしてから、動画を作り直してください。}}",
    },
    refused: {
      label: "RotateProductが拒否",
      sentence:
        "{count, plural, =1 {RotateProductがこの動画の作成を拒否しました。詳細で回答を確認してから、動画を作り直してください。} other {RotateProductが動画#本の作成を拒否しました。それぞれの詳細で回答を確認してから、動画を作り直してください。}}",
    },
    generation: {
      label: "作成できませんでした",
      sentence:
        "{count, plural, =1 {RotateProductでこの動画を作成できませんでした。クレジットが返還されるかどうかは、RotateProductの規定によります。動画を作り直すか、RotateProductにお問い合わせください。} other {RotateProductで動画#本を作成できませんでした。クレジットが返還されるかどうかは、RotateProductの規定によります。動画を作り直すか、RotateProductにお問い合わせください。}}",
    },
    expired: {
      label: "ダウンロード期限切れ",
      sentence:
        "{count, plural, =1 {この動画は、RotateProductでの保存期間である1時間以内にダウンロードされませんでした。アプリのサポートに連絡してから、動画を作り直してください。} other {動画#本は、RotateProductでの保存期間である1時間以内にダウンロードされませんでした。アプリのサポートに連絡してから、動画を作り直してください。}}",
    },
    bad_video: {
      label: "再生できない動画",
      sentence:
        "{count, plural, =1 {RotateProductから届いたファイルは、動画として再生できません。RotateProductに問い合わせてから、動画を作り直してください。} other {RotateProductから届いた商品#点のファイルは、動画として再生できません。RotateProductに問い合わせてから、動画を作り直してください。}}",
    },
    file_rejected: {
      label: "Shopifyが拒否",
      sentence:
        "{count, plural, =1 {Shopifyで動画ファイルを使用できませんでした。詳細で回答を確認してから、もう一度お試しください。} other {Shopifyで動画ファイル#件を使用できませんでした。それぞれの詳細で回答を確認してから、もう一度お試しください。}}",
    },
    media_limit: {
      label: "商品メディアが上限",
      sentence:
        "{count, plural, =1 {商品のメディアがShopifyの上限に達しています。一部を取り外してから、もう一度お試しください。} other {商品#点のメディアがShopifyの上限に達しています。一部を取り外してから、もう一度お試しください。}}",
    },
    not_kept: {
      label: "保存期間終了",
      sentence:
        "{count, plural, =1 {この動画は商品に追加されないまま、アプリでの保存期間が終了しました。動画を作り直してください。} other {動画#本は商品に追加されないまま、アプリでの保存期間が終了しました。動画を作り直してください。}}",
    },
  },
  canceled: {
    by_merchant: {
      label: "キャンセル済み",
      sentence:
        "{count, plural, =1 {この動画はアプリでキャンセルされました。作り直すことができます。} other {動画#本がアプリでキャンセルされました。作り直すことができます。}}",
    },
    by_rotateproduct: {
      label: "RotateProductがキャンセル",
      sentence:
        "{count, plural, =1 {RotateProductがこの動画をキャンセルしました。作り直すことができます。} other {RotateProductが動画#本をキャンセルしました。作り直すことができます。}}",
    },
    product_deleted: {
      label: "商品が削除済み",
      sentence:
        "{count, plural, =1 {商品が削除されたため、この動画の追加先がありません。} other {商品#点が削除されたため、動画の追加先がありません。}}",
    },
    rejected: {
      label: "却下済み",
      sentence:
        "{count, plural, =1 {この動画は承認時に却下され、公開されていません。作り直すことができます。} other {動画#本が承認時に却下され、公開されていません。作り直すことができます。}}",
    },
    uninstalled: {
      label: "アプリがアンインストール済み",
      sentence:
        "{count, plural, =1 {この動画が完成する前に、アプリがアンインストールされました。作り直すことができます。} other {動画#本が完成する前に、アプリがアンインストールされました。作り直すことができます。}}",
    },
  },
};
