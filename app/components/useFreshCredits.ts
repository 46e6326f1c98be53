import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** A balance read longer ago is read anew where money is decided on. */
const FRESH_MS = 60_000;

/** Reads the balance once after the page is shown, so that the page itself waits for nobody. */
export function useFreshCredits(connection: { isConnected: boolean; creditsReadAt: string | null }): void {
  const { submit } = useFetcher();
  const isAsked = useRef(false);
  const { isConnected, creditsReadAt } = connection;

  useEffect(() => {
    const isFresh = creditsReadAt !== null && Date.now() - Date.parse(creditsReadAt) < FRESH_MS;
    if (!isConnected || isFresh || isAsked.current) return;
    isAsked.current = true;
    submit(null, { method: "post", action: "/app/credits" });
  }, [isConnected, creditsReadAt, submit]);
}
