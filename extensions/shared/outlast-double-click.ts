/** Double clicks are this close together. */
export const DOUBLE_CLICK_MS = 500;

/**
 * The answer to a click, no sooner than a second click by the same hand is over: that one must find the same button or
 * none, not what the answer puts in its place.
 */
export async function outlastDoubleClick<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const [found] = await Promise.all([answer, new Promise((resolve) => setTimeout(resolve, DOUBLE_CLICK_MS))]);
  return found;
}
