import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listActions, saveVerdict } from "@/lib/advice/action.store";
import type { AdviceDay } from "@/lib/advice/advice-day";
import { countAdviceDays } from "@/lib/advice/advice-day.store";
import { ADVICE_DAYS, type CallerFacts, type CallerProfile, callerFacts } from "@/lib/advice/caller-facts";
import { AdviceDayBook } from "@/lib/advice/day-book";
import { lastCallDay, listCallerProfiles, loadFleetProfile } from "@/lib/advice/facts.store";
import { findAdvice } from "@/lib/advice/find-advice";
import { dropFindings, saveFindings } from "@/lib/advice/finding.store";
import { fleetFacts } from "@/lib/advice/fleet-facts";
import { localDay } from "@/lib/advice/local-day";
import { findOrganizationPlace } from "@/lib/advice/organization-place.store";
import { loadAdviceSettings } from "@/lib/advice/setting.store";
import { STATE_HOURS } from "@/lib/advice/state-hours";
import { planVerifications, verificationCases } from "@/lib/advice/verification-plan";
import { verifyAdvice } from "@/lib/advice/verify-advice";
import { withSessionLock } from "@/lib/platform/session-lock";
import { listCasesToVerify, saveCaseVerdict } from "@/lib/redress/case.store";
import { asAction } from "@/lib/redress/case-verification";

/** Name of the lock under which advice is renewed. */
export function adviceLock(organizationId: string): string {
  return `advice ${organizationId}`;
}

/** Looks at the organisation's calls with every rule, keeps what they find, and sees whether what was done has helped. */
export async function renewAdvice(scope: OrganizationScope, now: Date): Promise<void> {
  await withSessionLock(adviceLock(scope.organizationId), async () => {
    const place = await findOrganizationPlace(scope);
    if (place !== null) await review(scope, place, now);
  });
}

async function review(
  scope: OrganizationScope,
  { timeZone, country }: { readonly timeZone: string; readonly country: string },
  now: Date,
): Promise<void> {
  const today = await lastCallDay(scope, timeZone);
  if (today === null) {
    await dropFindings(scope);
    return;
  }
  const first = today - ADVICE_DAYS + 1;
  const request = { timeZone, country, today, from: first };
  const [settings, followed] = [await loadAdviceSettings(scope), await listActions(scope)];
  const redressed = (await listCasesToVerify(scope)).flatMap((one) => asAction(one) ?? []);
  // A number that was redressed is touched too: it must not stand among those that nobody touched.
  const actions = [...followed, ...redressed];
  const plan = planVerifications(actions, (at) => localDay(at, timeZone), today);
  const from = Math.min(first, ...plan.map((planned) => planned.from));
  const stateHours = settings.stateHours ?? STATE_HOURS;
  const book = new AdviceDayBook();
  await countAdviceDays(scope, { timeZone, from, to: today, stateHours }, (days) => book.add(days));
  const profiles = await listCallerProfiles(scope, request);
  const lately = (callerId: string) => book.daysOf(callerId).filter(({ day }) => day >= first);
  const callers = () => factsOf(profiles, lately, today);
  const fleet = fleetFacts(await loadFleetProfile(scope, request), callers(), today);
  await saveFindings(scope, findAdvice(fleet, callers(), settings), { lastDay: today, now });
  for (const { action, verification } of verificationCases(plan, actions, profiles, (callerId) =>
    book.daysOf(callerId),
  )) {
    const verdict = verifyAdvice(verification);
    if (redressed.includes(action)) await saveCaseVerdict(scope, action.id, verdict);
    else await saveVerdict(scope, action.id, verdict);
  }
}

/** One after the other, and anew for each who looks through them: nobody has to hold what is known of a whole fleet. */
function* factsOf(
  profiles: readonly CallerProfile[],
  daysOf: (callerId: string) => readonly AdviceDay[],
  today: number,
): Generator<CallerFacts> {
  for (const profile of profiles) yield callerFacts(profile, daysOf(profile.callerId), today);
}
