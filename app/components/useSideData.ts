import { useEffect, useState } from "react";

/**
 * What one of the app's addresses answers, read beside the page. Null until then, and when it cannot be read: what is
 * read this way makes a page better and must never break it. App Bridge adds the session token.
 *
 * @param url null reads nothing
 * @param attempt another one reads again what could not be read
 */
export function useSideData<T>(url: string | null, attempt = ""): T | null {
  const [answer, setAnswer] = useState<{ url: string; data: T } | null>(null);
  const readUrl = answer?.url;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    if (url === null || url === readUrl) return;
    const leaving = new AbortController();
    read<T>(url, leaving.signal).then(
      (data) => setAnswer({ url, data }),
      () => {},
    );
    return () => leaving.abort();
  }, [url, readUrl, attempt]);

  return answer !== null && answer.url === url ? answer.data : null;
}

async function read<T>(url: string, signal: AbortSignal): Promise<T> {
  const reply = await fetch(url, { signal, headers: { accept: "application/json" } });
  if (!reply.ok) throw new Error(`GET ${url}: HTTP ${reply.status}`);
  return (await reply.json()) as T;
}
