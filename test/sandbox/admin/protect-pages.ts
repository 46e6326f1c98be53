import type { RequestHandler } from "express";

/** Nobody frames the admin, the app least of all, and only the admin's own pages send its forms. */
export function protectPages(frameOrigin: string): RequestHandler {
  const policy = [
    "default-src 'self'",
    // Extensions show pictures that their app serves.
    `img-src 'self' data: ${frameOrigin}`,
    `frame-src ${frameOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  return (request, response, next) => {
    response.set("Content-Security-Policy", policy);
    const from = request.headers["sec-fetch-site"];
    if (
      request.method !== "GET" &&
      request.method !== "HEAD" &&
      from !== undefined &&
      from !== "same-origin"
    ) {
      response.status(403).type("text").send("Only the admin’s own pages may do this.");
      return;
    }
    next();
  };
}
