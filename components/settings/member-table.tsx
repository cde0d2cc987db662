import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CONTROL_LOOK } from "@/components/ui/control-look";
import { ActionsHead, Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { TeamPage } from "@/lib/present/account/team-page";
import { formatDay } from "@/lib/present/format";

interface MemberTableProps {
  readonly page: TeamPage;
  readonly isPending: boolean;
  readonly onRole: (id: string, role: string) => void;
  readonly onClientRole: (id: string, role: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onTransfer: (id: string) => void;
}

type Row = TeamPage["members"][number];

/** Who belongs to the organisation, as what, and since when. */
export function MemberTable(props: MemberTableProps) {
  const { page } = props;
  return (
    <Table caption="People">
      <thead>
        <tr>
          <HeadCell>Who</HeadCell>
          <HeadCell>Role</HeadCell>
          {page.hasClients ? <HeadCell>In clients</HeadCell> : null}
          <HeadCell>Second factor</HeadCell>
          <HeadCell>Joined</HeadCell>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {page.members.map((member) => (
          <tr key={member.userId}>
            <RowHead>
              <span className="block min-w-44 font-medium break-all">{member.name ?? member.email}</span>
              {member.name === null ? null : <span className="text-sm text-ink-faint">{member.email}</span>}
            </RowHead>
            <Cell className="min-w-34">
              <RoleCell {...props} member={member} />
            </Cell>
            {page.hasClients ? (
              <Cell className="min-w-34">
                <ClientRoleCell {...props} member={member} />
              </Cell>
            ) : null}
            <Cell>
              <Badge tone={member.hasSecondFactor ? "good" : "neutral"}>{member.hasSecondFactor ? "On" : "Off"}</Badge>
            </Cell>
            <Cell className="whitespace-nowrap">{formatDay(member.joinedAt, page.timeZone)}</Cell>
            <Cell isNumber>
              <Actions {...props} member={member} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RoleCell({ page, member, isPending, onRole }: MemberTableProps & { readonly member: Row }) {
  if (!page.mayManage || member.role === "owner") return <span className="capitalize">{member.role}</span>;
  const label = `Role of ${member.email}`;
  return (
    <RoleSelect label={label} value={member.role} isPending={isPending} onRole={(to) => onRole(member.userId, to)} />
  );
}

function ClientRoleCell({ page, member, isPending, onClientRole }: MemberTableProps & { readonly member: Row }) {
  if (!page.mayManage) return <span className="capitalize">{member.clientRole ?? "–"}</span>;
  const props = { value: member.clientRole ?? "", isPending, onRole: (to: string) => onClientRole(member.userId, to) };
  return <RoleSelect label={`Role of ${member.email} in all clients`} mayBeNone {...props} />;
}

interface RoleSelectProps {
  readonly label: string;
  readonly value: string;
  readonly mayBeNone?: boolean;
  readonly isPending: boolean;
  readonly onRole: (role: string) => void;
}

function RoleSelect({ label, value, mayBeNone = false, isPending, onRole }: RoleSelectProps) {
  return (
    <select
      aria-label={label}
      className={CONTROL_LOOK}
      value={value}
      disabled={isPending}
      onChange={({ target }) => onRole(target.value)}
    >
      {mayBeNone ? <option value="">None</option> : null}
      <option value="admin">Admin</option>
      <option value="analyst">Analyst</option>
      <option value="viewer">Viewer</option>
    </select>
  );
}

function Actions({ page, member, isPending, onRemove, onTransfer }: MemberTableProps & { readonly member: Row }) {
  if (member.role === "owner") return null;
  return (
    <span className="inline-flex gap-2">
      {page.mayTransfer ? (
        <Button size="sm" disabled={isPending} onClick={() => onTransfer(member.userId)}>
          Make owner
        </Button>
      ) : null}
      {page.mayManage && member.userId !== page.ownId ? (
        <Button size="sm" variant="danger" disabled={isPending} onClick={() => onRemove(member.userId)}>
          Take out
        </Button>
      ) : null}
    </span>
  );
}
