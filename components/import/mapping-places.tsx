import { FIELD_GRID } from "@/components/import/field-grid";
import { NativeSelect } from "@/components/ui/native-select";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { DATE_ORDERS } from "@/lib/intake/time/date-order";
import { DATE_ORDER_CHOICES } from "@/lib/present/import/mapping-form";
import type { PlaceChoice } from "@/lib/present/shell/places";

/** What can be chosen beside columns. */
export interface MappingPlaces {
  readonly timeZones: readonly PlaceChoice[];
  readonly countries: readonly PlaceChoice[];
}

interface MappingPlacesProps extends MappingPlaces {
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
  /** Whether the file leaves open which comes first, day or month. */
  readonly isDateOrderOpen: boolean;
  /** Why the country may be the wrong one; null where nothing speaks against it. */
  readonly countryDoubt: string | null;
}

/** Asks what a file does not say by itself: the zone of its times, the country of its numbers, the order of day and month. */
export function MappingPlacesFields(props: MappingPlacesProps) {
  const { mapping, onChange, timeZones, countries, isDateOrderOpen, countryDoubt } = props;
  const { timeZone, country, dateOrder } = mapping;
  return (
    <div className={FIELD_GRID}>
      <NativeSelect
        label="Time zone of the file"
        choices={timeZone === null ? [{ value: "", label: "The organisation's" }, ...timeZones] : timeZones}
        value={timeZone ?? ""}
        onChange={({ target }) => onChange({ ...mapping, timeZone: target.value || null })}
        description="For times without a zone."
      />
      <NativeSelect
        label="Country of its numbers"
        choices={country === null ? [{ value: "", label: "The organisation's" }, ...countries] : countries}
        value={country ?? ""}
        onChange={({ target }) => onChange({ ...mapping, country: target.value || null })}
        aria-invalid={countryDoubt === null ? undefined : true}
        description={countryDoubt ?? "For numbers without a country code."}
      />
      <NativeSelect
        label="Day and month"
        choices={DATE_ORDER_CHOICES}
        value={dateOrder ?? ""}
        onChange={({ target }) =>
          onChange({ ...mapping, dateOrder: DATE_ORDERS.find((order) => order === target.value) ?? null })
        }
        aria-invalid={isDateOrderOpen && dateOrder === null ? true : undefined}
        description={
          isDateOrderOpen
            ? "Every date of this file can be read both ways. Please choose."
            : "For dates such as 4/5/2026."
        }
      />
    </div>
  );
}
