import { request } from "node:http";

/**
 * Sums what a browser downloads of the app's own scripts, in bytes as they are sent (gzip).
 *
 * @param paths of the scripts, such as `/assets/entry-1a2b.js`
 */
export async function measureScripts(origin: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => countBytes(new URL(path, origin))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** `fetch` would unpack the body. */
function countBytes(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers: { "Accept-Encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("end", () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`GET ${url.pathname} answered ${response.statusCode}`));
      });
    });
    call.once("error", reject).end();
  });
}
