import { requestJson } from "@/components/api/request-json";

/** What somebody fills in to begin: with their address, or the secret of the mail that came to it. */
export interface SignUpFields {
  readonly email?: string;
  readonly secret?: string;
  readonly password: string;
  readonly organizationName: string;
  readonly timeZone: string;
  readonly country: string;
}

const founded = () => import("@/lib/present/account/founded.schema").then(({ Founded }) => Founded);

/** Makes an account and its organisation. @returns the address that the account goes by @throws ApiError */
export async function signUp(fields: SignUpFields): Promise<string> {
  const { owner } = await requestJson(founded, "/sign-up", { method: "POST", body: fields });
  return owner.email;
}
