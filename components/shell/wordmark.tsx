import { cx } from "class-variance-authority";

/** The name of the product with its mark: rising waves above a number, and a tick that they are worth answering. */
export function Wordmark({ className }: { readonly className?: string }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-2 font-semibold tracking-tight whitespace-nowrap text-ink",
        className,
      )}
    >
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-6 shrink-0">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <g fill="none" className="stroke-on-accent" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round">
          <path d="M7 17.5a12.7 12.7 0 0 1 18 0" />
          <path d="M11 22a7 7 0 0 1 10 0" opacity="0.7" />
          <path d="m11.5 8.5 3.2 3.2 6-6.2" />
        </g>
        <circle cx="16" cy="26" r="1.9" className="fill-on-accent" />
      </svg>
      Ringworthy
    </span>
  );
}
