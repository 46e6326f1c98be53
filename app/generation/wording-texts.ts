import type { WaitReason } from "./allowance.ts";
import type { CanceledReason, FailedReason, HeldReason, Missing, State } from "./generation.ts";
import type { SkipReason } from "./product.ts";
import type { AppRemedy, Remedy } from "./remedies.ts";

/**
 * The texts behind `wording.ts`, as plain tables, so that a translation replaces texts and nothing else: a short
 * label, and for one video or several a sentence that says what happened and what to do next. `{count}` is the number
 * of videos, `{credits}` what making them again would cost.
 */
export interface Wording {
  label: string;
  one: string;
  other: string;
}

export const STATE_WORDING: Readonly<Record<Exclude<State, "held" | "failed" | "canceled">, Wording>> = {
  queued: {
    label: "Queued",
    one: "This video waits to be sent to RotateProduct. No credits are spent yet.",
    other: "{count} videos wait to be sent to RotateProduct. No credits are spent yet.",
  },
  confirming: {
    label: "Confirming",
    one: "This video was sent, and its answer is awaited. The app keeps checking and sends nothing twice.",
    other:
      "{count} videos were sent, and their answer is awaited. The app keeps checking and sends nothing twice.",
  },
  processing: {
    label: "In production",
    one: "RotateProduct is making this video, usually in about 3 minutes. There is nothing to do.",
    other: "RotateProduct is making {count} videos, usually in about 3 minutes. There is nothing to do.",
  },
  succeeded: {
    label: "Downloading",
    one: "RotateProduct has finished this video, and the app is downloading it.",
    other: "RotateProduct has finished {count} videos, and the app is downloading them.",
  },
  collected: {
    label: "Downloaded",
    one: "This video is saved and is added to the product next.",
    other: "{count} videos are saved and are added to their products next.",
  },
  publishing: {
    label: "Adding to product",
    one: "Shopify is processing this video. It then appears in the product's media.",
    other: "Shopify is processing {count} videos. They then appear in the products' media.",
  },
  needs_review: {
    label: "Ready for review",
    one: "This video is finished. Approve it to add it to the product, or reject it.",
    other: "{count} videos are finished. Approve them to add them to their products, or reject them.",
  },
  published: {
    label: "Published",
    one: "This video was added to the product's media.",
    other: "{count} videos were added to their products' media.",
  },
};

/** In production for much longer than usual. */
export const SLOW_WORDING: Wording = {
  label: "Taking longer",
  one: "RotateProduct is taking longer than usual for this video. The app keeps looking; there is nothing to do.",
  other:
    "RotateProduct is taking longer than usual for {count} videos. The app keeps looking; there is nothing to do.",
};

/** Videos that are in no product, when the time for which they are kept is nearly over. */
export const EXPIRING_WORDING = {
  one: "{count} saved video is in no product and will be deleted within a week. Publish it before then, or it has to be made again.",
  other:
    "{count} saved videos are in no product and will be deleted within a week. Publish them before then, or they have to be made again.",
};

/** What Shopify does not have any more of a published video. Whoever removed it may have meant to. */
export const MISSING_WORDING: Readonly<Record<Missing, string>> = {
  product: "The product does not exist in Shopify any more.",
  file: "The video's file was deleted in Shopify. The app does not put it back; make it again if you want a new one.",
  place:
    "The video was taken out of the product's media in Shopify. The app does not put it back; make it again if you want a new one.",
};

export const HELD_WORDING: Readonly<Record<HeldReason, Wording>> = {
  credits: {
    label: "Out of credits",
    one: "Your RotateProduct account has too few credits for this video. Buy credits there; it then resumes by itself.",
    other:
      "Your RotateProduct account has too few credits for these {count} videos. Buy credits there; they then resume by themselves.",
  },
  budget: {
    label: "Budget used up",
    one: "This video would go beyond the budget you set for this month. It resumes by itself next month, or as soon as you raise the budget in Settings.",
    other:
      "These {count} videos would go beyond the budget you set for this month. They resume by themselves next month, or as soon as you raise the budget in Settings.",
  },
  api_key: {
    label: "API key rejected",
    one: "RotateProduct does not accept the API key, so this video is paused. Enter a valid key in Settings; the video then resumes by itself.",
    other:
      "RotateProduct does not accept the API key, so these {count} videos are paused. Enter a valid key in Settings; they then resume by themselves.",
  },
  access: {
    label: "Product access missing",
    one: "Shopify does not let the app work with your products or files, so this video is paused. Grant the app its permissions; the video then resumes by itself.",
    other:
      "Shopify does not let the app work with your products or files, so these {count} videos are paused. Grant the app its permissions; they then resume by themselves.",
  },
  unconfirmed: {
    label: "Not confirmed",
    one: "RotateProduct did not confirm this video. Check again first: sending it again may cost {credits} credits.",
    other:
      "RotateProduct did not confirm these {count} videos. Check again first: sending them again may cost {credits} credits.",
  },
  stuck: {
    label: "Overdue",
    one: "RotateProduct has not delivered this video in time. Check again; if that does not help, contact RotateProduct.",
    other:
      "RotateProduct has not delivered these {count} videos in time. Check again; if that does not help, contact RotateProduct.",
  },
  store_full: {
    label: "No room to save videos",
    one: "The app has no room left to save this video. It resumes by itself once there is some; tell the app's support, since the video can be fetched for an hour only.",
    other:
      "The app has no room left to save these {count} videos. They resume by themselves once there is some; tell the app's support, since the videos can be fetched for an hour only.",
  },
  video_quota: {
    label: "Video limit reached",
    one: "Your store has reached Shopify's limit for videos, in total or for this week. Delete videos you do not need, or wait until next week; this one then resumes by itself.",
    other:
      "Your store has reached Shopify's limit for videos, in total or for this week. Delete videos you do not need, or wait until next week; these {count} then resume by themselves.",
  },
  trial_store: {
    label: "Trial store",
    one: "Shopify does not host videos for trial stores. Choose a Shopify plan; this video then resumes by itself.",
    other:
      "Shopify does not host videos for trial stores. Choose a Shopify plan; these {count} videos then resume by themselves.",
  },
};

export const FAILED_WORDING: Readonly<Record<FailedReason, Wording>> = {
  no_image: {
    label: "No image",
    one: "The product had no image when its turn came, and nothing was spent. Add an image, then make the video again.",
    other:
      "{count} products had no image when their turn came, and nothing was spent. Add images, then make the videos again.",
  },
  image_not_on_shopify: {
    label: "Image not on Shopify",
    one: "The product's image is not stored at Shopify, and nothing was spent. Upload it there, then make the video again.",
    other:
      "The images of {count} products are not stored at Shopify, and nothing was spent. Upload them there, then make the videos again.",
  },
  image_rejected: {
    label: "Image not usable",
    one: "RotateProduct could not use the product's image. Choose or upload another one, then make the video again.",
    other:
      "RotateProduct could not use the images of {count} products. Choose or upload others, then make the videos again.",
  },
  refused: {
    label: "Refused",
    one: "RotateProduct refused to make this video. Read its answer in the details, then make the video again.",
    other:
      "RotateProduct refused to make {count} videos. Read its answers in their details, then make them again.",
  },
  generation: {
    label: "Not made",
    one: "RotateProduct could not make this video; whether the credits come back is up to its policy. Make the video again, or contact RotateProduct.",
    other:
      "RotateProduct could not make {count} videos; whether the credits come back is up to its policy. Make them again, or contact RotateProduct.",
  },
  expired: {
    label: "Not downloaded in time",
    one: "This video was not downloaded within the hour for which RotateProduct keeps it. Contact the app's support, then make the video again.",
    other:
      "{count} videos were not downloaded within the hour for which RotateProduct keeps them. Contact the app's support, then make them again.",
  },
  bad_video: {
    label: "Unusable video",
    one: "What RotateProduct delivered is not a video that can be played. Contact RotateProduct, then make the video again.",
    other:
      "What RotateProduct delivered for {count} products are not videos that can be played. Contact RotateProduct, then make them again.",
  },
  file_rejected: {
    label: "Refused by Shopify",
    one: "Shopify could not use the video file. Read its answer in the details, then try again.",
    other: "Shopify could not use {count} video files. Read its answers in their details, then try again.",
  },
  media_limit: {
    label: "Product media full",
    one: "The product has as many media as Shopify allows. Remove some of them, then try again.",
    other: "{count} products have as many media as Shopify allows. Remove some of them, then try again.",
  },
  not_kept: {
    label: "No longer kept",
    one: "This video was never added to the product, and the time for which the app keeps videos is over. Make it again.",
    other:
      "{count} videos were never added to their products, and the time for which the app keeps videos is over. Make them again.",
  },
};

export const CANCELED_WORDING: Readonly<Record<CanceledReason, Wording>> = {
  by_merchant: {
    label: "Canceled",
    one: "This video was canceled in the app. You can make it again.",
    other: "{count} videos were canceled in the app. You can make them again.",
  },
  by_rotateproduct: {
    label: "Canceled by RotateProduct",
    one: "RotateProduct canceled this video. You can make it again.",
    other: "RotateProduct canceled {count} videos. You can make them again.",
  },
  product_deleted: {
    label: "Product deleted",
    one: "The product was deleted, so there is nothing to add this video to.",
    other: "{count} products were deleted, so there is nothing to add their videos to.",
  },
  rejected: {
    label: "Rejected",
    one: "This video was rejected in the review and not published. You can make it again.",
    other: "{count} videos were rejected in the review and not published. You can make them again.",
  },
  uninstalled: {
    label: "App uninstalled",
    one: "The app was uninstalled before this video was finished. You can make it again.",
    other: "The app was uninstalled before {count} videos were finished. You can make them again.",
  },
};

export const SKIP_WORDING: Readonly<Record<SkipReason, Wording>> = {
  in_progress: {
    label: "Already in progress",
    one: "A video of this product is being made already. Follow it under Generations.",
    other: "Videos of {count} products are being made already. Follow them under Generations.",
  },
  has_video: {
    label: "Already has a 3D video",
    one: "This product has its 3D video already. There is nothing to do.",
    other: "{count} products have their 3D videos already. There is nothing to do.",
  },
  no_image: {
    label: "No image",
    one: "This product has no image to make a video from. Add one, then select the product again.",
    other: "{count} products have no image to make a video from. Add images, then select the products again.",
  },
  image_not_on_shopify: {
    label: "Image not on Shopify",
    one: "This product's image is not stored at Shopify. Upload it there, then select the product again.",
    other:
      "The images of {count} products are not stored at Shopify. Upload them there, then select the products again.",
  },
  product_not_found: {
    label: "Product not found",
    one: "This product does not exist any more. There is nothing to do.",
    other: "{count} products do not exist any more. There is nothing to do.",
  },
  media_limit: {
    label: "Product media full",
    one: "This product has as many media as Shopify allows. Remove some of them, then select it again.",
    other:
      "{count} products have as many media as Shopify allows. Remove some of them, then select them again.",
  },
  left_out: {
    label: "Left out",
    one: "You started without this product. To make its video, select it again.",
    other: "You started without {count} products. To make their videos, select them again.",
  },
};

export const REMEDY_LABELS: Readonly<Record<Remedy, string>> = {
  approve: "Approve",
  reject: "Reject",
  resume: "Resume",
  check_again: "Check again",
  send_again: "Send again",
  publish_again: "Try again",
  cancel: "Cancel",
  make_again: "Make again",
  open_settings: "Open settings",
};

/** What the app says once it has done it. */
export const REMEDY_DONE: Readonly<Record<AppRemedy, { one: string; other: string }>> = {
  approve: { one: "Video approved", other: "{count} videos approved" },
  reject: { one: "Video rejected", other: "{count} videos rejected" },
  resume: { one: "Video resumed", other: "{count} videos resumed" },
  check_again: { one: "Checking the video again", other: "Checking {count} videos again" },
  send_again: { one: "Video queued to be sent again", other: "{count} videos queued to be sent again" },
  publish_again: { one: "Trying again", other: "Trying {count} videos again" },
  cancel: { one: "Video canceled", other: "{count} videos canceled" },
};

/** What sending waits for, while videos are queued. It goes on by itself; `{day}` is when. */
export const WAIT_WORDING: Readonly<Record<WaitReason, string>> = {
  weekly_limit:
    "Shopify lets an app add {limit} videos to a store within a week. The next ones are sent by themselves from {day}.",
  collecting:
    "The app first saves the videos that are being made, so that none is lost. The others are sent by themselves after that.",
  store_full:
    "The app has no room to save more videos at the moment. The others are sent by themselves once it has.",
  confirming:
    "RotateProduct has not confirmed an earlier request yet. The others are sent by themselves after that, so that nothing is paid twice.",
  rotateproduct: "RotateProduct asked the app to wait. The others are sent by themselves in a moment.",
};
