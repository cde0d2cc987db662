import { ImportList } from "@/components/import/import-list";
import { UploadPanel } from "@/components/import/upload-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportsPage } from "@/lib/present/import/imports-page";

/** The page of imports: upload files, and see what came of those before. */
export function ImportsScreen({ imports, isWritable, ...places }: ImportsPage) {
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Imports"
        note="Upload call records here. The same call is never counted twice."
        actions={<ButtonLink href="/imports/mappings">Column mappings</ButtonLink>}
      />
      {isWritable ? (
        <UploadPanel {...places} />
      ) : (
        <Notice title="You may look, not import">Your role in this organisation is that of a viewer.</Notice>
      )}
      <ImportList first={imports} timeZone={places.timeZone} />
    </div>
  );
}
