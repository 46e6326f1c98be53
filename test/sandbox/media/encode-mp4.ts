import { createRequire } from "node:module";
import { createYuvConverter } from "./convert-to-yuv.ts";
import { finishMp4 } from "./finish-mp4.ts";
import { type Frame, frameSize } from "./picture.ts";
import { frameCount, framesPerSecond } from "./turntable-frames.ts";

// The package is CommonJS in one bundle, whose exports an import statement does not see.
const { createH264MP4Encoder } = createRequire(import.meta.url)(
  "h264-mp4-encoder",
) as typeof import("h264-mp4-encoder");

/** H.264 quantization, 10 (finest) to 51: no visible blocks on soft gradients. */
const quantization = 26;
/** 0 best compression to 10 fastest. */
const speed = 10;

/** Encodes frames as H.264 in an mp4 whose index comes first. The same frames give the same bytes. */
export async function encodeMp4(frames: Iterable<Frame>): Promise<Buffer> {
  const encoder = await createH264MP4Encoder();
  try {
    encoder.width = frameSize;
    encoder.height = frameSize;
    encoder.frameRate = framesPerSecond;
    encoder.quantizationParameter = quantization;
    encoder.speed = speed;
    encoder.groupOfPictures = frameCount / 2;
    encoder.initialize();
    const convert = createYuvConverter();
    for (const frame of frames) encoder.addFrameYuv(convert(frame));
    encoder.finalize();
    return finishMp4(Buffer.from(encoder.FS.readFile(encoder.outputFilename)));
  } finally {
    encoder.delete();
  }
}
