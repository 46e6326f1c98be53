import type { Note } from "../../app/routes/api/schema.ts";
import { AppLink } from "./AppLink.tsx";

export function NoteBanner({ note }: { note: Note }) {
  return (
    <s-banner tone={note.tone}>
      <s-stack gap="small-200">
        <s-paragraph>{note.text}</s-paragraph>
        {note.link && <AppLink link={note.link} />}
      </s-stack>
    </s-banner>
  );
}
