import { Skeleton } from "@/components/ui/skeleton";

/** Stands for a page that is on its way. */
export function LoadingPage() {
  return (
    <div role="status" className="flex flex-col gap-5">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-24" />
      <Skeleton className="h-80" />
    </div>
  );
}
