import { join } from "node:path";
import compression from "compression";
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express";

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/** The largest form is a selection of 25,000 products, at about 60 bytes each. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface WebAppParts {
  /** The built browser files; those under `assets/` carry a hash in their names. */
  clientFolder: string;
  /** Answers everything that is no file. */
  handle: RequestHandler;
  log: Log;
}

/**
 * Static files, `/healthz`, and the app behind them. `app.locals.isStopping = true` makes `/healthz` answer 503, so
 * that a load balancer sends no more requests.
 */
export function createWebApp({ clientFolder, handle, log }: WebAppParts): Express {
  const app = express();
  app.disable("x-powered-by");

  app.get("/healthz", (_request, response) => {
    const isStopping = app.locals.isStopping === true;
    response.status(isStopping ? 503 : 200).json({ status: isStopping ? "stopping" : "ok" });
  });
  app.use(defaultHeaders, logRequests(log), compression());
  app.use(
    "/assets",
    express.static(join(clientFolder, "assets"), { immutable: true, maxAge: YEAR_MS, index: false }),
  );
  app.use(express.static(clientFolder, { maxAge: "1h", index: false }));
  app.use(limitBody, handle);
  app.use(answerFailure(log));
  return app;
}

/** Nobody may frame a page unless its answer names who may. Set last, since a second policy would not replace it. */
function defaultHeaders(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!response.hasHeader("Content-Security-Policy")) {
      response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
    }
    return writeHead.apply(response, args);
  }) as typeof writeHead;
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  next();
}

/** The path alone: the query of a page holds the signed-in person's token. */
function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method, path } = request;
    response.once("close", () => {
      const ms = Math.round(performance.now() - startedAt);
      log.info({ method, path, status: response.statusCode, ms }, "request");
    });
    next();
  };
}

/**
 * Only signed-in people send forms: this guards against a slip of ours, not against an attack. `/api` limits what it
 * reads itself, since its answers need headers without which no extension can read them.
 */
function limitBody({ path, headers }: Request, response: Response, next: NextFunction): void {
  const isSmall = Number(headers["content-length"] ?? 0) <= MAX_BODY_BYTES;
  if (isSmall || path.startsWith("/api/")) next();
  else response.status(413).type("text/plain").send("The request is too large.");
}

function answerFailure(log: Log) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    log.error({ err: error, method: request.method, path: request.path }, "request failed");
    if (response.headersSent) response.destroy();
    else response.status(500).type("text/plain").send("Something went wrong. Try again in a moment.");
  };
}
