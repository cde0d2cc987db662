/** How a program uploads a file, as a command for a shell. @param appUrl where the product is reached, without a trailing slash */
export function uploadExample(appUrl: string): string {
  return `curl --data-binary @calls.csv \\
  -H "Authorization: Bearer rw_live_…" -H "Content-Type: text/csv" \\
  "${appUrl}/api/v1/imports?filename=calls.csv"`;
}
