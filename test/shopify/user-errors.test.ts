import { isEnumType } from "graphql";
import { expect, test } from "vitest";
import { isShopWide, itemIndexOf, toItemError, type UserError } from "../../app/shopify/user-errors.ts";
import { loadSchema } from "../sandbox/shopify/load-schema.ts";

const codes = listCodes("FilesErrorCode", "MediaUserErrorCode");

function listCodes(...enums: string[]): string[] {
  const schema = loadSchema();
  return enums.flatMap((name) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  });
}

const kindOf = (code: string) => toItemError({ code, field: null, message: "" } as UserError).kind;

test.each([
  ["REFERENCE_TARGET_DOES_NOT_EXIST", "product_gone"],
  ["PRODUCT_DOES_NOT_EXIST", "product_gone"],
  ["PRODUCT_MEDIA_LIMIT_EXCEEDED", "media_limit"],
  ["NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED", "video_quota"],
  ["SHOP_MEDIA_LIMIT_EXCEEDED", "video_quota"],
  ["VIDEO_THROTTLE_EXCEEDED", "video_quota"],
  ["UNACCEPTABLE_TRIAL_ASSET", "trial_store"],
  ["UNACCEPTABLE_UNVERIFIED_TRIAL_ASSET", "trial_store"],
  ["FILE_DOES_NOT_EXIST", "file_gone"],
  ["MEDIA_DOES_NOT_EXIST", "file_gone"],
  ["MEDIA_DOES_NOT_EXIST_ON_PRODUCT", "file_gone"],
  ["FILE_LOCKED", "file_locked"],
  ["MEDIA_CANNOT_BE_MODIFIED", "file_locked"],
  ["NON_READY_STATE", "not_ready"],
  ["NON_READY_MEDIA", "not_ready"],
  ["PRODUCT_SUSPENDED", "refused"],
  ["FILENAME_ALREADY_EXISTS", "refused"],
  ["INVALID", "refused"],
])("%s is %s", (code, kind) => {
  expect(codes).toContain(code);
  expect(kindOf(code)).toBe(kind);
});

test("every code of the schema has a kind, most are plain refusals", () => {
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.map(kindOf).filter((kind) => kind !== "refused")).toHaveLength(17);
});

test("an error without a code is a refusal in Shopify's words", () => {
  expect(toItemError({ code: null, field: null, message: "Something else" })).toEqual({
    kind: "refused",
    message: "Something else",
  });
});

test.each([
  [["files", "3", "originalSource"], 3],
  [["files", "0"], 0],
  [["fileIds", "249"], 249],
  [["files", "250"], null],
  [["files"], null],
  [["files", "last"], null],
  [["files", "1e1"], null],
  [[], null],
  [null, null],
])("%j is about item %j", (field, index) => {
  expect(itemIndexOf({ field, message: "" }, 250)).toBe(index);
});

test("no room for videos is the same for every video of the shop, a full product is not", () => {
  expect(isShopWide({ kind: "video_quota", message: "" })).toBe(true);
  expect(isShopWide({ kind: "trial_store", message: "" })).toBe(true);
  expect(isShopWide({ kind: "media_limit", message: "" })).toBe(false);
});
