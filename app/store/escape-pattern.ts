/** Text that LIKE takes as it is: Prisma hands it on unchanged. */
export function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
