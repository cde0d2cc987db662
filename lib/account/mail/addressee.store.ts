import { mintPersonScope, type PersonScope } from "@/lib/account/person-scope";
import { isGuest } from "@/lib/account/sign-in/guest";
import { identityPlane } from "@/lib/platform/identity-plane";

/** For whom a mail to that address is; null when no account has it. Being written to proves nothing: the mail does. */
export async function findAddressee(email: string): Promise<PersonScope | null> {
  if (isGuest({ email })) return null;
  const user = await identityPlane().user.findUnique({ where: { email }, select: { id: true } });
  return user && mintPersonScope(user.id, null);
}
