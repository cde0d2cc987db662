import { formatCallerId, formatDay } from "@/lib/present/format";
import type { ListPage } from "@/lib/present/list-page";
import type { RegisteredNumberItem } from "@/lib/present/redress/registration.schema";
import { visibleText } from "@/lib/present/visible-text";
import { REGISTRIES, type Registry } from "@/lib/redress/registry";

/** What the table of registrations begins with. */
export interface RegistrationsPageModel {
  readonly search: string;
  readonly lacking: Registry | null;
  readonly first: ListPage<RegisteredNumberItem>;
  readonly mayWrite: boolean;
}

/** A registration in a table. */
export interface RegistrationCell {
  readonly registry: Registry;
  /** Null where the number is not known to be registered. */
  readonly registered: {
    readonly day: string;
    readonly isoDay: string;
    readonly reference: string;
    readonly by: string;
  } | null;
}

/** A number in a table. */
export interface RegistrationRow {
  readonly callerId: string;
  readonly number: string;
  readonly label: string;
  /** One for each registry, in their order. */
  readonly cells: readonly RegistrationCell[];
}

/** Prepares a number for a table. Days of registration are calendar days, the same in every zone. */
export function registrationCells(one: RegisteredNumberItem): RegistrationRow {
  return {
    callerId: one.callerId,
    number: formatCallerId(one.callerId),
    label: visibleText(one.label ?? ""),
    cells: REGISTRIES.map((registry) => {
      const found = one.registrations.find((registration) => registration.registry === registry);
      return { registry, registered: found === undefined ? null : registeredWords(found) };
    }),
  };
}

function registeredWords({ registeredAt, reference, by }: RegisteredNumberItem["registrations"][number]) {
  return {
    day: formatDay(registeredAt, "UTC"),
    isoDay: registeredAt.slice(0, 10),
    reference: visibleText(reference),
    by: by === null ? "" : visibleText(by),
  };
}
