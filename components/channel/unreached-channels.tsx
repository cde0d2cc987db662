import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

interface UnreachedChannelsProps {
  /** Names of the channels at which messages were given up, or to which none can be sent. */
  readonly names: readonly string[];
  /** What the reader can do about it. */
  readonly children: ReactNode;
}

/** Says that messages do not arrive, so that nobody takes silence for good news. */
export function UnreachedChannels({ names, children }: UnreachedChannelsProps) {
  if (names.length === 0) return null;
  return (
    <Notice tone="bad" title={`Alerts do not arrive at ${names.join(", ")}`}>
      Messages were given up, or cannot be sent. {children}
    </Notice>
  );
}
