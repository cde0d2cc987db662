import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import { mixedWorlds, noisyWorlds, rareWorld } from "@/bench/detection/bench-worlds";
import { measureCpu } from "@/bench/detection/cpu";
import { callsByNumber, type JudgedAlert, judge, type Verdict } from "@/bench/detection/judge";
import { answerDropRule, blockShareRule, type RawHours, rawHours } from "@/bench/detection/naive-rules";
import { productAlerts } from "@/bench/detection/product-alerts";
import { areaUnderCurve, calibration, type ScoredDay, scoreWorld } from "@/bench/detection/score-judge";
import { type Summary, summarise } from "@/bench/detection/summary";
import { simulate } from "@/lib/demo/world/simulate";
import type { World } from "@/lib/demo/world/world";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import type { EvidenceTable } from "@/lib/score/evidence-table";
import { detect } from "@/lib/watch/detect";
import type { Sensitivity } from "@/lib/watch/watch-constants";

/** Seeds that nothing was tuned on; change them at will. */
const SEEDS = (process.env.SEEDS ?? "acacia,bramble,clover,dogwood").split(",");
/** Seeds on which the naive rules' thresholds are set to about one false alert in 1,000 number-days. */
const CALIBRATION_SEEDS = ["calibration-1", "calibration-2"];

type Rule = (seen: Evidenced) => JudgedAlert[];

const scan =
  (sensitivity: Sensitivity): Rule =>
  ({ table }) =>
    detect(table, { sensitivity }).filter(({ change }) => change === "alert");

const confirmedScan: Rule = ({ table }) =>
  detect(table)
    .flatMap((d) => (d.change === "alert" && d.confirmedHour !== null ? [{ ...d, hour: d.confirmedHour }] : []))
    .sort((a, b) => a.hour - b.hour);

interface Evidenced {
  readonly world: World;
  readonly table: EvidenceTable;
  /** The same calls as the records hold them. */
  readonly raw: RawHours;
  readonly calls: ReturnType<typeof callsByNumber>;
}

const evidenceOf = (world: World): Evidenced => ({
  world,
  table: worldEvidence(world),
  raw: rawHours(world.style, simulate(world)),
  calls: callsByNumber(simulate(world)),
});

function judgeRule(worlds: readonly Evidenced[], rule: Rule): Verdict[] {
  return worlds.map((seen) => judge(seen.world, seen.calls, rule(seen)));
}

/** The lowest threshold with at most so many false alerts in 1,000 number-days on the calibration seeds. */
function calibrate(rule: (raw: RawHours, threshold: number) => JudgedAlert[]): number {
  const worlds = CALIBRATION_SEEDS.flatMap((seed) => mixedWorlds(seed).slice(0, 4)).map(evidenceOf);
  for (let threshold = 0.06; threshold < 0.98; threshold += 0.04) {
    const { falsePerThousand } = summarise(judgeRule(worlds, ({ raw }) => rule(raw, threshold)));
    if (falsePerThousand <= 1) return threshold;
  }
  return 0.98;
}

const number = (value: number, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : "miss");
const percent = (value: number) => (Number.isFinite(value) ? `${(100 * value).toFixed(1)} %` : "–");

function row(name: string, s: Summary): string {
  const { low, medium, high } = s.falsePerThousandByVolume;
  const cells = [
    name,
    `${number(s.falsePerThousand)} (${number(low)} / ${number(medium)} / ${number(high)})`,
    percent(s.detected),
    `${percent(s.byGroup.label?.detected ?? Number.NaN)} / ${percent(s.byGroup.block?.detected ?? Number.NaN)}`,
    `${number(s.medianHours, 0)} / ${number(s.boundHours, 0)}`,
    `${number(s.timesBound)}, ${number(s.medianOfRatios)}`,
    `${number(s.byGroup.label?.timesBound ?? Number.NaN)} / ${number(s.byGroup.block?.timesBound ?? Number.NaN)}`,
    number(s.meanHours, 0),
    percent(s.falseDiscoveries),
    `${percent(s.kindRight)} / ${percent(s.carrierRight)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

const HEAD = [
  "| rule | false alerts per 1,000 number-days (low / medium / high volume) | found | labels / blocks | median delay / bound, h | × bound: of medians, median of ratios | labels / blocks | mean delay, h (cap 14 d) | false discoveries | kind / carrier right |",
  "|---|---|---|---|---|---|---|---|---|---|",
].join("\n");

function scoreFigures(days: readonly ScoredDay[]) {
  const of = (keep: (day: ScoredDay) => boolean) => {
    const kept = days.filter(keep);
    return {
      score: areaUnderCurve(kept, (day) => day.score),
      naiveToday: areaUnderCurve(kept, (day) => day.naiveToday),
      naiveWeek: areaUnderCurve(kept, (day) => day.naiveWeek),
    };
  };
  return {
    numberDays: days.length,
    auc: {
      all: of(() => true),
      low: of(({ volume }) => volume === "low"),
      medium: of(({ volume }) => volume === "medium"),
      high: of(({ volume }) => volume === "high"),
      labels: of(({ kind }) => kind !== "block"),
      blocks: of(({ kind }) => kind !== "label"),
    },
    calibration: calibration(days),
  };
}

/** The default rule's verdicts, found once and summed up over any choice of worlds. */
function groupsOf(worlds: readonly Evidenced[], verdicts: readonly Verdict[]) {
  const group = (name: string, keep: (world: World) => boolean) => {
    const kept = verdicts.filter((_, i) => worlds.slice(i, i + 1).some(({ world }) => keep(world)));
    return { name, ...summarise(kept) };
  };
  const styles = [...new Set(worlds.map(({ world }) => world.style))];
  return [
    ...SEEDS.map((seed) => group(`seed ${seed}`, (world) => world.seed.startsWith(`${seed}/`))),
    ...styles.map((style) => group(`records: ${style}`, (world) => world.style === style)),
    ...[1, 3, 10, 40].map((size) => group(`organisations of ${size}`, (world) => world.numbers.length === size)),
  ];
}

function noisyGroups() {
  return [0, 2].map((noise) => {
    const worlds = SEEDS.flatMap((seed) => noisyWorlds(seed, noise)).map(evidenceOf);
    return { name: `day noise × ${noise}`, ...summarise(judgeRule(worlds, scan("normal"))) };
  });
}

function rareGroups() {
  const worlds = SEEDS.map(rareWorld).map(evidenceOf);
  return [
    { name: "8 % turn bad: odds 1,000", ...summarise(judgeRule(worlds, scan("normal"))) },
    { name: "8 % turn bad: confirmed", ...summarise(judgeRule(worlds, confirmedScan)) },
  ];
}

function rulesUnderTest(): [string, Rule][] {
  const blockShare = calibrate(blockShareRule);
  const answerDrop = calibrate(answerDropRule);
  return [
    ["scan, odds 200", scan("high")],
    ["scan, odds 5,000", scan("low")],
    ["scan, confirmed", confirmedScan],
    ["every alert of the product", ({ table }) => productAlerts(table)],
    ["refused today > 5 %", ({ raw }) => blockShareRule(raw, 0.05)],
    ["answers down 20 % on 7 days", ({ raw }) => answerDropRule(raw, 0.2)],
    [`refused today > ${percent(blockShare)} (calibrated)`, ({ raw }) => blockShareRule(raw, blockShare)],
    [`answers down ${percent(answerDrop)} (calibrated)`, ({ raw }) => answerDropRule(raw, answerDrop)],
  ];
}

function main(): void {
  const started = performance.now();
  console.log(`${os.cpus()[0]?.model} × ${os.cpus().length}, Node ${process.version}`);
  const worlds = SEEDS.flatMap(mixedWorlds).map(evidenceOf);
  const numbers = worlds.reduce((sum, { world }) => sum + world.numbers.length, 0);
  console.log(`seeds ${SEEDS.join(", ")}: ${worlds.length} organisations, ${numbers} caller IDs\n\n${HEAD}`);
  const verdicts = judgeRule(worlds, scan("normal"));
  const results = [{ name: "scan, odds 1,000 (default)", ...summarise(verdicts) }];
  for (const summary of results) console.log(row(summary.name, summary));
  for (const [name, rule] of rulesUnderTest()) {
    const summary = { name, ...summarise(judgeRule(worlds, rule)) };
    results.push(summary);
    console.log(row(name, summary));
  }
  const groups = [...groupsOf(worlds, verdicts), ...noisyGroups(), ...rareGroups()];
  console.log(`\n${HEAD}\n${groups.map((summary) => row(summary.name, summary)).join("\n")}\n`);
  const volumes = Object.entries(summarise(verdicts).byGroup);
  console.table(Object.fromEntries(volumes));
  const scores = scoreFigures(worlds.flatMap(({ world, table }) => scoreWorld(world, table)));
  console.table(scores.auc);
  console.table(scores.calibration);
  const cpu = measureCpu();
  console.table(cpu);
  mkdirSync("bench/results", { recursive: true });
  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version };
  const figures = { machine, seeds: SEEDS, calibrationSeeds: CALIBRATION_SEEDS, results, groups, scores, cpu };
  writeFileSync("bench/results/detection.json", `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`bench/results/detection.json written after ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

main();
