import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { RegisteredNumberItem } from "@/lib/present/redress/registration.schema";
import { type RegistrationCell, registrationCells } from "@/lib/present/redress/registrations-page";
import { REGISTRIES, REGISTRY_WORDS } from "@/lib/redress/registry";

interface RegistrationTableProps {
  readonly numbers: readonly RegisteredNumberItem[];
  readonly chosen: ReadonlySet<string>;
  /** Null where nothing may be chosen. */
  readonly onChosen: ((chosen: ReadonlySet<string>) => void) | null;
}

/** Numbers and registries, with the day of registration where they meet. */
export function RegistrationTable({ numbers, chosen, onChosen }: RegistrationTableProps) {
  const isAll = numbers.every(({ callerId }) => chosen.has(callerId));
  return (
    <Table caption="Registrations">
      <thead>
        <tr>
          {onChosen === null ? null : (
            <HeadCell>
              <input
                type="checkbox"
                aria-label="Choose all numbers shown"
                className="size-4 accent-accent"
                checked={isAll}
                onChange={() => onChosen(new Set(isAll ? [] : numbers.map(({ callerId }) => callerId)))}
              />
            </HeadCell>
          )}
          <HeadCell>Caller ID</HeadCell>
          {REGISTRIES.map((registry) => (
            <HeadCell key={registry} title={REGISTRY_WORDS[registry].meaning}>
              {REGISTRY_WORDS[registry].label}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbers.map((number) => {
          const row = registrationCells(number);
          return (
            <tr key={row.callerId}>
              {onChosen === null ? null : (
                <Cell>
                  <input
                    type="checkbox"
                    aria-label={`Choose ${row.number}`}
                    className="size-4 accent-accent"
                    checked={chosen.has(row.callerId)}
                    onChange={() => onChosen(toggled(chosen, row.callerId))}
                  />
                </Cell>
              )}
              <RowHead>
                <TextLink
                  href={`/caller-ids/${encodeURIComponent(row.callerId)}`}
                  className="font-medium whitespace-nowrap tabular-nums"
                >
                  {row.number}
                </TextLink>
                {row.label === "" ? null : <span className="block text-sm text-ink-soft">{row.label}</span>}
              </RowHead>
              {row.cells.map((cell) => (
                <Cell key={cell.registry} className="min-w-32">
                  <RegisteredText cell={cell} />
                </Cell>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function RegisteredText({ cell: { registered } }: { readonly cell: RegistrationCell }) {
  if (registered === null) return <span className="text-ink-faint">not noted</span>;
  return (
    <>
      <span className="whitespace-nowrap text-ink">{registered.day}</span>
      {registered.reference === "" ? null : (
        <span className="block text-sm text-ink-soft wrap-anywhere">{registered.reference}</span>
      )}
      {registered.by === "" ? null : (
        <span className="block text-xs text-ink-faint wrap-anywhere">by {registered.by}</span>
      )}
    </>
  );
}

function toggled(chosen: ReadonlySet<string>, callerId: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(callerId)) next.add(callerId);
  return next;
}
