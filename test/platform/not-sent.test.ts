import { describe, expect, test } from "vitest";
import { isRefusedBeforeSending } from "../../app/platform/not-sent.ts";

/** As the system reports it, and as `fetch` wraps it. */
const systemError = (fields: object) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("from the system"), fields) });
const severalAddresses = (...errors: Error[]) =>
  new TypeError("fetch failed", { cause: new AggregateError(errors) });
const connectError = (code: string) => Object.assign(new Error(code), { code, syscall: "connect" });

describe("certainly not sent", () => {
  test.each([
    systemError({ code: "ENOTFOUND", syscall: "getaddrinfo" }),
    systemError({ code: "EAI_AGAIN", syscall: "getaddrinfo" }),
    systemError({ code: "ECONNREFUSED", syscall: "connect" }),
    systemError({ code: "ETIMEDOUT", syscall: "connect" }),
    systemError({ code: "EHOSTUNREACH", syscall: "connect" }),
    systemError({ code: "UND_ERR_CONNECT_TIMEOUT" }),
    systemError({ code: "CERT_HAS_EXPIRED" }),
    systemError({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
    severalAddresses(connectError("ECONNREFUSED"), connectError("ENETUNREACH")),
  ])("%o", (error) => {
    expect(isRefusedBeforeSending(error)).toBe(true);
  });
});

describe("perhaps sent", () => {
  test.each([
    systemError({ code: "ECONNRESET", syscall: "read" }),
    systemError({ code: "ECONNRESET" }),
    systemError({ code: "EPIPE", syscall: "write" }),
    systemError({ code: "ETIMEDOUT", syscall: "read" }),
    systemError({ code: "EHOSTUNREACH", syscall: "read" }),
    systemError({ code: "UND_ERR_SOCKET" }),
    systemError({ code: "UND_ERR_HEADERS_TIMEOUT" }),
    systemError({ code: "UND_ERR_BODY_TIMEOUT" }),
    systemError({ code: "EPROTO", syscall: "write" }),
    systemError({ code: "ERR_SSL_WRONG_VERSION_NUMBER" }),
    systemError({ code: "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC" }),
    systemError({}),
    severalAddresses(connectError("ECONNREFUSED"), Object.assign(new Error("reset"), { syscall: "read" })),
    severalAddresses(),
    new TypeError("terminated"),
    new DOMException("aborted", "AbortError"),
    "text",
    null,
    undefined,
  ])("%o", (error) => {
    expect(isRefusedBeforeSending(error)).toBe(false);
  });
});
