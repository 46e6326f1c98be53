import { BlockStack, Button, Card, Icon, InlineStack, Text } from "@shopify/polaris";
import { CheckCircleIcon } from "@shopify/polaris-icons";
import styles from "./SetupGuide.module.css";

const STEPS = [
  {
    title: "Connect RotateProduct",
    text: "Enter the API key of your RotateProduct account. Videos are paid with the credits of that account.",
    action: { label: "Connect", url: "/app/settings" },
  },
  {
    title: "Make your first 3D video",
    text: "Choose products. You see what is sent and what it costs before any credit is spent.",
    action: { label: "Choose products", url: "/app/products" },
  },
];

/** What is left to do until the first video; the next step carries the button. */
export function SetupGuide({ isConnected }: { isConnected: boolean }) {
  const nextStep = isConnected ? 1 : 0;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Turn product images into rotating 3D videos
        </Text>
        {STEPS.map(({ title, text, action }, index) => (
          <InlineStack key={title} gap="300" wrap={false} blockAlign="start">
            {index < nextStep ? (
              <span>
                <Icon source={CheckCircleIcon} tone="success" accessibilityLabel="Done" />
              </span>
            ) : (
              <span className={`${styles.number} ${index === nextStep ? styles.current : ""}`}>
                {index + 1}
              </span>
            )}
            <BlockStack gap="200" inlineAlign="start">
              <Text as="h3" variant="headingSm">
                {title}
              </Text>
              {index === nextStep && (
                <>
                  <Text as="p">{text}</Text>
                  <Button variant="primary" url={action.url}>
                    {action.label}
                  </Button>
                </>
              )}
            </BlockStack>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
