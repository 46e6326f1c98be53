import { Prisma } from "@prisma/client";

/** True when a write failed because a unique column had that value already (Prisma's P2002). */
export function isUniqueViolation(error: unknown, column: string): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002" &&
    JSON.stringify(error.meta ?? {}).includes(column)
  );
}
