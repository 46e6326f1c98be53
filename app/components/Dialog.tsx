import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { XIcon } from "@shopify/polaris-icons";
import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Dialog.module.css";

export interface DialogProps {
  isOpen: boolean;
  title: string;
  /** Drawn while it is open. The focus goes to the first control in it. */
  children: ReactNode;
  /** Of a button beside the title, for what is only looked at: its end may be out of sight. */
  closeLabel?: string;
  /** For what needs more room than a question. */
  isWide?: boolean;
  /** Whatever closes it: Escape, or what it holds. */
  onClose: () => void;
}

/** The browser's own dialog: it keeps the focus inside, closes with Escape, and gives the focus back. */
export function Dialog({ isOpen, title, children, closeLabel, isWide = false, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${isWide ? styles.wide : ""}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {isOpen && (
        <BlockStack gap="400">
          <InlineStack gap="200" align="space-between" blockAlign="center" wrap={false}>
            <Text as="h2" variant="headingMd" id={titleId}>
              {title}
            </Text>
            {closeLabel !== undefined && (
              <Button variant="tertiary" icon={XIcon} accessibilityLabel={closeLabel} onClick={onClose} />
            )}
          </InlineStack>
          {children}
        </BlockStack>
      )}
    </dialog>
  );
}
