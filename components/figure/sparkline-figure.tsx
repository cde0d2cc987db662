import type { Sparkline } from "@/lib/present/sparkline";

const [WIDTH, HEIGHT] = [96, 24];

/** Calls per day as small bars, the blocked and refused ones coloured from the floor up. */
export function SparklineFigure({ model }: { readonly model: Sparkline }) {
  const step = WIDTH / model.bars.length;
  return (
    <span className="block w-24">
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-6 w-24">
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--line)" />
        {model.bars.map(({ date, height, blocked, refused }, place) => (
          <g key={date} transform={`translate(${place * step} 0)`}>
            <Part width={step - 0.8} floor={0} height={blocked} fill="var(--outcome-blocked)" />
            <Part width={step - 0.8} floor={blocked} height={refused} fill="var(--outcome-declined)" />
            <Part
              width={step - 0.8}
              floor={blocked + refused}
              height={height - blocked - refused}
              fill="var(--outcome-not-reached)"
            />
          </g>
        ))}
      </svg>
      <span className="sr-only">{model.text}</span>
    </span>
  );
}

interface PartProps {
  readonly width: number;
  readonly floor: number;
  readonly height: number;
  readonly fill: string;
}

function Part({ width, floor, height, fill }: PartProps) {
  if (height <= 0) return null;
  // What was blocked is drawn at least a pixel high: a little is not nothing.
  const drawn = Math.max(1, height * HEIGHT);
  return <rect x="0" y={HEIGHT - floor * HEIGHT - drawn} width={width} height={drawn} fill={fill} />;
}
