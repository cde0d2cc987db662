import { Notice } from "@/components/ui/notice";

/** Says how one gets in again where no mail leaves the machine. */
export function NoMailNotice() {
  return (
    <Notice title="No mail server is set up here">
      <p>
        The link waits in the outbox. An owner or administrator of your organisation opens it there and gives it to you.
      </p>
      <p className="mt-2">
        If nobody can sign in, whoever runs this installation sets a new password on its machine:{" "}
        <code className="break-words font-mono text-sm">
          npm run cli -- password set --email you@example.com --password-stdin
        </code>
      </p>
    </Notice>
  );
}
