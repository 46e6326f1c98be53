/** Something goes on. Screen readers say the text whenever it changes. */
export function Working({ text }: { text: string }) {
  return (
    <s-box accessibilityRole="status">
      <s-stack direction="inline" gap="small-200" alignItems="center">
        <s-spinner accessibilityLabel={text} />
        <s-text>{text}</s-text>
      </s-stack>
    </s-box>
  );
}
