import { expect, it } from "vitest";
import { connectionAdvice, mailServerTrouble } from "@/lib/cli/connection-advice";

const failed = (more: object, message = "failed") => connectionAdvice(Object.assign(new Error(message), more));

it.each<[string, object, string, RegExp]>([
  ["an authority that nobody knows here", { code: "SELF_SIGNED_CERT_IN_CHAIN" }, "", /sslrootcert=.*no-verify/],
  ["a certificate of its own making", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "", /sslrootcert=/],
  ["another name", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "", /Name the server as/],
  ["an old certificate", { code: "CERT_HAS_EXPIRED" }, "", /Renew/],
  ["no TLS", {}, "The server does not support SSL connections", /ssl = on/],
  ["TLS alone", { code: "28000" }, 'no pg_hba.conf entry for host "::1", no encryption', /Ask for TLS/],
  ["a file that is not there", { code: "ENOENT", syscall: "open" }, "", /Correct the path/],
  ["nobody there", { code: "ECONNREFUSED", syscall: "connect" }, "", /Check that it runs/],
  ["a wrong password", { code: "28P01" }, "", /the name and the password/],
])("tells what to do about %s", (_, more, message, told) => {
  expect(failed(more, message)).toMatch(told);
});

it.each([
  ["unable to verify the first certificate", true],
  ["self-signed certificate in certificate chain", true],
  ["unable to get local issuer certificate", true],
  ["certificate has expired", false],
  ["Invalid login: 535 no", false],
])("says how an authority becomes trusted by a mail server of which is said %j: %s", (message, isTold) => {
  const told = mailServerTrouble(Object.assign(new Error(message), { code: "ESOCKET" }));
  expect([told.startsWith(message), told.includes("NODE_EXTRA_CA_CERTS")]).toEqual([true, isTold]);
});
