/** One box: size, type, content. A `size` of its own makes it lie, or take the 64-bit form. */
export function box(
  type: string,
  content: Uint8Array | string = "",
  form: "32-bit" | "64-bit" = "32-bit",
): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(form === "64-bit" ? 16 : 8);
  header.write(type, 4, "latin1");
  if (form === "64-bit") {
    header.writeUInt32BE(1, 0);
    header.writeBigUInt64BE(BigInt(16 + bytes.length), 8);
  } else {
    header.writeUInt32BE(8 + bytes.length, 0);
  }
  return Buffer.concat([header, bytes]);
}

export const ftyp = box("ftyp", "isom\0\0\x02\0isomiso2mp41");
export const moov = box("moov", box("mvhd", Buffer.alloc(100)));

/** The outside of an mp4 around any frames, with its index first or last. */
export function makeMp4(frames: Uint8Array, index: "first" | "last" = "first"): Buffer {
  const mdat = box("mdat", frames);
  return Buffer.concat(index === "first" ? [ftyp, moov, mdat] : [ftyp, box("free"), mdat, moov]);
}
