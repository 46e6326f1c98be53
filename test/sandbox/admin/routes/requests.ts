import type { Request, RequestHandler, Response } from "express";

export function readQuery(request: Request): URLSearchParams {
  return new URL(request.originalUrl, "http://admin").searchParams;
}

/** A path whose page says `notice` once. */
export function withNotice(path: string, notice: string): string {
  return `${path}?${new URLSearchParams({ notice })}`;
}

/** Express 4 does not look at the promise that a handler returns: a rejection would leave the browser waiting. */
export function handleAsync(work: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    work(request, response).catch(next);
  };
}
