import type { LoaderFunction, MetaFunction, SerializeFrom } from "@remix-run/node";
import type { en } from "../locales/en/index.ts";
import type { loader as rootLoader } from "../root.tsx";

/**
 * The browser's title of a page, in the reader's language.
 *
 * @param own what the page is called by its data, where it is called by that
 */
export function pageTitle<Loader extends LoaderFunction>(
  page: keyof typeof en.common.pages,
  own?: (data: SerializeFrom<Loader>) => string,
): MetaFunction<Loader, { root: typeof rootLoader }> {
  return ({ data, matches }) => {
    const root = matches.find(({ id }) => id === "root");
    const title =
      data !== undefined && own !== undefined ? own(data) : root?.data.messages.common.pages[page];
    return title === undefined ? [] : [{ title }];
  };
}
