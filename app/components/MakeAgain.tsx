import { useFetcher } from "@remix-run/react";
import { Button, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { ImageChoice } from "./ImageChoice.tsx";
import { isUnreachable, type Unreachable } from "./unreachable.ts";

type Choices =
  | { kind: "choices"; images: readonly { id: string; url: string; alt: string | null }[] }
  | { kind: "not_found" | "no_access" | "unavailable" };

export interface MakeAgainProps {
  id: string;
  productId: string;
  /** The image it was made from. */
  imageId: string | null;
  /** Its video is in the product. */
  isLive: boolean;
  isProminent?: boolean;
}

/** Plans a new video of the same product, with another image if the merchant wants. The plan's page names the cost. */
export function MakeAgain({ id, productId, imageId, isLive, isProminent = false }: MakeAgainProps) {
  const t = useTranslations("generation.again");
  const [isAsking, setIsAsking] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  // The same key is the same click: a second one leads to the plan of the first. Another image is another click.
  const [clickKey, renewKey] = useState("");
  const reader = useFetcher<Choices>();
  const planner = useFetcher<Unreachable>();
  const choices = reader.state === "idle" ? reader.data : undefined;
  const images = choices?.kind === "choices" ? choices.images : [];
  const start = chosen ?? images.find((image) => image.id === imageId)?.id ?? images[0]?.id ?? "";
  const { load } = reader;

  useEffect(() => {
    if (isAsking) load(`/app/products/${productId.split("/").at(-1)}/images`);
  }, [isAsking, productId, load]);

  const open = () => {
    renewKey(crypto.randomUUID());
    setIsAsking(true);
  };
  const chooseOther = (image: string) => {
    renewKey(crypto.randomUUID());
    choose(image);
  };
  const plan = () =>
    planner.submit({ clickKey, id, imageId: start }, { method: "post", action: "/app/generations/again" });

  return (
    <>
      <Button variant={isProminent ? "primary" : "secondary"} onClick={open}>
        {t("button")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("title")}
        confirmLabel={t("confirm")}
        cancelLabel={t("keep")}
        isLoading={planner.state !== "idle"}
        isDisabled={start === ""}
        onConfirm={plan}
        onClose={() => setIsAsking(false)}
      >
        <Text as="p">{t("explain")}</Text>
        {isLive && <Text as="p">{t("explainLive")}</Text>}
        {choices === undefined && (
          <Text as="p" tone="subdued">
            {t("reading")}
          </Text>
        )}
        {choices?.kind === "choices" && images.length === 0 && <Text as="p">{t("noImages")}</Text>}
        {images.length > 0 && (
          <ImageChoice legend={t("image")} images={images} chosen={start} onChoose={chooseOther} />
        )}
        {choices !== undefined && choices.kind !== "choices" && (
          <Text as="p" tone="critical">
            {t(`unread.${choices.kind}`)}
          </Text>
        )}
        {planner.state === "idle" && isUnreachable(planner.data) && (
          <Text as="p" tone="critical">
            {t("unreachable")}
          </Text>
        )}
      </ConfirmDialog>
    </>
  );
}
