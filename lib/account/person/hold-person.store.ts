import type { PersonScope } from "@/lib/account/person-scope";
import type { Prisma } from "@/lib/generated/prisma/client";

/**
 * Lets nobody else who asks for the person's account go on until the transaction ends: for changes of what may have no row
 * yet that could be locked. Who only reads, or belongs to the person by a foreign key, is not held up.
 */
export async function holdPerson({ userId }: PersonScope, tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select from "user" where id = ${userId}::uuid for no key update`;
}
