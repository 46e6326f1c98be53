import { onTestFinished } from "vitest";
import { installRedirect } from "../sandbox/redirect.ts";
import { startProxy, type TcpProxy } from "./proxy.ts";

/** A proxy before a service that has been started, on the way of all further requests to `host`. Ends with the test. */
export async function startThroughProxy(host: string | RegExp, serviceUrl: string): Promise<TcpProxy> {
  const proxy = await startProxy(serviceUrl);
  // One request per connection, so that what happens to a connection happens to a request.
  const removeRedirect = installRedirect([{ host, origin: proxy.url }], { pipelining: 0 });
  onTestFinished(async () => {
    removeRedirect();
    await proxy.close();
  });
  return proxy;
}
