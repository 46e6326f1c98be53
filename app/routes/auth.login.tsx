import type { LoaderFunctionArgs } from "@remix-run/node";
import { PlainPage } from "../components/PlainPage.tsx";
import { login } from "../shopify.server.ts";

/** Leads to the installation when the address names a shop. The shop's domain is never asked for. */
export async function loader({ request }: LoaderFunctionArgs) {
  await login(request);
  return null;
}

export default function Login() {
  return <PlainPage text="signIn" />;
}
