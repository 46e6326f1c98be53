import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/** The app's address at Shopify: the admin opens it with the shop in the query. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  return searchParams.has("shop") ? redirect(`/app${search}`) : redirect("/auth/login");
}
