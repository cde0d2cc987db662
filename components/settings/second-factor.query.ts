import { requestJson } from "@/components/api/request-json";

const setup = () => import("@/lib/present/account/own-account.schema").then((schemas) => schemas.SecondFactorSetup);
const codes = () => import("@/lib/present/account/own-account.schema").then((schemas) => schemas.RecoveryCodes);

/** Begins to set a second factor up. @throws ApiError */
export function startSecondFactor(currentPassword: string | undefined) {
  return requestJson(setup, "/me/second-factor", { method: "POST", body: { currentPassword } });
}

/** Takes it into use with its first code. @throws ApiError */
export async function confirmSecondFactor(code: string): Promise<readonly string[]> {
  return (await requestJson(codes, "/me/second-factor", { method: "PUT", body: { code } })).recoveryCodes;
}

/** Makes other recovery codes. @throws ApiError */
export async function renewRecoveryCodes(currentPassword: string | undefined): Promise<readonly string[]> {
  return (await requestJson(codes, "/me/recovery-codes", { method: "POST", body: { currentPassword } })).recoveryCodes;
}
