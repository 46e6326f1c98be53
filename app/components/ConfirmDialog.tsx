import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Dialog.module.css";

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

/**
 * Asks before something that many videos, or money, hang on. The browser's own dialog keeps the focus inside, closes
 * with Escape, and gives the focus back; it opens on the button that does nothing.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel, onConfirm, onClose } = props;
  const { isCritical = false, isLoading = false, isDisabled = false } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      {isOpen && (
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd" id={titleId}>
            {title}
          </Text>
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
        </BlockStack>
      )}
    </dialog>
  );
}
