import { parentPort } from "node:worker_threads";
import { encodeMp4 } from "./encode-mp4.ts";
import { decodePicture, NotAnImageError } from "./picture.ts";
import { drawTurntable } from "./turntable-frames.ts";

/** What a worker is asked for. */
export interface TurntableTask {
  id: number;
  image: Uint8Array;
  endImage?: Uint8Array;
}

/** What it answers: the video, or why there is none. */
export type TurntableResult =
  | { id: number; video: Uint8Array }
  | { id: number; isNotAnImage: boolean; message: string };

parentPort?.on("message", async (task: TurntableTask) => parentPort?.postMessage(await answer(task)));

async function answer({ id, image, endImage }: TurntableTask): Promise<TurntableResult> {
  try {
    const start = await decodePicture(image);
    const end = endImage && (await decodePicture(endImage));
    return { id, video: await encodeMp4(drawTurntable(start, end)) };
  } catch (error) {
    // Classes do not survive the way between threads: say which error it was.
    const isNotAnImage = error instanceof NotAnImageError;
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return { id, isNotAnImage, message: isNotAnImage ? message : stack };
  }
}
