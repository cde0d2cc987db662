import type { Sparkline } from "@/lib/present/chart/sparkline";

const [WIDTH, HEIGHT] = [96, 24];

/**
 * Calls per day as small bars, the blocked and refused ones coloured from the floor up. One path for each colour: lists
 * hold dozens of these, and an element for each bar would be most of what the page consists of.
 */
export function SparklineFigure({ model }: { readonly model: Sparkline }) {
  const layers = model.bars.map(({ height, blocked, refused }) => ({
    blocked: [0, blocked] as const,
    refused: [blocked, refused] as const,
    others: [blocked + refused, height - blocked - refused] as const,
  }));
  return (
    <span className="block w-24">
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-6 w-24">
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--line)" />
        <path d={barsPath(layers.map(({ blocked }) => blocked))} fill="var(--outcome-blocked)" />
        <path d={barsPath(layers.map(({ refused }) => refused))} fill="var(--outcome-declined)" />
        <path d={barsPath(layers.map(({ others }) => others))} fill="var(--outcome-not-reached)" />
      </svg>
      <span className="sr-only">{model.text}</span>
    </span>
  );
}

/** The bars of one colour, each with where it stands and how high it is, in shares of the height. */
function barsPath(bars: readonly (readonly [floor: number, height: number])[]): string {
  const step = WIDTH / bars.length;
  return bars
    .map(([floor, height], place) => {
      if (height <= 0) return "";
      // What was blocked is drawn at least a pixel high: a little is not nothing.
      const drawn = Math.max(1, height * HEIGHT);
      return `M${place * step} ${HEIGHT - floor * HEIGHT}h${step - 0.8}v${-drawn}h${0.8 - step}z`;
    })
    .join("");
}
