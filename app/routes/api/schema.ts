/**
 * What the admin extensions ask the app, and what it answers. Extensions import the types of this file and nothing
 * else of the app; answers carry their texts in the reader's language (`Accept-Language`), so that there is one
 * catalogue for the app and for the extensions. Paths are pages of the app, such as "/app/settings".
 */
import { z } from "zod";
import { APP_REMEDIES } from "../../generation/remedies.ts";
import { MAX_SELECTED } from "../../generation/selection.ts";

const gid = (type: string) => z.string().regex(new RegExp(`^gid://shopify/${type}/\\d{1,20}$`));
const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);

/** Longer than any description that is sent: what is too long is cut, what is far too long is not from an extension. */
const MAX_TYPED = 1_000;

/** `GET /api/product`: where the product's video is. */
export const productQuerySchema = z.object({ product: gid("Product") });

/** `GET /api/plans`: what a plan would make, and at which cost. */
export const planQuerySchema = z.object({ plan: id });

/** `GET /api/requests`: how far a confirmed plan is. */
export const requestQuerySchema = z.object({ request: id });

/** `POST /api/plans`: plans named products, or a collection. The same click key is the same plan. Spends nothing. */
export const planClickSchema = z.union([
  z.strictObject({
    clickKey: z.uuid(),
    productIds: z.array(gid("Product")).min(1).max(MAX_SELECTED),
    /** Products that have a video get a new one, which takes its place. */
    makesAgain: z.boolean(),
  }),
  z.strictObject({ clickKey: z.uuid(), collectionId: gid("Collection") }),
]);

/** `POST /api/plans/choice`: what the video of one product of a plan is made of. */
export const choiceSchema = z.strictObject({
  plan: id,
  product: gid("Product"),
  imageId: gid("MediaImage"),
  endImageId: gid("MediaImage").nullable(),
  /** Null for the product's own. */
  description: z.string().max(MAX_TYPED).nullable(),
});

/** What the video of a plan's one product is made of. */
const madeOfSchema = z.strictObject({
  productId: gid("Product"),
  imageId: z.string().nullable(),
  endImageId: z.string().nullable(),
  description: z.string(),
});

/** `POST /api/plans/confirm`: the click that spends. The plan is its key: a second one makes nothing more. */
export const confirmationSchema = z.strictObject({
  plan: id,
  /** What the merchant saw of the plan's one product: nothing else is started. Null where none was shown. */
  shown: madeOfSchema.nullable().default(null),
  /** How many of the products, from the first, the merchant agreed to pay for. */
  videos: z.number().int().positive(),
  /** What they said yes to when they were asked about the cost once more. */
  agreedCredits: z.number().int().positive().nullable(),
});

/** `POST /api/remedies`: what a person does about one generation. */
export const remedyClickSchema = z.strictObject({ generation: id, remedy: z.enum(APP_REMEDIES) });

const linkSchema = z.strictObject({
  label: z.string(),
  path: z.string().startsWith("/app"),
});

const noteSchema = z.strictObject({
  tone: z.enum(["info", "success", "warning", "critical"]),
  text: z.string(),
  /** The one page of the app that helps; null: none is needed. */
  link: linkSchema.nullable(),
});

/** Every answer that is not 2xx. */
export const problemAnswerSchema = z.strictObject({ problem: noteSchema });

const actionSchema = z.strictObject({
  remedy: z.enum(APP_REMEDIES),
  label: z.string(),
  /** It takes something away. */
  isDestructive: z.boolean(),
  /** What is asked about first; null: done at once. */
  question: z.strictObject({ text: z.string(), confirm: z.string() }).nullable(),
});

const videoSchema = z.strictObject({
  /** Of the generation. */
  id,
  badge: z.strictObject({
    label: z.string(),
    tone: z.enum(["neutral", "info", "success", "warning", "critical"]),
  }),
  /** What happened and what to do next; a sentence each. */
  text: z.array(z.string()).min(1),
  /** When it is likely to be finished; null: nothing moves, or nobody can know. */
  time: z.string().nullable(),
  /** It goes on by itself: worth asking again soon. */
  isMoving: z.boolean(),
  /** The image it starts with. */
  imageUrl: z.url().nullable(),
  /** Our copy of the video, for an hour; null while, or since, there is none. */
  videoUrl: z.url().nullable(),
  actions: z.array(actionSchema),
  /** Its page in the app. */
  link: linkSchema,
});

export const productAnswerSchema = z.strictObject({
  /** At most 30 characters: what a collapsed panel shows. */
  summary: z.string().min(1).max(30),
  /** What stands against a new video; null: nothing that is known. */
  note: noteSchema.nullable(),
  /** The latest; null: the product never had one. */
  video: videoSchema.nullable(),
  /** Words of the button that leads to a new video; null while that makes no sense. */
  make: z
    .strictObject({
      label: z.string(),
      /** The product has a video: the new one would take its place. */
      makesAgain: z.boolean(),
    })
    .nullable(),
});

const factSchema = z.strictObject({ label: z.string(), value: z.string() });

const imageSchema = z.strictObject({ id: gid("MediaImage"), url: z.url(), alt: z.string().nullable() });

/** A plan of one product can be changed before it is confirmed. */
const planProductSchema = madeOfSchema.extend({
  title: z.string(),
  /** What it can start and end with, in gallery order. */
  images: z.array(imageSchema),
});

export const planAnswerSchema = z.strictObject({
  id,
  makesAgain: z.boolean(),
  /** Set while its products are still being read: how far that is. */
  progress: z.strictObject({ read: z.number(), total: z.number().nullable(), text: z.string() }).nullable(),
  /** It was started already: ask for the request. */
  isConfirmed: z.boolean(),
  /** Products that get a video, in words. */
  made: z.string(),
  /** Products that get none: in words for each reason, with the way out. */
  skipped: z.array(
    z.strictObject({
      reason: z.string(),
      label: z.string(),
      count: z.number().int().positive(),
      text: z.string(),
    }),
  ),
  /** Cost, balance, what is left of both and of Shopify's limits. */
  facts: z.array(factSchema),
  /** How long it is likely to take, a sentence each; none when nothing is made. */
  time: z.array(z.string()),
  /** What stands against it, or has to be known before. */
  notes: z.array(noteSchema),
  /** The one button that spends; null when nothing can be made. */
  offer: z.strictObject({ videos: z.number().int().positive(), label: z.string() }).nullable(),
  /** Null for more than one product, and for one that gets no video. */
  product: planProductSchema.nullable(),
  /** Its review in the app. */
  link: linkSchema,
});

/** Nothing was started where it is not "confirmed". */
export const confirmationAnswerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("confirmed"), request: id }),
  /** The merchant is asked about the cost once more. */
  z.strictObject({
    kind: z.literal("needs_agreement"),
    text: z.string(),
    credits: z.number().int().positive(),
    label: z.string(),
  }),
  z.strictObject({ kind: z.literal("refused"), note: noteSchema }),
]);

export const requestAnswerSchema = z.strictObject({
  id,
  /** Videos that came to an end or wait for a person, of all. */
  settled: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** "23 published, 2 failed" */
  text: z.string(),
  time: z.string().nullable(),
  isMoving: z.boolean(),
  /** Something waits for the merchant; null: nothing does. */
  note: noteSchema.nullable(),
  /** Its videos in the app. */
  link: linkSchema,
});

/** The product's video as it is afterwards, and what was done. */
export const remedyAnswerSchema = z.strictObject({ text: z.string(), product: productAnswerSchema });

export type PlanClick = z.infer<typeof planClickSchema>;
export type Choice = z.infer<typeof choiceSchema>;
export type MadeOf = z.infer<typeof madeOfSchema>;
export type Confirmation = z.infer<typeof confirmationSchema>;
export type RemedyClick = z.infer<typeof remedyClickSchema>;

export type Link = z.infer<typeof linkSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Video = z.infer<typeof videoSchema>;
export type PlanProduct = z.infer<typeof planProductSchema>;
export type ProductAnswer = z.infer<typeof productAnswerSchema>;
export type PlanAnswer = z.infer<typeof planAnswerSchema>;
export type ConfirmationAnswer = z.infer<typeof confirmationAnswerSchema>;
export type RequestAnswer = z.infer<typeof requestAnswerSchema>;
export type RemedyAnswer = z.infer<typeof remedyAnswerSchema>;
export type ProblemAnswer = z.infer<typeof problemAnswerSchema>;
