import { BlockStack, Button, InlineStack } from "@shopify/polaris";
import type { ReactNode } from "react";
import { Dialog } from "./Dialog.tsx";

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What exactly happens. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  /** It takes something away. */
  isCritical?: boolean;
  isLoading?: boolean;
  isDisabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that many videos, or money, hang on. It opens on the button that does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel, onConfirm, onClose } = props;
  const { isCritical = false, isLoading = false, isDisabled = false } = props;
  return (
    <Dialog isOpen={isOpen} title={title} onClose={onClose}>
      <BlockStack gap="200">{children}</BlockStack>
      <InlineStack gap="200" align="end">
        <Button onClick={onClose}>{cancelLabel}</Button>
        <Button
          variant="primary"
          {...(isCritical && { tone: "critical" as const })}
          loading={isLoading}
          disabled={isDisabled}
          onClick={onConfirm}
        >
          {confirmLabel}
        </Button>
      </InlineStack>
    </Dialog>
  );
}
