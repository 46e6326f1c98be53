import { describeCode } from "./schema.ts";

/** An entry of a mutation's `userErrors`. */
export interface UserError {
  field: string[] | null;
  message: string;
  code: string | null;
}

/** An error of a file mutation, in the platform's own words unless `message` says more. */
export function filesError(field: string[], code: string, message = describeCode("FilesErrorCode", code)) {
  return { field, code, message } satisfies UserError;
}

export function mediaError(
  field: string[],
  code: string,
  message = describeCode("MediaUserErrorCode", code),
) {
  return { field, code, message } satisfies UserError;
}
