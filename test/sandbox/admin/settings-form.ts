import { z } from "zod";
import { vocabularies } from "../rotateproduct/index.ts";
import { changeSettings } from "../shopify/settings.ts";
import { plans } from "../shopify/state.ts";
import { type AdminContext, currentShop, locales } from "./context.ts";

/** A checkbox sends its value or nothing. */
const isChecked = z.literal("on").optional().transform(Boolean);
const number = (bounds: z.ZodNumber) =>
  z.string().trim().min(1, "Enter a number.").pipe(z.coerce.number()).pipe(bounds);
const seconds = number(z.number().min(0).max(3600)).transform((value) => Math.round(value * 1000));
const percent = number(z.number().min(0).max(100)).transform((value) => value / 100);
/** Empty: no number of one's own. */
const optionalCount = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : Number(text)))
  .pipe(z.int().min(0).nullable());

type Vocabulary = keyof typeof vocabularies;
export const vocabularyNames = Object.keys(vocabularies) as [Vocabulary, ...Vocabulary[]];

const rotateProductForm = z.object({
  credits: number(z.int().min(0).max(1_000_000)),
  generationSeconds: seconds,
  vocabulary: z.enum(vocabularyNames),
  timestamps: z.enum(["utc-millis", "zoneless-micros"]),
  failedGenerations: z.enum(["by-index", "by-external-id"]),
  refundsFailures: isChecked,
});

const shopForm = z.object({
  plan: z.enum(plans),
  isTrial: isChecked,
  hostedVideoLimit: optionalCount,
  weeklyVideoLimit: number(z.int().min(0)),
  processingSeconds: seconds,
  locale: z.enum(locales),
});

const webhooksForm = z.object({ lossRate: percent, duplicateRate: percent, delaySeconds: seconds });

/** What each card of the settings page does with what its form sends. They throw a `ZodError` on wrong input. */
export const settingsForms = {
  rotateproduct({ rotateProduct }: AdminContext, fields: unknown): void {
    if (!rotateProduct) return;
    const { credits, generationSeconds, vocabulary, ...rest } = rotateProductForm.parse(fields);
    Object.assign(rotateProduct.settings, rest, {
      generationMs: generationSeconds,
      vocabulary: vocabularies[vocabulary],
    });
    const [account] = rotateProduct.accounts.list();
    if (account) rotateProduct.accounts.setBalance(account.userId, credits);
  },

  async shop(context: AdminContext, fields: unknown): Promise<void> {
    const { processingSeconds, weeklyVideoLimit, locale, ...shop } = shopForm.parse(fields);
    Object.assign(currentShop(context).shop, shop);
    context.preferences.locale = locale;
    changeSettings(context.shopify.settings, { processingMs: processingSeconds, weeklyVideoLimit });
    await context.shopify.save();
  },

  webhooks({ shopify }: AdminContext, fields: unknown): void {
    const { delaySeconds, ...rates } = webhooksForm.parse(fields);
    changeSettings(shopify.settings, { webhooks: { ...rates, delayMs: delaySeconds } });
  },
};
