import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError, type SqlDriverAdapter, type SqlQuery } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { surviveCuts } from "@/lib/platform/survive-cuts";

/** Object id of the catalog type `"char"`, which the stock adapter does not know. */
const CHAR_TYPE = 18;

type PgAdapter = SqlDriverAdapter & { underlyingDriver(): pg.Pool };
type RawAdapter = { performIO(query: SqlQuery): Promise<pg.QueryArrayResult> };

/**
 * The driver that the migration engine works through. It differs from the stock one in three ways, each of which the
 * engine needs: a script runs whole on one connection (the stock one cuts at every semicolon, which breaks function
 * bodies), catalog columns of type `"char"` are readable, and the shadow database is a database of its own.
 */
export class MigrationAdapter extends PrismaPg {
  readonly #config: pg.PoolConfig;
  readonly #adapters: SqlDriverAdapter[] = [];

  /** @param config discrete fields, never a connection string: it would override the shadow database's name */
  constructor(config: pg.PoolConfig) {
    // An idle connection does not keep the process from ending.
    super({ ...config, max: 1, allowExitOnIdle: true });
    this.#config = config;
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = repaired(await super.connect());
    this.#adapters.push(adapter);
    return adapter;
  }

  /** Ends its connections: the engine keeps its own, with the lock that it takes on it, until then. */
  async close(): Promise<void> {
    await Promise.all(this.#adapters.splice(0).map((adapter) => adapter.dispose()));
  }

  override async connectToShadowDb(): ReturnType<PrismaPg["connectToShadowDb"]> {
    const database = `ringworthy_shadow_${randomUUID().replaceAll("-", "")}`;
    const admin = new pg.Client(this.#config);
    await admin.connect();
    await admin.query(`create database "${database}" template template0`);
    const shadow = await new PrismaPg({ ...this.#config, database, max: 1 }).connect();
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await admin.query(`drop database if exists "${database}" with (force)`);
      await admin.end();
    };
    return repaired(shadow);
  }
}

function repaired<Adapter extends PgAdapter>(adapter: Adapter): Adapter {
  surviveCuts(adapter.underlyingDriver());
  readCharColumns(adapter);
  adapter.executeScript = async (script) => {
    const client = await adapter.underlyingDriver().connect();
    try {
      await client.query(script);
    } catch (error) {
      throw explained(error, script);
    } finally {
      client.release();
    }
  };
  return adapter;
}

function readCharColumns(adapter: PgAdapter): void {
  const charColumns = new WeakMap<SqlQuery, number[]>();
  const inner = adapter as unknown as RawAdapter;
  const performIO = inner.performIO.bind(adapter);
  inner.performIO = async (query) => {
    const result = await performIO(query);
    const found: number[] = [];
    for (const [index, field] of result.fields.entries()) {
      if (field.dataTypeID !== CHAR_TYPE) continue;
      field.dataTypeID = pg.types.builtins.TEXT;
      found.push(index);
    }
    charColumns.set(query, found);
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** The engine shows a message only of an error of its own kind. */
function explained(error: unknown, script: string): unknown {
  if (!(error instanceof pg.DatabaseError) || error.severity === undefined) return error;
  const line = error.position ? ` (line ${script.slice(0, Number(error.position)).split("\n").length})` : "";
  return new DriverAdapterError({
    kind: "postgres",
    code: error.code ?? "N/A",
    severity: error.severity,
    message: error.message + line,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}
