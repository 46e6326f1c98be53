import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * A new page, or the next page of a list, begins at its top. Remix's own ScrollRestoration writes to sessionStorage,
 * which some browsers deny to a third-party frame.
 */
export function useScrollReset(): void {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const place = [pathname, query.get("after"), query.get("before"), query.get("page")].join("\n");
  const shown = useRef(place);

  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
  }, [place]);
}
