import pg from "pg";
import { expect, it } from "vitest";
import { connectionConfig } from "@/lib/platform/connection-config";
import { plainDatabaseAddress, serverName } from "@/lib/platform/database-address";

/** What the driver would do with it: nothing is sent. */
function meant(address: string) {
  const { user, password, host, port, database, ssl } = new pg.Client(connectionConfig(address));
  return { user, password, host, port, database, ssl };
}

it.each([
  ["postgresql://ada@db.example:5433/calls", "db.example:5433"],
  ["postgresql://ada:p%40s@db.example/calls?sslmode=verify-full", "db.example"],
  ["postgresql://ada@db.example/calls?sslmode=no-verify", "db.example"],
  ["postgresql://ada@db.example/calls?sslmode=require&uselibpqcompat=true", "db.example"],
  ["postgresql://ada:p@%2Frun%2Fpostgresql:5433/calls", "/run/postgresql:5433"],
  ["postgresql://[::1]/calls", "[::1]"],
])("leaves %s as it is, and calls the server %s", (address, name) => {
  expect([plainDatabaseAddress(address), serverName(address)]).toEqual([address, name]);
});

it.each([
  ["postgresql://ada:p%40s@/calls?host=/run/postgresql&port=5433", "/run/postgresql:5433"],
  ["postgres:///calls?host=/run/postgresql&application_name=a%20b", "/run/postgresql"],
])("writes %s so that others can read it, too", (address, name) => {
  const plain = plainDatabaseAddress(address);
  expect(meant(plain)).toEqual(meant(address));
  expect([URL.canParse(plain), serverName(plain)]).toEqual([true, name]);
});

it.each(["prefer", "require", "verify-ca"])(
  "says what the driver does for sslmode=%s: it checks the certificate",
  (mode) => {
    const address = (named: string) => `postgresql://ada@db.example/calls?a=b&sslmode=${named}&application_name=rw`;
    expect(plainDatabaseAddress(address(mode))).toBe(address("verify-full"));
  },
);
