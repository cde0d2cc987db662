/** A company that labels and blocks for carriers, and how to ask it to look again. */
export interface AnalyticsEngine {
  readonly id: string;
  readonly name: string;
  /** Carriers whose subscribers see its labels. */
  readonly carriers: readonly string[];
  /** Labels that were reported from there. */
  readonly labels: readonly string[];
  /** Where to ask, in the order in which to do it. */
  readonly places: readonly { readonly url: string; readonly what: string }[];
  /** Days after which to look again, where nobody answered. */
  readonly followUpDays: number;
  /** How long it is said to take, and by whom. */
  readonly said: string;
}

/** Free, and told to all three engines below. */
export const FREE_CALLER_REGISTRY = "https://freecallerregistry.com";

/** The three engines behind the large carriers of the United States (as of December 2025; check the addresses before you rely on them). */
export const ANALYTICS_ENGINES: readonly AnalyticsEngine[] = [
  {
    id: "hiya",
    name: "Hiya",
    carriers: ["AT&T", "Cricket", "Samsung phones"],
    labels: ["Spam Risk", "Fraud Risk", "Suspected Spam", "Telemarketer", "Survey", "Political"],
    places: [
      { url: "https://www.att.com/reviewmycalllabel", what: "AT&T: review my call label" },
      { url: "https://hiyahelp.zendesk.com", what: "Hiya: reputation review" },
    ],
    followUpDays: 7,
    said: "3 to 5 business days (trade reports)",
  },
  {
    id: "tns",
    name: "TNS",
    carriers: ["Verizon"],
    labels: ["Potential Spam", "Spam?", "Robocall", "Spam Risk"],
    places: [
      { url: "https://voicespamfeedback.com", what: "Verizon: voice spam feedback" },
      { url: "https://tnsresponsecenter.com", what: "TNS: response centre" },
    ],
    followUpDays: 7,
    said: "days to weeks (trade reports)",
  },
  {
    id: "first-orion",
    name: "First Orion",
    carriers: ["T-Mobile", "Metro"],
    labels: ["Scam Likely", "Scam Risk", "Nuisance", "Nuisance Likely", "Telemarketing"],
    places: [
      { url: "https://callreporting.t-mobile.com", what: "T-Mobile: call reporting" },
      { url: "https://calltransparency.com", what: "First Orion: call transparency" },
    ],
    followUpDays: 7,
    said: "days to weeks (trade reports)",
  },
];

/** The engine of that id; null when there is none. */
export function analyticsEngine(id: string): AnalyticsEngine | null {
  return ANALYTICS_ENGINES.find((engine) => engine.id === id) ?? null;
}

/** The engine behind a carrier's labels, by the carrier's name as somebody wrote it; null where it is not known. */
export function engineOfCarrier(carrier: string): AnalyticsEngine | null {
  const text = carrier.toLowerCase();
  const found = ENGINE_WORDS.find(([, words]) => words.test(text));
  return found === undefined ? null : analyticsEngine(found[0]);
}

const ENGINE_WORDS: readonly (readonly [string, RegExp])[] = [
  ["hiya", /at\s*&?\s*t\b|\batt\b|cricket|hiya|samsung/],
  ["tns", /verizon|\btns\b|call\s?guardian|cequint/],
  ["first-orion", /t-?\s?mobile|\bmetro\b|first\s?orion|\bsprint\b/],
];
