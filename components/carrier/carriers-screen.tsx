import { RadioTower } from "lucide-react";
import { CarrierAreasCard } from "@/components/carrier/carrier-areas-card";
import { CarrierListCard } from "@/components/carrier/carrier-list-card";
import { CarrierTable } from "@/components/carrier/carrier-table";
import { SavableTable } from "@/components/figure/savable-table";
import { NothingYet } from "@/components/import/nothing-yet";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { CarriersPage } from "@/lib/present/carrier/carriers-page";
import { formatShare } from "@/lib/present/format";

/** How calls towards each terminating carrier end, and where; and the list that names carriers where records do not. */
export function CarriersScreen({ page }: { readonly page: CarriersPage }) {
  const { days, rows, unknownShare, list, mayChange, chosen, waiting } = page;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Carriers"
        note={
          days === null
            ? "How calls towards each terminating carrier end."
            : `How calls towards each terminating carrier end. Calls are those from ${days}.`
        }
      />
      {unknownShare > 0 ? (
        <Notice tone={unknownShare > 0.2 ? "watch" : "neutral"}>
          {formatShare(unknownShare)} of the calls name no carrier. With it, a label is found about three times as fast:
          an engine labels only the calls to its own carriers, and among all calls that is hard to see. Ask your
          provider for the terminating carrier, or upload a list below.
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <Card>
          <NothingYet icon={RadioTower} title="No calls yet" waiting={waiting}>
            Carriers appear with the first import. Where records do not name them, upload a list of who serves which
            numbers; it works before and after the calls.
          </NothingYet>
        </Card>
      ) : (
        <Card isFlush>
          <SavableTable name="Carriers">
            <CarrierTable rows={rows} chosen={chosen?.carrier ?? null} />
          </SavableTable>
        </Card>
      )}
      {chosen === null ? null : <CarrierAreasCard model={chosen} />}
      <CarrierListCard list={list} mayChange={mayChange} />
    </div>
  );
}
