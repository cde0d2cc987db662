/** How the palette looks, and what stands for it while its code is on the way. */
export const PALETTE_LOOK = {
  backdrop: "fixed inset-0 z-40 bg-[#05080d]/45",
  popup:
    "fixed top-[12dvh] left-1/2 z-50 flex max-h-[76dvh] w-140 max-w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-col overflow-hidden rounded-lg border bg-surface shadow-popup outline-none",
  line: "flex h-12 items-center gap-2 border-b px-3",
} as const;
