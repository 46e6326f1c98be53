import type { Texts } from "../catalogues.ts";
import type { events as en } from "../en/events.ts";

export const events: Texts<typeof en> = {
  requested: "作成を依頼",
  resumed: "再開",
  notAccepted: "受け付けられず、再送信待ち",
  checkedAgain: "再確認",
  sent: "RotateProductに送信",
  notFinished: "完了していないことが判明",
  accepted: "RotateProductが受付",
  finished: "RotateProductで完成",
  approved: "承認",
  saved: "動画を保存",
  triedAgain: "再試行",
  handedOver: "Shopifyに送信",
  published: "商品のメディアに追加",
  waitsForReview: "承認待ち",
  paused: "一時停止：{status}",
  failed: "失敗：{status}",
  removing: "商品から取り外し中",
  deleting: "ファイルを削除中",
  notRemoved: "商品から取り外されませんでした",
  putBack: "商品に戻しています",
  notPutBack: "商品に戻されませんでした",
  savedOnly: "保存済み（商品には未追加）",
};
