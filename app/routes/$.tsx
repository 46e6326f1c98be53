import { json } from "@remix-run/node";

/** An address without a page: a route of its own, so that the page that says so is made in the reader's language. */
export function loader() {
  throw json(null, { status: 404 });
}

export default function NoPage() {
  return null;
}
