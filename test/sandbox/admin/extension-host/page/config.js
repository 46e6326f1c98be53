/** What the admin's server knows of the installed extensions. */
export const config = await (await fetch("/extensions/config.json")).json();

/** Those that have something for `target`. */
export function extensionsFor(target) {
  return config.extensions.filter(({ bundleUrls }) => target in bundleUrls);
}
