import type { LocalTexts } from "../../locales/texts-in.ts";
import type { Note } from "./schema.ts";

export function warn(text: string, link: Note["link"] = null): Note {
  return { tone: "warning", text, link };
}

export function toSettings(label: string): NonNullable<Note["link"]> {
  return { label, path: "/app/settings" };
}

/** What only the connection's settings can change. */
export function warnOfConnection(kind: "not_connected" | "key_rejected", { t }: Pick<LocalTexts, "t">): Note {
  return kind === "not_connected"
    ? warn(t("extensions.note.notConnected"), toSettings(t("review.problem.not_connected.action")))
    : warn(t("extensions.note.keyRejected"), toSettings(t("common.keyRejected.action")));
}
