/** What goes with something else, a sentence below the other: between them stands what each language puts there. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <s-stack gap="small-500">
      {sentences.map((sentence) => (
        <s-paragraph key={sentence} color="subdued">
          {sentence}
        </s-paragraph>
      ))}
    </s-stack>
  );
}
