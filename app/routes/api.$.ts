import { refusePath } from "./api/answer.ts";

/** An extension of a newer version asks at addresses that this one does not have: it, too, has to read the answer. */
export const loader = refusePath();

export const action = refusePath();
