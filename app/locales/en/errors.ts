/** What a person reads when a page could not be made. */
export const errors = {
  offline: {
    title: "You are offline",
    sentence: "This page needs a connection. Videos go on being made. Try again when you are online.",
  },
  connectionLost: {
    title: "Connection lost",
    sentence: "What you see may be out of date. Videos go on being made, and this page catches up by itself.",
  },
  forbidden: {
    title: "Permission needed",
    sentence:
      "Shopify does not let the app work with your products or files. Open the app again from your Shopify admin and grant its permissions.",
  },
  signedOut: {
    title: "Signing you in again",
    sentence: "If this page stays, open the app again from your Shopify admin.",
  },
  notFound: {
    title: "Not found",
    sentence: "What you are looking for does not exist, or belongs to another store.",
  },
  refused: {
    title: "This could not be done",
    sentence: "The request was incomplete, and nothing was changed. Go back and try again.",
  },
  unavailable: {
    title: "Not available at the moment",
    sentence: "Shopify did not answer, and nothing was changed. Try again in a moment.",
  },
  failed: {
    title: "This page could not be loaded",
    sentence: "Something went wrong on our side. Videos go on being made. Try again in a moment.",
  },
  noPage: {
    title: "There is no page at this address",
    sentence: "Open the app from the Apps page of your Shopify admin.",
  },
  signIn: {
    title: "Open the app from your Shopify admin",
    sentence: "Sign in to your store's admin, choose Apps, and open RotateProduct there.",
  },
} as const;
