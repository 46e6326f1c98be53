import type { Texts } from "../catalogues.ts";
import type { notifications as en } from "../en/notifications.ts";

export const notifications: Texts<typeof en> = {
  finished: {
    subject: "動画{count, number}本の処理が完了しました：{summary}",
    text: "{day}に依頼された動画{count, number}本の処理が完了しました：{summary}。",
    link: "アプリで確認できます：\n{url}",
  },
  attention: {
    subject: "動画{count, number}本に対応が必要です",
    link: "アプリで確認し、対応を選択してください：\n{url}",
  },
  footer:
    "このメールはストア「{shop}」に関するものです。アプリの設定にこのメールアドレスが登録されているため、お送りしています。変更はこちらから行えます：\n{url}",
};
