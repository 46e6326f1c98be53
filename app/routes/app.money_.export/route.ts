import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { createTranslator } from "use-intl/core";
import { z } from "zod";
import { PERIOD, readPeriod } from "../../generation/money.ts";
import { catalogueOf, languageOf } from "../../locales/catalogues.ts";
import { csvSeparatorOf } from "../../platform/csv.ts";
import { readLocale } from "../../platform/read-locale.ts";
import { money } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { writeCharges } from "./write-charges.ts";

const querySchema = z.object({ month: z.string().regex(PERIOD).catch("all") });

/** Every charge of a period as a CSV file. Written while it is sent, however long it is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { month } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const locale = readLocale(request);
  const t = createTranslator({ locale: languageOf(locale), messages: catalogueOf(locale) });
  const lines = writeCharges(money.listCharges(session.shop, readPeriod(month)), t, csvSeparatorOf(locale));
  return new Response(createReadableStreamFromReadable(Readable.from(lines)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": "attachment",
      "Cache-Control": "no-store",
    },
  });
}
