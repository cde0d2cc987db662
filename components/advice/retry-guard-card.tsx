import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";

const FILE = "/api/v1/advice/retry-guard/file";

/** Callees not to call again, as a file for the dialler. */
export function RetryGuardCard() {
  return (
    <Card
      title="Retry guard"
      note="People not to call again, by file and line of your own records: their numbers are not kept here."
      actions={
        <a href={FILE} download className={buttonLook({ size: "sm" })}>
          Download CSV
        </a>
      }
    >
      <DefinitionList
        items={[
          {
            name: "Never call",
            value: (
              <>
                People who pressed unwanted (607): not from any number.{" "}
                <GuardLink list="never_call" what="people never to call" />
              </>
            ),
          },
          {
            name: "Not from this number",
            value: (
              <>
                Pairs that a network blocked (603+, 608): not from that number until redress is granted.{" "}
                <GuardLink list="not_from_this_number" what="blocked pairs" />
              </>
            ),
          },
          {
            name: "Pause",
            value: (
              <>
                People who declined (603) within a day before the last call: leave them alone for 24 hours.{" "}
                <GuardLink list="pause" what="people to leave alone" />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function GuardLink({ list, what }: { readonly list: string; readonly what: string }) {
  return (
    <a
      href={`${FILE}?list=${list}`}
      download
      className="text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-accent print:hidden"
    >
      CSV<span className="sr-only"> of {what}</span>
    </a>
  );
}
