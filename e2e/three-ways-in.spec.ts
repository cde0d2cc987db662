import fs from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type Counts, type Customer, foundCustomer, sharedProduct } from "@/e2e/customer";
import { cli } from "@/e2e/product";
import { dropFiles, signIn } from "@/e2e/sign-in";

const NOTICE = '"SIP;cause=603;text=""v=analytics1;url=https://redress.example/r"";location=RLN"';

/** The acc table with its header: a challenge and a call on one dialog, a second carrier after a failure, requests that are no calls. */
const TABLE = `id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user,reason_hdr,call_info
1,INVITE,a1,,c1@sbc.example,407,Proxy Authentication Required,2026-04-02 15:00:01,+13125550101,+14155550140,,
2,INVITE,a1,b1,c1@sbc.example,200,OK,2026-04-02 15:00:09,+13125550101,+14155550140,,
3,ACK,a1,b1,c1@sbc.example,200,OK,2026-04-02 15:00:09,+13125550101,+14155550140,,
4,INVITE,a2,b2,c2@sbc.example,603,Network Blocked,2026-04-02 15:00:20,+13125550101,+14155550141,${NOTICE},
5,INVITE,a3,b3,c3@sbc.example,503,Service Unavailable,2026-04-02 15:00:30,+13125550102,+14155550142,,
6,INVITE,a3,c3,c3@sbc.example,486,Busy Here,2026-04-02 15:00:33,+13125550102,+14155550142,Q.850;cause=17,
7,BYE,a1,b1,c1@sbc.example,200,OK,2026-04-02 15:01:12,,,,
8,REGISTER,a4,,r1@sbc.example,200,OK,2026-04-02 15:01:20,,3001,,
9,INVITE,a5,b5,c5@sbc.example,608,Rejected,2026-04-02 15:01:40,+13125550102,+14155550144,,<https://redress.example/card>;purpose=jcard
10,INVITE,a6,b6,c6@sbc.example,607,Unwanted,2026-04-02 15:02:00,+13125550103,+14155550145,,
11,INVITE,a7,b7,c7@sbc.example,408,Request Timeout,2026-04-02 15:03:00,+13125550103,+14155550146,,
`;
/** The same module's flat file: no header, seconds since 1970, the answer's time on the ACK alone, further cells unnamed. */
const FLAT = `INVITE|1a|1b|f1@edge.example|200|OK||prepaid|+13125550104|+14155550150||77:1|edge"2
ACK|1a|1b|f1@edge.example|200|OK|1775142000|prepaid|+13125550104|+14155550150||77:1|edge"2
BYE|1a|1b|f1@edge.example|200|OK|1775142042|||||77:1|edge"2
INVITE|2a|2b|f2@edge.example|607|Unwanted|1775142050|prepaid|+13125550104|+14155550151||77:2|edge"2
INVITE|3a||f3@edge.example|404|Not Found|1775142060|postpaid|+13125550105|+14155550152||77:3|edge"2
INVITE|4a|4b|f4@edge.example|487|Request Terminated|1775142070|postpaid|+13125550105|+14155550153||77:4|edge"2
INVITE|5a|5b|f5@edge.example|486|Busy here|1775142080|prepaid|+13125550105|+14155550154||77:5|edge"2
`;
const FILES = { "acc.csv": TABLE, "acc_flat.log": FLAT };
const EXPECTED: Counts = {
  "+13125550101 answered": 1,
  "+13125550101 blocked_603plus": 1,
  "+13125550102 busy": 1,
  "+13125550102 rejected_608": 1,
  "+13125550103 no_answer": 1,
  "+13125550103 unwanted_607": 1,
  "+13125550104 answered": 1,
  "+13125550104 unwanted_607": 1,
  "+13125550105 busy": 1,
  "+13125550105 canceled": 1,
  "+13125550105 invalid_number": 1,
};

async function writeFiles(folder: string): Promise<readonly string[]> {
  const named = Object.entries(FILES).map(([name, text]) => ({ file: path.join(folder, name), text }));
  await Promise.all(named.map(({ file, text }) => fs.writeFile(file, text)));
  return named.map(({ file }) => file);
}

type WayIn = (customer: Customer, files: readonly string[], page: Page) => Promise<void>;

const byCommandLine: WayIn = async ({ slug }, files) => {
  const done = await cli(sharedProduct().dataDir, ["import", ...files, "--org", slug, "--wait", "--json"]);
  expect(done.code, done.out).toBe(0);
};

const byApi: WayIn = async (customer, files) => {
  for (const file of files) {
    const { id, status } = await customer.upload(file, { filename: path.basename(file) });
    expect(status).toBe(202);
    expect(await customer.ended(id, 60_000)).toMatchObject({ status: "completed" });
  }
};

const byBrowser: WayIn = async ({ owner }, files, page) => {
  await signIn(page, owner);
  await page.goto("/imports");
  await dropFiles(page, FILES);
  const results = page.getByRole("list", { name: "Files on their way" }).getByRole("link", { name: "See the result" });
  await expect(results).toHaveCount(files.length, { timeout: 60_000 });
};

const WAYS: Readonly<Record<string, WayIn>> = { "command line": byCommandLine, API: byApi, browser: byBrowser };

for (const [way, upload] of Object.entries(WAYS))
  test(`accounting records of Kamailio come in by ${way}, and every call counts as what it was`, async ({
    page,
  }, testInfo) => {
    await fs.mkdir(testInfo.outputPath(), { recursive: true });
    const customer = await foundCustomer(sharedProduct(), `By ${way}`);
    await upload(customer, await writeFiles(testInfo.outputPath()), page);
    expect(await customer.counts()).toEqual(EXPECTED);
  });
