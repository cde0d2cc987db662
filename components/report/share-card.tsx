"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { revokeShare, shareReport } from "@/components/report/report-share.query";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { SecretValue } from "@/components/ui/secret-value";
import { ActionsHead, Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { ReportShareItem } from "@/lib/present/report/report.schema";
import { shareWords } from "@/lib/present/report/report-page";

const DAYS = [
  { value: "7", label: "7 days" },
  { value: "1", label: "1 day" },
  { value: "30", label: "30 days" },
];
const MASKS = [
  { value: "", label: "In full" },
  { value: "masked", label: "Cut short: +1 202 ••• ••34" },
];

interface ShareCardProps {
  readonly month: string;
  readonly isDemo: boolean;
  readonly shares: readonly ReportShareItem[];
  readonly timeZone: string;
}

/** Links to the report for people without an account: making them, and those that work now. */
export function ShareCard({ month, isDemo, shares, timeZone }: ShareCardProps) {
  const router = useRouter();
  const [link, setLink] = useState<string | null>(null);
  const make = async (text: (name: string) => string) => {
    setLink(await shareReport({ month, days: Number(text("days")), hasMasks: text("masks") !== "" }));
    router.refresh();
  };
  return (
    <div id="share" className="scroll-mt-16 print:hidden">
      <Card
        title="Share with a link"
        note="Anyone with the link sees this report as it is at that time, and nothing else. Counts of 1 to 4 calls are hidden."
      >
        <div className="flex max-w-prose flex-col gap-5">
          {link === null ? null : (
            <Notice tone="good" title="Copy the link now: it is shown this once" isLive>
              <SecretValue label="Link to the report" value={link} />
            </Notice>
          )}
          {isDemo ? (
            <p className="text-base text-ink-soft">
              The demo has no links. In your own organisation you make them here.
            </p>
          ) : (
            <ActionForm submitLabel="Make a link" onSubmit={make}>
              {() => (
                <>
                  <NativeSelect label="It works for" name="days" choices={DAYS} />
                  <NativeSelect label="Caller IDs" name="masks" choices={MASKS} />
                </>
              )}
            </ActionForm>
          )}
        </div>
        {shares.length === 0 ? null : <Shares shares={shares} timeZone={timeZone} />}
      </Card>
    </div>
  );
}

function Shares({ shares, timeZone }: Pick<ShareCardProps, "shares" | "timeZone">) {
  const { isPending, change } = useChange();
  return (
    <div className="-mx-4 mt-5">
      <Table caption="Links that work now">
        <thead>
          <tr>
            <HeadCell>Made</HeadCell>
            <HeadCell>Shows</HeadCell>
            <HeadCell>Works until</HeadCell>
            <HeadCell>Last opened</HeadCell>
            <ActionsHead />
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => {
            const { made, maker, shows, until, used } = shareWords(share, timeZone);
            return (
              <tr key={share.id}>
                <RowHead>
                  <span className="whitespace-nowrap">{made}</span>
                  {maker === "" ? null : <span className="block text-sm break-all text-ink-faint">{maker}</span>}
                </RowHead>
                <Cell>{shows}</Cell>
                <Cell className="whitespace-nowrap">{until}</Cell>
                <Cell className="whitespace-nowrap">{used}</Cell>
                <Cell isNumber>
                  <Button
                    size="sm"
                    variant="danger"
                    aria-label={`Revoke the link that works until ${until}`}
                    disabled={isPending}
                    onClick={() => void change({ run: () => revokeShare(share.id), done: "Link revoked" })}
                  >
                    Revoke
                  </Button>
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
