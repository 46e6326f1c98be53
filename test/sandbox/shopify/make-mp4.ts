export interface Mp4Options {
  durationMs?: number;
  width?: number;
  height?: number;
  /** Bytes of picture data, which nothing decodes. */
  dataBytes?: number;
}

/** The smallest file that tells of itself what an mp4 must tell: for tests of everything but playing. */
export function makeMp4(options: Mp4Options = {}): Buffer {
  const { durationMs = 2000, width = 640, height = 640, dataBytes = 64 } = options;
  const handler = box("hdlr", Buffer.alloc(8), Buffer.from("vide"), Buffer.alloc(13));
  const track = box("trak", trackHeader(width, height), box("mdia", handler));
  return Buffer.concat([
    box("ftyp", Buffer.from("isom\0\0\x02\0isomiso2avc1mp41")),
    box("moov", movieHeader(durationMs), track),
    box("mdat", Buffer.alloc(dataBytes, 7)),
  ]);
}

export function box(type: string, ...content: Buffer[]): Buffer {
  const length = Buffer.alloc(4);
  const body = Buffer.concat(content);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, Buffer.from(type, "latin1"), body]);
}

/** Version 0, in thousandths of a second. */
export function movieHeader(durationMs: number): Buffer {
  const content = Buffer.alloc(100);
  content.writeUInt32BE(1000, 12);
  content.writeUInt32BE(durationMs, 16);
  return box("mvhd", content);
}

export function trackHeader(width: number, height: number): Buffer {
  const content = Buffer.alloc(84);
  content.writeUInt32BE(width * 0x10000, 76);
  content.writeUInt32BE(height * 0x10000, 80);
  return box("tkhd", content);
}
