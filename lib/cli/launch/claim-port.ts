import net from "node:net";
import { LaunchError } from "@/lib/cli/launch/launch-error";

/**
 * Makes sure that the web server can listen there.
 * @param port 0 for any free one
 * @returns the port
 * @throws LaunchError when it cannot
 */
export async function claimPort(host: string, port: number): Promise<number> {
  const server = net.createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : port);
      });
    });
  } catch (error) {
    throw new LaunchError(refusal(error, host, port), error);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function refusal(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`;
  if (code === "EACCES")
    return `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST: ${host} is no address of this machine. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all.`;
  return `The web server cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}
