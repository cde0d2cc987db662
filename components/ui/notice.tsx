import { cva } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { WithWayIn } from "@/components/ui/session-ended";

const look = cva("flex items-start gap-2.5 rounded-md border px-3.5 py-2.5 text-base text-ink", {
  variants: {
    tone: {
      neutral: "bg-sunken",
      good: "border-good/30 bg-good-soft",
      watch: "border-watch/30 bg-watch-soft",
      bad: "border-bad/30 bg-bad-soft",
    },
  },
});
const ICONS = { neutral: Info, good: CircleCheck, watch: TriangleAlert, bad: CircleAlert } as const;

interface NoticeProps {
  readonly tone?: keyof typeof ICONS;
  readonly title?: string;
  /** Read out as soon as it appears. */
  readonly isLive?: boolean;
  readonly children?: ReactNode;
}

/** Something that the reader of a page should know. */
export function Notice({ tone = "neutral", title, isLive = false, children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={look({ tone })} role={isLive ? (tone === "bad" ? "alert" : "status") : undefined}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title === undefined ? null : <p className="font-medium">{title}</p>}
        {children === undefined ? null : (
          <div className="text-ink-soft">
            <WithWayIn>{children}</WithWayIn>
          </div>
        )}
      </div>
    </div>
  );
}
