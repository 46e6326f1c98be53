import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { ConnectionSection } from "../../components/ConnectionSection.tsx";
import { DefaultsSection } from "../../components/DefaultsSection.tsx";
import { pageTitle } from "../../components/pageTitle.ts";
import { SpendingSection } from "../../components/SpendingSection.tsx";
import { parseForm } from "../../platform/parse-form.ts";
import {
  connectRotateProduct,
  disconnectRotateProduct,
  readConnection,
  readSettings,
  updateSettings,
} from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { parseSpending } from "./parse-spending.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

export const meta = pageTitle("settings");

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const [connection, settings] = await Promise.all([
    readConnection(session.shop),
    readSettings(session.shop),
  ]);
  return json({ connection, settings });
}

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("connect"), apiKey: z.string().trim() }),
  z.object({ intent: z.literal("disconnect") }),
  z.object({
    intent: z.literal("save"),
    reviewsFirst: z.stringbool(),
    videoPosition: z.union([z.literal("end").transform(() => null), z.coerce.number().int().min(0).max(249)]),
  }),
  z.object({
    intent: z.literal("save_spending"),
    monthlyBudget: z.string(),
    confirmAbove: z.string(),
    resubmitsOnce: z.stringbool(),
    retentionDays: z.string(),
  }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const form = await parseForm(request, schema);
  switch (form.intent) {
    case "connect":
      return connect(session.shop, form.apiKey);
    case "disconnect":
      await disconnectRotateProduct(session.shop);
      return json({ toast: "RotateProduct disconnected" });
    case "save":
      await updateSettings(session.shop, {
        reviewsFirst: form.reviewsFirst,
        videoPosition: form.videoPosition,
      });
      return json({ toast: "Settings saved" });
    case "save_spending":
      return saveSpending(session.shop, form);
  }
}

async function saveSpending(shop: string, form: Parameters<typeof parseSpending>[0]) {
  const spending = parseSpending(form);
  if (!spending.ok) return json({ spendingErrors: spending.errors }, { status: 400 });
  await updateSettings(shop, spending.settings);
  return json({ toast: "Settings saved" });
}

async function connect(shop: string, apiKey: string) {
  if (apiKey === "") return json({ apiKeyError: "Enter the API key" }, { status: 400 });
  const result = await connectRotateProduct(shop, apiKey);
  switch (result.kind) {
    case "connected":
      return json({ toast: "RotateProduct connected" });
    case "rejected":
      return json(
        {
          apiKeyError:
            "RotateProduct does not accept this key. Copy it from your account again, or create a new one.",
        },
        { status: 400 },
      );
    case "bad_key":
      return json({ apiKeyError: result.message }, { status: 400 });
    case "unavailable":
      return json(
        {
          apiKeyError:
            "RotateProduct does not answer, so the key could not be checked. Try again in a moment.",
        },
        { status: 503 },
      );
  }
}

export default function Settings() {
  const { connection, settings } = useLoaderData<typeof loader>();
  return (
    <AppPage title="Settings" narrowWidth>
      <ConnectionSection connection={connection} />
      <DefaultsSection saved={settings} />
      <SpendingSection saved={settings} />
    </AppPage>
  );
}
