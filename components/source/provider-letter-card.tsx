import { LetterCard } from "@/components/ui/letter-card";

/** A letter to a provider, to be checked, changed and taken away. */
export function ProviderLetterCard({ subject, body }: { readonly subject: string; readonly body: string }) {
  return (
    <LetterCard
      title="Letter to the provider"
      note="Made from the figures above. Read it, change what does not fit, and verify the legal part with counsel."
      subject={subject}
      body={body}
    />
  );
}
