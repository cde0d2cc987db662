import type { Role } from "@/lib/account/member/role";

/** Somebody of an agency who may open its clients, and as what. */
export interface Delegate {
  readonly userId: string;
  readonly email: string;
  readonly name: string | null;
  readonly clientRole: Role;
}

/** The agency whose client an organisation is, and who of it may open the organisation. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly delegates: readonly Delegate[];
}
