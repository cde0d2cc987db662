/** What all controls that hold a value look like. Sixteen pixels on touch screens: smaller text makes phones zoom in. */
export const CONTROL_LOOK =
  "h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink placeholder:text-ink-faint disabled:opacity-60 data-invalid:border-bad aria-invalid:border-bad any-pointer-coarse:text-touch";
