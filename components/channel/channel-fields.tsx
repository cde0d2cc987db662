import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { AlertChannelItem } from "@/lib/present/delivery/alert-channel.schema";
import { MIN_SEVERITY_WORDS } from "@/lib/present/delivery/channel-words";

const SEVERITIES = Object.entries(MIN_SEVERITY_WORDS).map(([value, label]) => ({ value, label }));

interface ChannelFieldsProps {
  /** What is changed; null for a new channel. */
  readonly channel: AlertChannelItem | null;
  readonly problemOf: (name: string) => string | null;
}

/** What every channel has: a name, an address, and how urgent an alert has to be. */
export function ChannelFields({ channel, problemOf }: ChannelFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        required
        maxLength={100}
        defaultValue={channel?.name ?? ""}
        placeholder="Duty desk"
        error={problemOf("name")}
      />
      <TextField
        label={channel === null ? "Address" : "New address"}
        name="url"
        type="url"
        required={channel === null}
        maxLength={2_000}
        autoComplete="off"
        placeholder="https://"
        description={
          channel === null
            ? "As Slack, Teams or your program names it. It is kept sealed and not shown again."
            : `Leave it empty to keep the one on ${channel.host}.`
        }
        error={problemOf("url")}
      />
      <NativeSelect
        label="Tell it of"
        name="minSeverity"
        choices={SEVERITIES}
        defaultValue={channel?.minSeverity ?? "medium"}
      />
    </>
  );
}
