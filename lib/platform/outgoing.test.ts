import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askOutside, RefusedAddress } from "@/lib/platform/outgoing";

const here = [{ address: "127.0.0.1", family: 4 }];
const nowhere = async () => [];
const seen: string[] = [];
let server: http.Server;
let port = 0;
beforeAll(async () => {
  server = http.createServer((request, response) => {
    if (request.url === "/silence") return;
    seen.push(`${request.method} ${request.url} ${request.headers.host}`);
    if (request.url === "/away") response.writeHead(302, { Location: "http://169.254.169.254/secrets" });
    response.end(request.url === "/large" ? "x".repeat(3_000_000) : "fine");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const refusal = (url: string, resolve?: () => Promise<typeof here>) =>
  askOutside({ url, method: "GET" }, resolve === undefined ? {} : { resolve }).then(
    () => null,
    (error: unknown) => (error instanceof RefusedAddress ? "refused" : error),
  );

describe("askOutside", () => {
  it.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://192.168.1.1:8080/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "file:///etc/passwd",
    "gopher://8.8.8.8/",
    "http://a:b@8.8.8.8/",
    "http://8.8.8.8:22/",
    "http://8.8.8.8:5432/",
    "no address",
    "",
  ])("refuses %s", async (url) => {
    expect(await refusal(url)).toBe("refused");
  });

  it("refuses a name that leads to a private address, also beside a public one, and one that leads nowhere", async () => {
    expect(await refusal("http://rebind.example/", async () => here)).toBe("refused");
    const both = async () => [{ address: "8.8.8.8", family: 4 }, ...here];
    expect(await refusal("http://rebind.example/", both)).toBe("refused");
    expect(await refusal("http://gone.example/", nowhere)).toBe("refused");
    expect(seen).toEqual([]);
  });

  it("connects to the address that was checked, and asks the name once", async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return here;
    };
    const policy = { resolve, isAllowed: () => true };
    const url = `http://hook.example:${port}/hook`;
    const answer = await askOutside({ url, method: "POST", body: "é", headers: { "X-A": "1" } }, policy);
    expect(answer).toEqual({ status: 200, body: "fine" });
    expect([asked, seen.at(-1)]).toEqual([1, `POST /hook hook.example:${port}`]);
  });

  it("follows no redirect, and stops reading after 64 kB", async () => {
    const policy = { resolve: async () => here, isAllowed: () => true };
    const away = await askOutside({ url: `http://hook.example:${port}/away`, method: "GET" }, policy);
    expect(away.status).toBe(302);
    const large = await askOutside({ url: `http://hook.example:${port}/large`, method: "GET" }, policy);
    expect(large.body.length).toBeLessThanOrEqual(64_000);
  });

  it("says who did not answer in time", async () => {
    const policy = { resolve: async () => here, isAllowed: () => true, timeoutMs: 100 };
    const asked = askOutside({ url: `http://hook.example:${port}/silence`, method: "GET" }, policy);
    await expect(asked).rejects.toThrow(`hook.example:${port} did not answer within 0.1 s`);
  });

  it("refuses ports that are no web server's", async () => {
    expect(await refusal(`http://8.8.8.8:${port}/`)).toBe("refused");
  });
});
