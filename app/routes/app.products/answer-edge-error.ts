import { json } from "@remix-run/node";
import { AccessDenied, Throttled, Unauthorized, Unavailable } from "../../generation/errors.ts";

/** Waits for Shopify's answer. @throws Response that the page's error boundary has words for */
export async function answerEdgeError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Throttled) throw json(null, { status: 503 });
    if (error instanceof AccessDenied || error instanceof Unauthorized) throw json(null, { status: 403 });
    throw error;
  }
}
