import { ClosedPage } from "@/components/shell/closed-page";
import { refusedPages } from "@/lib/present/shell/refused-pages";
import { pageLooker } from "@/lib/web/session-gate";

export default async function NotFound() {
  const looker = await pageLooker();
  return <ClosedPage refused={looker === null ? [] : refusedPages(looker)} />;
}
