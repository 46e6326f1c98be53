const FALLBACK = "en";

/**
 * The language of whoever sent a request, as BCP 47: the admin names it in `locale` when it opens the app, and
 * App Bridge in `Accept-Language` of every later call.
 */
export function readLocale(request: Request): string {
  const named = new URL(request.url).searchParams.get("locale");
  const preferred = request.headers.get("accept-language")?.split(/[,;]/)[0];
  return [named, preferred].find(isLocale) ?? FALLBACK;
}

function isLocale(text: string | null | undefined): text is string {
  if (!text) return false;
  try {
    return Intl.NumberFormat.supportedLocalesOf(text.trim()).length === 1;
  } catch {
    return false;
  }
}
