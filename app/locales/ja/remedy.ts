import type { Texts } from "../catalogues.ts";
import type { remedy as en } from "../en/remedy.ts";

export const remedy: Texts<typeof en> = {
  label: {
    approve: "承認",
    reject: "却下",
    review_again: "承認待ちに戻す",
    resume: "再開",
    check_again: "再確認",
    send_again: "再送信（{credits, number}クレジットかかる場合があります）",
    publish_again: "再試行",
    cancel: "キャンセル",
    remove: "商品から取り外す",
    put_back: "商品に戻す",
    delete_file: "ファイルを削除",
    make_again: "作り直す",
    open_settings: "設定を開く",
  },
  nothingDone: "すでに完了しているため、操作は不要です",
  done: {
    approve: "動画{count, number}本を承認しました",
    reject: "動画{count, number}本を却下しました",
    review_again: "動画{count, number}本を承認待ちに戻しました",
    resume: "動画{count, number}本を再開しました",
    check_again: "動画{count, number}本を再確認しています",
    send_again: "動画{count, number}本が再送信待ちになりました",
    publish_again: "動画{count, number}本を再試行しています",
    cancel: "動画{count, number}本をキャンセルしました",
    remove: "動画{count, number}本を商品から取り外しています",
    put_back: "動画{count, number}本を商品に戻しています",
    delete_file: "ファイル{count, number}件を削除しています",
  },
  confirm: {
    cancel: "動画{count, number}本をキャンセルする",
    reject: "動画{count, number}本を却下する",
    remove: "動画{count, number}本を取り外す",
    delete_file: "ファイル{count, number}件を完全に削除する",
  },
  keep: "{count, plural, other {やめる}}",
};
