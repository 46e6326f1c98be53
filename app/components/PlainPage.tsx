import type { ReactNode } from "react";

const STYLE = {
  fontFamily: "system-ui, sans-serif",
  margin: "4rem auto",
  maxWidth: "32rem",
  padding: "0 1rem",
};

/** A page outside of the app's frame, where there is no Polaris. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main style={STYLE}>
      <h1>{title}</h1>
      <p>{children}</p>
    </main>
  );
}
