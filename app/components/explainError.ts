import { isRouteErrorResponse } from "@remix-run/react";

export interface ErrorWords {
  title: string;
  sentence: string;
}

/** What a person reads when a page could not be made. */
export function explainError(error: unknown): ErrorWords {
  const status = isRouteErrorResponse(error) ? error.status : null;
  if (status === null && globalThis.navigator?.onLine === false) {
    return {
      title: "You are offline",
      sentence: "This page needs a connection. Videos go on being made. Try again when you are online.",
    };
  }
  if (status === 403) {
    return {
      title: "Permission needed",
      sentence:
        "Shopify does not let the app work with your products or files. Open the app again from your Shopify admin and grant its permissions.",
    };
  }
  if (status === 401) {
    return {
      title: "Signing you in again",
      sentence: "If this page stays, open the app again from your Shopify admin.",
    };
  }
  if (status === 404) {
    return {
      title: "Not found",
      sentence: "What you are looking for does not exist, or belongs to another store.",
    };
  }
  if (status !== null && status < 500) {
    return {
      title: "This could not be done",
      sentence: "The request was incomplete, and nothing was changed. Go back and try again.",
    };
  }
  if (status === 503) {
    return {
      title: "Not available at the moment",
      sentence: "Shopify did not answer, and nothing was changed. Try again in a moment.",
    };
  }
  return {
    title: "This page could not be loaded",
    sentence: "Something went wrong on our side. Videos go on being made. Try again in a moment.",
  };
}
