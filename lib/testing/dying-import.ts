import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { adoptDatabase } from "@/lib/platform/adopt-database";

// A process of its own that dies, as one whose memory has run out, before the first chunk of an import is stored.
const [url = "", organizationId = "", importId = ""] = process.argv.slice(2);
const scope = mintOrganizationScope(organizationId, { kind: "system" });
const dying = Object.assign(new AbortController().signal, {
  throwIfAborted: () => process.kill(process.pid, "SIGKILL"),
});

adoptDatabase(url);
await importUpload(scope, importId, () => new Date(), dying);
