/** Labels with their values, one below the other. */
export function Facts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <s-grid gridTemplateColumns="1fr auto" gap="small-200">
      {facts.map(({ label, value }) => [
        <s-text key={label} color="subdued">
          {label}
        </s-text>,
        <s-stack key={`${label} value`} alignItems="end">
          <s-text fontVariantNumeric="tabular-nums">{value}</s-text>
        </s-stack>,
      ])}
    </s-grid>
  );
}
