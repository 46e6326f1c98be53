import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { type ConnectionAnswer, ConnectionSection } from "../../components/ConnectionSection.tsx";
import { GuideSection } from "../../components/GuideSection.tsx";
import { keepLastData } from "../../components/keepLastData.ts";
import { keepPageOnFailure } from "../../components/keepPageOnFailure.ts";
import { pageTitle } from "../../components/pageTitle.ts";
import { SettingsForm } from "../../components/SettingsForm.tsx";
import type { SaveAnswer } from "../../components/settings-draft.ts";
import { readAltWords } from "../../generation/alt-text.ts";
import { standardAltTemplate } from "../../locales/standard-alt-template.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { readLocale } from "../../platform/read-locale.ts";
import {
  beginSettings,
  canMail,
  connectRotateProduct,
  disconnectRotateProduct,
  overview,
  readConnection,
  readSettings,
  showGuide,
  updateSettings,
} from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { mergeSettings } from "./merge-settings.ts";
import { draftSchema, parseSettings } from "./parse-settings.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

export const meta = pageTitle("settings");

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  await beginSettings(shop, standardAltTemplate(readLocale(request)));
  const [connection, settings, atStake, product, isGuideDismissed] = await Promise.all([
    readConnection(shop),
    readSettings(shop),
    overview.countConnected(shop),
    overview.readLatestProduct(shop),
    overview.isGuideDismissed(shop),
  ]);
  return json({
    connection,
    settings,
    atStake,
    product: product && readAltWords(product),
    isGuideDismissed,
    canMail,
  });
}

const draftJson = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "is not JSON" });
      return z.NEVER;
    }
  })
  .pipe(draftSchema);

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("connect"), apiKey: z.string().trim() }),
  z.object({ intent: z.literal("disconnect") }),
  z.object({ intent: z.literal("save"), draft: draftJson, began: draftJson }),
  z.object({ intent: z.literal("show_guide") }),
]);

type Form = z.infer<typeof schema>;

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  const form = await parseForm(request, schema);
  switch (form.intent) {
    case "connect":
      return json(await connect(shop, form.apiKey));
    case "disconnect":
      await disconnectRotateProduct(shop);
      return json({ kind: "disconnected" } satisfies ConnectionAnswer);
    case "save":
      return json(await save(shop, form, readLocale(request)));
    case "show_guide":
      await showGuide(shop, true);
      return json({ kind: "guide_shown" });
  }
}

export const clientLoader = keepLastData();

export const clientAction = keepPageOnFailure;

async function connect(shop: string, apiKey: string): Promise<ConnectionAnswer> {
  if (apiKey === "") return { kind: "key_problem", problem: "empty" };
  const { kind } = await connectRotateProduct(shop, apiKey);
  return kind === "connected" ? { kind } : { kind: "key_problem", problem: kind };
}

async function save(
  shop: string,
  { draft, began }: Extract<Form, { intent: "save" }>,
  locale: string,
): Promise<SaveAnswer> {
  const parsed = parseSettings(draft);
  if (!parsed.ok) return { kind: "invalid", errors: parsed.errors };
  const { altTemplate } = parsed.settings;
  const wanted = { ...parsed.settings, altTemplate: altTemplate ?? standardAltTemplate(locale) };
  const { changes, others } = mergeSettings(began, wanted, await readSettings(shop));
  await updateSettings(shop, changes, locale);
  return { kind: "saved", settings: await readSettings(shop), others };
}

export default function Settings() {
  const { connection, settings, atStake, product, isGuideDismissed, canMail } =
    useLoaderData<typeof loader>();
  const t = useTranslations("common.pages");
  return (
    <AppPage title={t("settings")} narrowWidth>
      <ConnectionSection connection={connection} atStake={atStake} />
      <SettingsForm saved={settings} product={product} canMail={canMail} />
      {isGuideDismissed && <GuideSection />}
    </AppPage>
  );
}
