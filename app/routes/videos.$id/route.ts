import type { LoaderFunctionArgs } from "@remix-run/node";
import { previews } from "../../services.server.ts";
import { serveVideo } from "./serve-video.ts";

/** A video of ours for a `<video>` tag, which can send no session token: the address itself is signed and expires. */
export function loader({ request, params: { id = "" } }: LoaderFunctionArgs): Promise<Response> {
  return serveVideo(request, id, { ...previews, now: new Date() });
}
