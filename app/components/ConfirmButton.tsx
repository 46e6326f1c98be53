import { Button, ButtonGroup } from "@shopify/polaris";
import { useState } from "react";
import { KeepFocus } from "./KeepFocus.tsx";

export interface ConfirmButtonProps {
  label: string;
  /** The words on the button that really does it. */
  confirmLabel: string;
  keepLabel: string;
  onConfirm: () => void;
  isLoading: boolean;
  isDisabled?: boolean;
}

/** A button for what cannot be taken back: it asks once more, in its own place. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, confirmLabel, keepLabel, onConfirm, isLoading, isDisabled = false } = props;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <KeepFocus>
      {isAsking ? (
        <ButtonGroup>
          <Button
            tone="critical"
            variant="primary"
            loading={isLoading}
            onClick={() => {
              setIsAsking(false);
              onConfirm();
            }}
          >
            {confirmLabel}
          </Button>
          <Button onClick={() => setIsAsking(false)}>{keepLabel}</Button>
        </ButtonGroup>
      ) : (
        <Button onClick={() => setIsAsking(true)} disabled={isDisabled} loading={isLoading}>
          {label}
        </Button>
      )}
    </KeepFocus>
  );
}
