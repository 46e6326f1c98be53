/**
 * Sends requests for the real services to the simulators, so that an app under test needs no line that knows
 * of them: `node --import ./test/sandbox/redirect.ts …` with `SANDBOX_SHOPIFY_ORIGIN` and
 * `SANDBOX_ROTATEPRODUCT_ORIGIN` set, for example to `http://127.0.0.1:4001`.
 */
import { Agent, type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from "undici";

export interface RedirectRoute {
  /** A host name, or a pattern that host names are tested against. */
  host: string | RegExp;
  /** Where its requests go instead, such as `http://127.0.0.1:4001`. */
  origin: string;
}

/** Every host name of Shopify that an app or its simulated services talk to. */
const SHOPIFY_HOSTS = [/(^|\.)(my)?shopify\.com$/, "shopify-staged-uploads.storage.googleapis.com"] as const;
const ROTATEPRODUCT_HOST = "rotateproduct.com";

/**
 * Makes global fetch and undici send requests for the hosts of `routes` to their origins, with the original
 * `Host` header. Loopback stays reachable; every other host is refused before anything is sent to it.
 * `options` are those of undici's connections. Returns the way back.
 */
export function installRedirect(routes: readonly RedirectRoute[], options: Agent.Options = {}): () => void {
  original ??= getGlobalDispatcher();
  const agent = new Agent(options);
  const redirecting = agent.compose(
    (dispatch) => (options, handler) => dispatch(redirect(options, routes), handler),
  );
  installed.add(redirecting);
  setGlobalDispatcher(redirecting);
  return () => {
    installed.delete(redirecting);
    setGlobalDispatcher([...installed].at(-1) ?? original ?? new Agent());
    void agent.destroy();
  };
}

/** In the order of their installation. They need not be taken away in the reverse order. */
const installed = new Set<Dispatcher>();
let original: Dispatcher | undefined;

function redirect(
  options: Dispatcher.DispatchOptions,
  routes: readonly RedirectRoute[],
): Dispatcher.DispatchOptions {
  const { hostname, host } = new URL(String(options.origin));
  const route = routes.find((candidate) =>
    typeof candidate.host === "string" ? candidate.host === hostname : candidate.host.test(hostname),
  );
  if (route) return { ...options, origin: route.origin, headers: addHost(options.headers, host) };
  if (isLoopback(hostname)) return options;
  throw new Error(
    `The sandbox lets no request out: ${options.method} ${options.origin}${options.path} is neither redirected nor loopback.`,
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** undici takes headers as a flat list, as pairs or as an object; a `Host` among them wins over `host`. */
function addHost(headers: Dispatcher.DispatchOptions["headers"], host: string): string[] {
  const flat: string[] = [];
  const add = (name: string, values: string | readonly string[] | undefined) => {
    for (const value of [values ?? []].flat()) flat.push(name, value);
  };
  if (Array.isArray(headers)) flat.push(...headers);
  else if (headers && Symbol.iterator in headers) for (const [name, values] of headers) add(name, values);
  else for (const [name, values] of Object.entries(headers ?? {})) add(name, values);
  const hasHost = flat.some((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  return hasHost ? flat : ["host", host, ...flat];
}

/** Routes to the simulators, from the environment variables that name their origins. */
export function routesTo(origins: Readonly<Record<string, string | undefined>>): RedirectRoute[] {
  const { SANDBOX_SHOPIFY_ORIGIN: shopify, SANDBOX_ROTATEPRODUCT_ORIGIN: rotateProduct } = origins;
  return [
    ...(shopify ? SHOPIFY_HOSTS.map((host) => ({ host, origin: shopify })) : []),
    ...(rotateProduct ? [{ host: ROTATEPRODUCT_HOST, origin: rotateProduct }] : []),
  ];
}

const routes = routesTo(process.env);
if (routes.length > 0) installRedirect(routes);
