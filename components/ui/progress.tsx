import { cx } from "class-variance-authority";

interface ProgressProps {
  readonly label: string;
  /** 0 to 1; null while nobody knows how much there is to do. */
  readonly share: number | null;
  /** What the share means in words, such as `12 of 40 MB`. */
  readonly valueText?: string;
  readonly className?: string;
}

/** How far something has come. */
export function Progress({ label, share, valueText, className }: ProgressProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={valueText}
      className={cx("h-1.5 w-full overflow-hidden rounded-sm bg-sunken forced-color-adjust-none", className)}
    >
      <div
        className={cx(
          "h-full bg-accent transition-[width] duration-300",
          percent === null && "animate-pulse opacity-60",
        )}
        style={{ width: `${percent ?? 100}%` }}
      />
    </div>
  );
}
