import type { Delegate } from "@/lib/account/organization/agency";
import type { ClientItem } from "@/lib/present/account/client.schema";
import type { PlaceChoice } from "@/lib/present/shell/places";

/** What the page of an organisation's clients, or of its agency, begins with. */
export interface ClientsPage {
  readonly clients: readonly ClientItem[];
  /** How many clients the reader may not open. */
  readonly hidden: number;
  readonly mayManage: boolean;
  /** The agency whose client the organisation is; null when it stands alone. */
  readonly agency: {
    readonly name: string;
    readonly delegates: readonly Delegate[];
    readonly mayLeave: boolean;
  } | null;
  readonly timeZone: string;
  readonly country: string;
  readonly timeZones: readonly PlaceChoice[];
  readonly countries: readonly PlaceChoice[];
}
