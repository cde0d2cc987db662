import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionConfig } from "@/lib/platform/connection-config";

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "connection-"));
  fs.writeFileSync(path.join(folder, "root.crt"), "a certificate");
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** What the driver would do with it: nothing is sent. */
function meant(config: pg.ClientConfig) {
  const { user, password, host, port, database, ssl } = new pg.Client(config);
  return { user, password, host, port, database, ssl };
}

describe("connectionConfig", () => {
  it.each([
    "postgresql://ada:p%40s@db.example:5433/calls",
    "postgresql://ada@[::1]/calls%20of%20ada",
    "postgresql://ada@/calls?host=/run/postgresql&port=5434",
    "postgresql://ada@db.example/calls?sslmode=disable",
    "postgresql://ada@db.example/calls?sslmode=require",
    "postgresql://ada@db.example/calls?sslmode=verify-full",
    "postgresql://ada@db.example/calls?sslmode=no-verify",
    "postgresql://ada@db.example/calls?uselibpqcompat=true&sslmode=require",
    "postgresql://ada@db.example/calls?sslmode=verify-full&sslrootcert=FOLDER/root.crt&sslcert=FOLDER/root.crt",
  ])("means by %s what the driver means by it", (pattern) => {
    const url = pattern.replaceAll("FOLDER", folder);
    expect(meant(connectionConfig(url))).toEqual(meant({ connectionString: url }));
  });

  it("checks certificates wherever the driver does, and takes authorities and options over", () => {
    expect(connectionConfig("postgresql://ada@db.example/calls?sslmode=require").ssl).toEqual({});
    const url = `postgresql://ada@db.example/calls?sslrootcert=${folder}/root.crt&options=-c%20search_path%3Dcalls`;
    expect(connectionConfig(url)).toMatchObject({ ssl: { ca: "a certificate" }, options: "-c search_path=calls" });
  });

  it("lets another database be named beside it", () => {
    const config = connectionConfig("postgresql://ada@db.example/calls?sslmode=verify-full");
    expect(meant({ ...config, database: "shadow" })).toMatchObject({ database: "shadow", ssl: {} });
  });
});
