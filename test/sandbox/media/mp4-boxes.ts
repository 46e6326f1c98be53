/** A box of an mp4 file: where it lies in the bytes that were read. */
export interface Mp4Box {
  type: string;
  /** First byte of the header. */
  start: number;
  /** First byte after the header. */
  body: number;
  /** First byte after the box. */
  end: number;
}

/** Boxes that hold nothing but boxes. */
const containers = new Set(["moov", "trak", "mdia", "minf", "stbl", "edts"]);

export function isContainer({ type }: Pick<Mp4Box, "type">): boolean {
  return containers.has(type);
}

/**
 * Lists the boxes that follow each other in a range (ISO/IEC 14496-12, 4.2).
 *
 * @throws {RangeError} when a box ends outside the range
 */
export function listBoxes(bytes: Buffer, from = 0, to = bytes.length): Mp4Box[] {
  const boxes: Mp4Box[] = [];
  for (let start = from; start + 8 <= to; ) {
    const shortSize = bytes.readUInt32BE(start);
    const isLong = shortSize === 1;
    const size = isLong ? Number(bytes.readBigUInt64BE(start + 8)) : shortSize || to - start;
    const body = start + (isLong ? 16 : 8);
    if (start + size > to || start + size < body)
      throw new RangeError(`The box at byte ${start} ends outside`);
    boxes.push({ type: bytes.toString("latin1", start + 4, start + 8), start, body, end: start + size });
    start += size;
  }
  return boxes;
}

/** Finds every box of a type, at any depth, in file order. */
export function findBoxes(bytes: Buffer, type: string, from = 0, to = bytes.length): Mp4Box[] {
  return listBoxes(bytes, from, to).flatMap((box) => [
    ...(box.type === type ? [box] : []),
    ...(isContainer(box) ? findBoxes(bytes, type, box.body, box.end) : []),
  ]);
}

/**
 * Finds the only box of a type.
 *
 * @throws {RangeError} when there is none, or more than one
 */
export function findBox(bytes: Buffer, type: string): Mp4Box {
  const [box, ...others] = findBoxes(bytes, type);
  if (!box || others.length > 0)
    throw new RangeError(`Expected one ${type} box, found ${box ? "more" : "none"}`);
  return box;
}
