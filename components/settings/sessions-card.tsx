"use client";

import { requestDone } from "@/components/api/request-json";
import { useChange } from "@/components/settings/use-change";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ActionsHead, Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { deviceName } from "@/lib/present/account/device-name";
import type { SessionItem } from "@/lib/present/account/own-account.schema";
import { formatTime, formatZone } from "@/lib/present/format";

interface SessionsCardProps {
  readonly sessions: readonly SessionItem[];
  readonly timeZone: string;
}

/** Where one is signed in, and ending it. */
export function SessionsCard({ sessions, timeZone }: SessionsCardProps) {
  const { isPending, change } = useChange();
  const end = (id: string) =>
    change({ run: () => requestDone(`/me/sessions/${id}`, { method: "DELETE" }), done: "Signed out there" });
  const endAll = async () => {
    const all = { run: () => requestDone("/me/sessions", { method: "DELETE" }), done: "Signed out everywhere" };
    // Where it failed, the sign-ins live on: whoever lost a telephone must not be led to believe otherwise.
    if (await change(all)) location.assign("/sign-in");
  };
  return (
    <Card
      title="Where you are signed in"
      note={`A session that you end is refused at its next request. Times in ${formatZone(timeZone)}.`}
      actions={
        <Button variant="danger" onClick={endAll} isPending={isPending}>
          Sign out everywhere
        </Button>
      }
      isFlush
    >
      <Table caption="Sign-ins">
        <thead>
          <tr>
            <HeadCell>Device</HeadCell>
            <HeadCell>Signed in</HeadCell>
            <HeadCell>Last used</HeadCell>
            <HeadCell>From</HeadCell>
            <ActionsHead />
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <RowHead className="whitespace-nowrap">{deviceName(session.userAgent)}</RowHead>
              <Cell className="whitespace-nowrap">{formatTime(session.createdAt, timeZone)}</Cell>
              <Cell className="whitespace-nowrap">
                {session.lastUsedAt === null ? "" : formatTime(session.lastUsedAt, timeZone)}
              </Cell>
              <Cell className="font-mono text-sm">{session.address}</Cell>
              <Cell isNumber>
                {session.isCurrent ? (
                  <Badge tone="good">This one</Badge>
                ) : (
                  <Button size="sm" variant="danger" disabled={isPending} onClick={() => end(session.id)}>
                    Sign out
                  </Button>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
