import { useRouter } from "next/navigation";
import { type ApiError, isOutdated } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Why the API did not save a form. What was entered stays until its reader asks for what holds now. */
export function RefusalNotice({ refusal }: { readonly refusal: ApiError }) {
  const router = useRouter();
  return (
    <Notice tone="bad" isLive {...(isOutdated(refusal) ? { title: "Not saved" } : {})}>
      {isOutdated(refusal) ? (
        <>
          <p className="mb-2">{refusal.message} What you entered stays here until then.</p>
          <Button size="sm" onClick={() => router.refresh()}>
            Show what holds now
          </Button>
        </>
      ) : (
        refusal.message
      )}
    </Notice>
  );
}
