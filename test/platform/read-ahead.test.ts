import { expect, test } from "vitest";
import { readAhead } from "../../app/platform/read-ahead.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Gives chunks of ten bytes, and counts them. */
function countingSource(chunks: number, failure?: Error) {
  const counts = { given: 0, isClosed: false };
  async function* give(): AsyncGenerator<Uint8Array> {
    try {
      for (; counts.given < chunks; counts.given++) yield Buffer.alloc(10, counts.given);
      if (failure) throw failure;
    } finally {
      counts.isClosed = true;
    }
  }
  return Object.assign(counts, { stream: give() });
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const watchLeaving = () => {
  const watch = { times: 0, onLeft: () => void watch.times++ };
  return watch;
};

test("all is read before anybody asks for it, and handed over in order", async () => {
  const source = countingSource(5);
  const watch = watchLeaving();
  const ahead = readAhead(source.stream, { maxBytes: 1_000, onLeft: watch.onLeft });
  await turn();
  expect([source.given, source.isClosed, watch.times]).toEqual([5, true, 0]);
  expect(await collect(ahead)).toEqual(await collect(countingSource(5).stream));
  expect(watch.times).toBe(1);
});

test("no more is held than allowed, and the rest is read as there is room", async () => {
  const source = countingSource(100);
  const ahead = readAhead(source.stream, { maxBytes: 30, onLeft() {} })[Symbol.asyncIterator]();
  await turn();
  // The third chunk fills it: the source has not been asked for a fourth one.
  expect(source.given).toBe(2);
  await ahead.next();
  await turn();
  expect(source.given).toBe(3);
  let rest = 1;
  while (!(await ahead.next()).done) rest += 1;
  expect(rest).toBe(100);
});

test("what came before a failure is handed over before the failure", async () => {
  const source = countingSource(3, new Error("the line is cut"));
  const ahead = readAhead(source.stream, { maxBytes: 1_000, onLeft() {} })[Symbol.asyncIterator]();
  await turn();
  for (let index = 0; index < 3; index++) expect((await ahead.next()).value).toHaveLength(10);
  await expect(ahead.next()).rejects.toThrow("the line is cut");
});

test("a failure that nobody reads is nobody's", async () => {
  const source = countingSource(0, new Error("nobody asked"));
  readAhead(source.stream, { maxBytes: 1_000, onLeft() {} });
  await turn();
  expect(source.isClosed).toBe(true);
});

test("a reader that leaves lets go of the source", async () => {
  const source = countingSource(100);
  const watch = watchLeaving();
  for await (const _ of readAhead(source.stream, { maxBytes: 30, onLeft: watch.onLeft })) break;
  await turn();
  expect([watch.times, source.isClosed]).toEqual([1, true]);
  expect(source.given).toBeLessThan(5);
});

test("a source that gives in its own time is waited for", async () => {
  async function* slow() {
    for (let index = 0; index < 3; index++) {
      await turn();
      yield Buffer.alloc(10, index);
    }
  }
  const ahead = readAhead(slow(), { maxBytes: 10, onLeft() {} });
  expect(await collect(ahead)).toHaveLength(30);
});
