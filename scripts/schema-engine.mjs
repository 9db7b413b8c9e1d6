#!/usr/bin/env node
import { randomUUID } from "node:crypto";
// Stand-in for Prisma's native schema engine, for machines that cannot reach binaries.prisma.sh.
// Speaks the same JSON-RPC-over-stdio protocol, but runs @prisma/schema-engine-wasm over @prisma/adapter-pg.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

// adapter-pg refuses PostgreSQL's one-byte "char" (oid 18), which the system catalogs use: report it as Character.
function withChar(adapter) {
  let chars = [];
  const performIO = adapter.performIO.bind(adapter);
  adapter.performIO = async (q) => {
    const r = await performIO(q);
    chars = [];
    r.fields?.forEach((f, i) => {
      if (f.dataTypeID === 18) {
        f.dataTypeID = 25;
        chars.push(i);
      }
    });
    return r;
  };
  // adapter-pg cuts a script at every semicolon, also inside a function's body. Whole, it is one implicit transaction too.
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (q) => {
    const r = await queryRaw(q);
    for (const i of chars) r.columnTypes[i] = ColumnTypeEnum.Character;
    return r;
  };
  return adapter;
}

// adapter-pg's own connectToShadowDb lets the connection string win over the shadow name, i.e. it opens the MAIN
// database. Open a database of our own instead, and drop it afterwards.
class Factory extends PrismaPg {
  async connect() {
    return withChar(await super.connect());
  }
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    const shadowUrl = new URL(datasource.shadowDatabaseUrl ?? url);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}"`);
    shadowUrl.pathname = `/${name}`;
    const shadow = withChar(await new PrismaPg({ connectionString: shadowUrl.href }).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.end();
    };
    return shadow;
  }
}

const argv = process.argv.slice(2);
const values = (name) => argv.flatMap((a, i) => (a === name ? [argv[i + 1]] : []));
const datasource = JSON.parse(values("--datasource")[0] ?? "{}");
const url = datasource.url ?? process.env.DATABASE_URL ?? "";

function fail(code, message) {
  const rec = { level: "ERROR", target: "schema_engine::logger", fields: { error_code: code, message } };
  process.stderr.write(`\n${JSON.stringify(rec)}`);
  process.exit(1);
}

if (argv.includes("cli")) {
  const cmd = argv.at(-1);
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  try {
    if (cmd !== "can-connect-to-database") target.pathname = "/postgres";
    const c = new pg.Client({ connectionString: target.href });
    await c.connect();
    if (cmd === "create-database") await c.query(`CREATE DATABASE ${c.escapeIdentifier(name)}`);
    if (cmd === "drop-database") await c.query(`DROP DATABASE IF EXISTS ${c.escapeIdentifier(name)}`);
    await c.end();
    process.exit(0);
  } catch (e) {
    fail(e.code === "3D000" ? "P1003" : e.code === "28P01" ? "P1000" : "P1001", e.message || String(e.code));
  }
}

const require = createRequire(import.meta.url);
const bg = await import("@prisma/schema-engine-wasm/schema_engine_bg");
const wasmPath = require.resolve("@prisma/schema-engine-wasm").replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), { "./schema_engine_bg.js": bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(m) {
    if (process.env.DEBUG) process.stderr.write(`${m}\n`);
  },
};
let engine;
let factory;
async function getEngine() {
  if (engine) return engine;
  const datamodels = [];
  for (const f of values("--datamodels")) datamodels.push([f, await readFile(f, "utf8")]);
  factory = bindMigrationAwareSqlAdapterFactory(new Factory({ connectionString: url }));
  engine = await bg.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, factory);
  return engine;
}

const send = (o) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...o })}\n`);
async function handle({ id, method, params }) {
  if (method === undefined) return; // acknowledgement of one of our "print" calls
  try {
    const e = await getEngine();
    const fn = method === "getDatabaseVersion" ? "version" : method;
    if (typeof e[fn] !== "function") throw new Error(`schema engine method ${method} is not available in wasm`);
    let result = (await e[fn](params)) ?? null;
    if (method === "diff" && result?.stdout) {
      send({ id: 1e6, method: "print", params: { content: result.stdout } });
      result = { ...result, stdout: null };
    }
    send({ id, result: result ?? {} });
  } catch (err) {
    const captured = Number.isInteger(err?.id) ? factory?.errorRegistry?.consumeError(err.id)?.error : undefined;
    const real = captured ?? err;
    if (process.env.DEBUG) process.stderr.write(`${real?.stack ?? real}\n`);
    const message = real?.message ?? String(real);
    send({
      id,
      error: {
        code: 4466,
        message,
        data: { is_panic: false, message, meta: real?.meta ?? null, error_code: real?.code ?? null, backtrace: null },
      },
    });
  }
}
let queue = Promise.resolve();
createInterface({ input: process.stdin })
  .on("line", (l) => {
    if (l.trim()) {
      queue = queue.then(() => handle(JSON.parse(l)));
    }
  })
  .on("close", () => queue.then(() => process.exit(0)));
