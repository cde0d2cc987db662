import type { Prisma } from "@/lib/generated/prisma/client";
import type { Execute } from "@/lib/platform/transaction";

/** Runs statements in a transaction that Prisma began. */
export function prismaExecute(tx: Prisma.TransactionClient): Execute {
  return (text, values) => tx.$executeRawUnsafe(text, ...values);
}
