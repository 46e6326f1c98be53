/** The smallest file that counts as a video: the boxes that say so, one second long, and `bytes` of nothing in it. */
export function makeMp4(bytes = 100): Buffer {
  const movieHeader = Buffer.alloc(100);
  movieHeader.writeUInt32BE(1000, 12);
  movieHeader.writeUInt32BE(1000, 16);
  const trackHeader = Buffer.alloc(84);
  trackHeader.writeUInt32BE(640 * 0x10000, 76);
  trackHeader.writeUInt32BE(480 * 0x10000, 80);
  const handler = Buffer.alloc(24);
  handler.write("vide", 8, "latin1");
  const track = box("trak", box("tkhd", trackHeader), box("mdia", box("hdlr", handler)));
  return Buffer.concat([
    box("ftyp", Buffer.from("isom\0\0\x02\0isommp42", "latin1")),
    box("moov", box("mvhd", movieHeader), track),
    box("mdat", Buffer.alloc(bytes, 7)),
  ]);
}

function box(type: string, ...content: Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, part) => sum + part.length, 0));
  head.write(type, 4, "latin1");
  return Buffer.concat([head, ...content]);
}
