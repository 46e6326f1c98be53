import { json } from "@remix-run/node";
import { isPassing, isWithoutAccess } from "../../generation/errors.ts";

/** Waits for Shopify's answer. @throws Response that the page's error boundary has words for */
export async function answerEdgeError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isPassing(error)) throw json(null, { status: 503 });
    if (isWithoutAccess(error)) throw json(null, { status: 403 });
    throw error;
  }
}
