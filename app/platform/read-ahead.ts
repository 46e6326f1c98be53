/**
 * Reads `source` from now on, ahead of whoever reads the result, and holds at most about `maxBytes` for them. What came
 * before `source` failed is handed over before its error.
 *
 * @param onLeft called when the reader has left, at the end or before it
 */
export function readAhead(
  source: AsyncIterable<Uint8Array>,
  { maxBytes, onLeft }: { maxBytes: number; onLeft: () => void },
): AsyncIterable<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let end: { failure: { error: unknown } | null } | undefined;
  let isLeft = false;
  let wakeReader = () => {};
  let wakeSource = () => {};

  async function fill(): Promise<void> {
    try {
      for await (const chunk of source) {
        chunks.push(chunk);
        bytes += chunk.byteLength;
        wakeReader();
        while (bytes >= maxBytes && !isLeft) {
          await new Promise<void>((resolve) => {
            wakeSource = resolve;
          });
        }
        if (isLeft) break;
      }
      end = { failure: null };
    } catch (error) {
      end = { failure: { error } };
    }
    wakeReader();
  }

  async function* hand(): AsyncGenerator<Uint8Array> {
    try {
      while (true) {
        const chunk = chunks.shift();
        if (chunk !== undefined) {
          bytes -= chunk.byteLength;
          wakeSource();
          yield chunk;
        } else if (end === undefined) {
          await new Promise<void>((resolve) => {
            wakeReader = resolve;
          });
        } else if (end.failure !== null) throw end.failure.error;
        else return;
      }
    } finally {
      isLeft = true;
      wakeSource();
      onLeft();
    }
  }

  void fill();
  return hand();
}
