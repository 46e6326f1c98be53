import { createHash } from "node:crypto";
import type { Log, RotateProduct } from "../pipeline/ports/index.ts";
import type { Http } from "../platform/http.ts";
import { createCalls } from "./calls.ts";
import { classifyReadFailure, classifySubmitFailure, classifyVideoFailure } from "./failures.ts";
import { sweepListing } from "./listing.ts";
import { parseJson, readBalance, readBulkReply, readPage, readStatus } from "./replies.ts";
import { openVideoFrom } from "./video-download.ts";
import { createWordReport } from "./word-report.ts";

/** The most rows that the API puts on one page. */
const PAGE_SIZE = 100;

export interface RotateProductParts {
  /** Where the API is, such as `https://rotateproduct.com`; `http` must allow its host. */
  baseUrl: string;
  apiKey: string;
  http: Http;
  now: () => Date;
  log: Log;
}

/** One account of RotateProduct, understood in every dialect of its documentation. */
export function createRotateProduct({ baseUrl, apiKey, http, now, log }: RotateProductParts): RotateProduct {
  const calls = createCalls(http, baseUrl, apiKey);
  const reportWord = createWordReport(log);

  async function read<Value>(
    path: string,
    parse: (json: unknown) => Value | null,
    classify = classifyReadFailure,
  ): Promise<Value> {
    const answer = await calls.get(path);
    const value = isSuccess(answer.status) ? parse(parseJson(answer.text)) : null;
    if (value === null) throw classify(answer, now());
    return value;
  }

  return {
    keyFingerprint: createHash("sha256").update(apiKey).digest("hex").slice(0, 16),

    async submit(items) {
      const answer = await calls.post("/generations", { generations: items });
      const reply = isSuccess(answer.status) ? readBulkReply(parseJson(answer.text), reportWord) : null;
      if (reply === null) throw classifySubmitFailure(answer, now());
      return reply;
    },

    async sweep(since) {
      const readListingPage = (number: number) =>
        read(`/generations?page=${number}&pageSize=${PAGE_SIZE}`, (json) => {
          const page = readPage(json, reportWord);
          return page?.page === number ? page : null;
        });
      const sweep = await sweepListing(readListingPage, since);
      if (!sweep.isComplete) {
        log.info({ videos: sweep.videos.length }, "RotateProduct's listing could not be read as a whole");
      }
      return sweep;
    },

    readVideo(id) {
      const parse = (json: unknown) => {
        const video = readStatus(json, reportWord);
        return video?.id === id ? video : null;
      };
      return read(`/generations/${encodeURIComponent(id)}/status`, parse, classifyVideoFailure);
    },

    openVideo(id, fromByte) {
      const path = `/generations/${encodeURIComponent(id)}`;
      return openVideoFrom(
        async (from) => {
          const reply = await calls.getBytes(path, from);
          if ("text" in reply) throw classifyVideoFailure(reply, now());
          return reply;
        },
        fromByte,
        `Video ${id}`,
      );
    },

    readCredits: () => read("/credits", readBalance),
  };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
