/** A generation's state: a few words for a badge, and for one video or several what happened and what to do next. */
export const status = {
  queued: {
    label: "Queued",
    sentence:
      "{count, plural, one {This video waits to be sent to RotateProduct. No credits are spent yet.} other {# videos wait to be sent to RotateProduct. No credits are spent yet.}}",
  },
  confirming: {
    label: "Confirming",
    sentence:
      "{count, plural, one {This video was sent, and its answer is awaited. The app keeps checking and sends nothing twice.} other {# videos were sent, and their answer is awaited. The app keeps checking and sends nothing twice.}}",
  },
  processing: {
    label: "In production",
    sentence:
      "{count, plural, one {RotateProduct is making this video, usually in about 3 minutes. There is nothing to do.} other {RotateProduct is making # videos, usually in about 3 minutes. There is nothing to do.}}",
  },
  succeeded: {
    label: "Downloading",
    sentence:
      "{count, plural, one {RotateProduct has finished this video, and the app is downloading it.} other {RotateProduct has finished # videos, and the app is downloading them.}}",
  },
  collected: {
    label: "Downloaded",
    sentence:
      "{count, plural, one {This video is saved and is added to the product next.} other {# videos are saved and are added to their products next.}}",
  },
  publishing: {
    label: "Adding to product",
    sentence:
      "{count, plural, one {Shopify is processing this video. It then appears in the product's media.} other {Shopify is processing # videos. They then appear in the products' media.}}",
  },
  needs_review: {
    label: "Ready for review",
    sentence:
      "{count, plural, one {This video is finished. Approve it to add it to the product, or reject it.} other {# videos are finished. Approve them to add them to their products, or reject them.}}",
  },
  published: {
    label: "Published",
    sentence:
      "{count, plural, one {This video was added to the product's media.} other {# videos were added to their products' media.}}",
  },
  removing: {
    label: "Removing",
    sentence:
      "{count, plural, one {This video is being taken out of its product. There is nothing to do.} other {# videos are being taken out of their products. There is nothing to do.}}",
  },
  removed: {
    label: "Removed",
    sentence:
      "{count, plural, one {This video is in no product because you took it back. As long as it is kept, putting it back costs no credits.} other {# videos are in no product because you took them back. As long as they are kept, putting them back costs no credits.}}",
  },
  slow: {
    label: "Taking longer",
    sentence:
      "{count, plural, one {RotateProduct is taking longer than usual for this video. The app keeps looking; there is nothing to do.} other {RotateProduct is taking longer than usual for # videos. The app keeps looking; there is nothing to do.}}",
  },
  held: {
    credits: {
      label: "Out of credits",
      sentence:
        "{count, plural, one {Your RotateProduct account has too few credits for this video. Buy credits there; it then resumes by itself.} other {Your RotateProduct account has too few credits for these # videos. Buy credits there; they then resume by themselves.}}",
    },
    budget: {
      label: "Budget used up",
      sentence:
        "{count, plural, one {This video would go beyond the budget you set for this month. It resumes by itself next month, or as soon as you raise the budget in Settings.} other {These # videos would go beyond the budget you set for this month. They resume by themselves next month, or as soon as you raise the budget in Settings.}}",
    },
    api_key: {
      label: "API key rejected",
      sentence:
        "{count, plural, one {RotateProduct does not accept the API key, so this video is paused. Enter a valid key in Settings; the video then resumes by itself.} other {RotateProduct does not accept the API key, so these # videos are paused. Enter a valid key in Settings; they then resume by themselves.}}",
    },
    access: {
      label: "Product access missing",
      sentence:
        "{count, plural, one {Shopify does not let the app work with your products or files, so this video is paused. Grant the app its permissions; the video then resumes by itself.} other {Shopify does not let the app work with your products or files, so these # videos are paused. Grant the app its permissions; they then resume by themselves.}}",
    },
    unconfirmed: {
      label: "Not confirmed",
      sentence:
        "{count, plural, one {RotateProduct did not confirm this video. Check again first: sending it again may cost {credits, number} credits.} other {RotateProduct did not confirm these # videos. Check again first: sending them again may cost {credits, number} credits.}}",
    },
    stuck: {
      label: "Overdue",
      sentence:
        "{count, plural, one {RotateProduct has not delivered this video in time. Check again; if that does not help, contact RotateProduct.} other {RotateProduct has not delivered these # videos in time. Check again; if that does not help, contact RotateProduct.}}",
    },
    store_full: {
      label: "No room to save videos",
      sentence:
        "{count, plural, one {The app has no room left to save this video. It resumes by itself once there is some; tell the app's support, since the video can be fetched for an hour only.} other {The app has no room left to save these # videos. They resume by themselves once there is some; tell the app's support, since the videos can be fetched for an hour only.}}",
    },
    video_quota: {
      label: "Video limit reached",
      sentence:
        "{count, plural, one {Your store has reached Shopify's limit for videos, in total or for this week. Delete videos you do not need, or wait until next week; this one then resumes by itself.} other {Your store has reached Shopify's limit for videos, in total or for this week. Delete videos you do not need, or wait until next week; these # then resume by themselves.}}",
    },
    trial_store: {
      label: "Trial store",
      sentence:
        "{count, plural, one {Shopify does not host videos for trial stores. Choose a Shopify plan; this video then resumes by itself.} other {Shopify does not host videos for trial stores. Choose a Shopify plan; these # videos then resume by themselves.}}",
    },
  },
  failed: {
    no_image: {
      label: "No image",
      sentence:
        "{count, plural, one {The product had no image when its turn came, and nothing was spent. Add an image, then make the video again.} other {# products had no image when their turn came, and nothing was spent. Add images, then make the videos again.}}",
    },
    image_not_on_shopify: {
      label: "Image not on Shopify",
      sentence:
        "{count, plural, one {The product's image is not stored at Shopify, and nothing was spent. Upload it there, then make the video again.} other {The images of # products are not stored at Shopify, and nothing was spent. Upload them there, then make the videos again.}}",
    },
    image_rejected: {
      label: "Image not usable",
      sentence:
        "{count, plural, one {RotateProduct could not use the product's image. Choose or upload another one, then make the video again.} other {RotateProduct could not use the images of # products. Choose or upload others, then make the videos again.}}",
    },
    refused: {
      label: "Refused",
      sentence:
        "{count, plural, one {RotateProduct refused to make this video. Read its answer in the details, then make the video again.} other {RotateProduct refused to make # videos. Read its answers in their details, then make them again.}}",
    },
    generation: {
      label: "Not made",
      sentence:
        "{count, plural, one {RotateProduct could not make this video; whether the credits come back is up to its policy. Make the video again, or contact RotateProduct.} other {RotateProduct could not make # videos; whether the credits come back is up to its policy. Make them again, or contact RotateProduct.}}",
    },
    expired: {
      label: "Not downloaded in time",
      sentence:
        "{count, plural, one {This video was not downloaded within the hour for which RotateProduct keeps it. Contact the app's support, then make the video again.} other {# videos were not downloaded within the hour for which RotateProduct keeps them. Contact the app's support, then make them again.}}",
    },
    bad_video: {
      label: "Unusable video",
      sentence:
        "{count, plural, one {What RotateProduct delivered is not a video that can be played. Contact RotateProduct, then make the video again.} other {What RotateProduct delivered for # products are not videos that can be played. Contact RotateProduct, then make them again.}}",
    },
    file_rejected: {
      label: "Refused by Shopify",
      sentence:
        "{count, plural, one {Shopify could not use the video file. Read its answer in the details, then try again.} other {Shopify could not use # video files. Read its answers in their details, then try again.}}",
    },
    media_limit: {
      label: "Product media full",
      sentence:
        "{count, plural, one {The product has as many media as Shopify allows. Remove some of them, then try again.} other {# products have as many media as Shopify allows. Remove some of them, then try again.}}",
    },
    not_kept: {
      label: "No longer kept",
      sentence:
        "{count, plural, one {This video was never added to the product, and the time for which the app keeps videos is over. Make it again.} other {# videos were never added to their products, and the time for which the app keeps videos is over. Make them again.}}",
    },
  },
  canceled: {
    by_merchant: {
      label: "Canceled",
      sentence:
        "{count, plural, one {This video was canceled in the app. You can make it again.} other {# videos were canceled in the app. You can make them again.}}",
    },
    by_rotateproduct: {
      label: "Canceled by RotateProduct",
      sentence:
        "{count, plural, one {RotateProduct canceled this video. You can make it again.} other {RotateProduct canceled # videos. You can make them again.}}",
    },
    product_deleted: {
      label: "Product deleted",
      sentence:
        "{count, plural, one {The product was deleted, so there is nothing to add this video to.} other {# products were deleted, so there is nothing to add their videos to.}}",
    },
    rejected: {
      label: "Rejected",
      sentence:
        "{count, plural, one {This video was rejected in the review and not published. You can make it again.} other {# videos were rejected in the review and not published. You can make them again.}}",
    },
    uninstalled: {
      label: "App uninstalled",
      sentence:
        "{count, plural, one {The app was uninstalled before this video was finished. You can make it again.} other {The app was uninstalled before # videos were finished. You can make them again.}}",
    },
  },
} as const;
