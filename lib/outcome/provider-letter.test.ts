import { describe, expect, it } from "vitest";
import { providerLetter } from "@/lib/outcome/provider-letter";
import { signalFidelity } from "@/lib/outcome/signal-fidelity";

const facts = {
  organization: "Example Care Ltd",
  provider: "Example Carrier",
  firstDay: "1 May 2026",
  lastDay: "31 May 2026",
};

describe("the letter to a provider", () => {
  it("is not written where there is nothing to ask for", () => {
    const fidelity = signalFidelity({ failed: 900, sipCode: 900 });
    expect(providerLetter(fidelity, facts)).toBeNull();
  });

  it("names the findings with their figures, the duty and the parties", () => {
    const fidelity = signalFidelity({ failed: 4_800, sipCode: 4_800, "notice-stripped": 1_200 });
    const letter = providerLetter(fidelity, facts);
    expect(letter?.subject).toContain("603+");
    expect(letter?.body).toContain(
      "1,200 of 4,800 failed calls (25.0%): 603 Network Blocked without its analytics Reason",
    );
    expect(letter?.body).toContain("47 CFR 64.1200(k)(9)");
    expect(letter?.body).toContain("25 March 2026");
    expect(letter?.body.startsWith("To Example Carrier\n\nBetween 1 May 2026 and 31 May 2026")).toBe(true);
    expect(letter?.body.endsWith("Example Care Ltd")).toBe(true);
  });
});
