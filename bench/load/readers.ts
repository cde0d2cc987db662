import { setTimeout as pause } from "node:timers/promises";
import { screens } from "@/bench/dashboard/screens";
import { quantile } from "@/bench/dashboard/time-screens";
import type { Reading } from "@/bench/load/start-readers";
import { seeded } from "@/bench/seeded";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { adoptDatabase } from "@/lib/platform/adopt-database";
import { closeDatabase } from "@/lib/platform/close-database";
import { database } from "@/lib/platform/db";

/** The screens that people open, the first ones most. */
const WALK = ["overview", "overview", "list by score", "detail", "list by blocked"] as const;
const [, , readers = "1", lookMs = "1000"] = process.argv;

adoptDatabase(process.env.DATABASE_URL ?? "");
const organizations = await database().prisma.organization.findMany({
  where: { slug: { startsWith: "reader-" } },
  select: { id: true, slug: true, name: true, timeZone: true, country: true, isDemo: true },
});
const times = new Map<string, number[]>(WALK.map((screen) => [screen, []]));
let errors = 0;
let isOver = false;

async function read(reader: number): Promise<void> {
  const random = seeded(reader);
  // People do not all press at once.
  await pause(random() * Number(lookMs));
  for (let step = reader; !isOver; step += 1) {
    const organization = organizations[Math.floor(random() * organizations.length)];
    const screen = WALK[step % WALK.length] ?? "overview";
    if (organization === undefined) throw new Error("There is no organisation to read of");
    const scope = mintOrganizationScope(organization.id, { kind: "system" });
    const load = screens({ organization, scope, callerIds: 50, tallies: 0 })[screen];
    const begun = performance.now();
    await load?.(step).then(
      () => times.get(screen)?.push(performance.now() - begun),
      () => {
        errors += 1;
      },
    );
    await pause(Number(lookMs));
  }
}

function reading(): Reading {
  const told = Array.from(times, ([screen, taken]) => ({
    screen,
    loaded: taken.length,
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    max: quantile(taken, 1),
  }));
  return { screens: told, p95: quantile([...times.values()].flat(), 0.95), errors };
}

const all = Promise.all(Array.from({ length: Number(readers) }, (_, reader) => read(reader)));
process.on("message", async () => {
  isOver = true;
  await all;
  await closeDatabase();
  process.send?.(reading(), () => process.exit(0));
});
process.send?.("ready");
