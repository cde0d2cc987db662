import type { RegisteredNumberItem } from "@/lib/present/redress/registration.schema";
import type { Registration } from "@/lib/redress/registry";

/** A number with its registrations as the API shows it. @param isAnonymous leaves people's names out */
export function presentRegisteredNumber(
  number: { readonly callerId: string; readonly label: string | null; readonly registrations: readonly Registration[] },
  { isAnonymous }: { readonly isAnonymous: boolean },
): RegisteredNumberItem {
  return {
    callerId: number.callerId,
    label: number.label,
    registrations: number.registrations.map(({ registry, registeredAt, reference, by, changedAt }) => ({
      registry,
      registeredAt: registeredAt.toISOString(),
      reference,
      by: isAnonymous ? null : by,
      changedAt: changedAt?.toISOString() ?? null,
    })),
  };
}
