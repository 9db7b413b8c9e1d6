import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { withClient } from "./database.mjs";
import { postmasterOf, startPostgres } from "./pg.mjs";
import { commandOf, hasProcess, isAlive } from "./processes.mjs";
import { runCode, scriptUrl, watched } from "./testing/run-script";

// Clusters are made and stopped here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const isRoot = process.getuid?.() === 0;
const onLinux = process.platform === "linux";
let made = 0;

/** A place for one more cluster, below the folder that goes with this test run. */
function place() {
  made += 1;
  const folder = path.join(inject("folder"), `pg-${process.pid}-${made}`);
  mkdirSync(folder, { mode: 0o711 });
  return path.join(folder, "postgres");
}

const uidOf = (pid: number) => Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);

/** The database servers at work on a cluster. */
const serversOn = (dir: string) =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && (commandOf(pid) ?? "").includes(`postgres -D ${dir} `));

describe("one embedded PostgreSQL", () => {
  const dir = { at: "" };
  let server: Awaited<ReturnType<typeof startPostgres>>;

  beforeAll(async () => {
    dir.at = place();
    server = await startPostgres({ dir: dir.at, isThrowaway: true });
  });
  afterAll(() => server.stop());

  test.runIf(onLinux)("runs as an account without rights, whoever starts it", () => {
    expect(uidOf(server.pid)).not.toBe(0);
    expect(uidOf(server.pid)).toBe(statSync(server.dir).uid);
  });

  test("keeps its data, its password and its log to itself", () => {
    expect(statSync(server.dir).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(server.dir, "attest.secret")).mode & 0o777).toBe(0o600);
    expect(statSync(`${server.dir}.log`).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(server.dir)).filter((name) => name.includes("making"))).toEqual([]);
  });

  test("listens on this machine only, and to the password only", async () => {
    const { rows } = await withClient(server.url("postgres"), (client) => client.query("SHOW listen_addresses"));
    expect(rows).toEqual([{ listen_addresses: "127.0.0.1" }]);

    const guess = server.url("postgres").replace(/:[^:@]+@/, ":a-guess@");
    await expect(withClient(guess, (client) => client.query("SELECT 1"))).rejects.toMatchObject({ code: "28P01" });
  });

  test("repeats in its log neither the row nor the statement of an error", async () => {
    await withClient(server.url("postgres"), async (client) => {
      await client.query("CREATE TABLE said (words text PRIMARY KEY)");
      await client.query("INSERT INTO said VALUES ('canary in a row')");
      const again = client.query("INSERT INTO said VALUES ('canary in a row')");
      await expect(again).rejects.toMatchObject({ code: "23505" });
      const wrong = client.query("SELECT 'canary in a statement' FROM nowhere");
      await expect(wrong).rejects.toMatchObject({ code: "42P01" });
    });
    const log = readFileSync(`${server.dir}.log`, "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("canary");
  });

  test("a second start finds it and starts none", async () => {
    const second = await startPostgres({ dir: dir.at });
    expect(second).toMatchObject({ wasRunning: true, pid: server.pid, port: server.port });
  });
});

test.runIf(onLinux)(
  "after a kill of its parent the next start adopts it, with what was stored; stop waits until it is gone",
  async () => {
    const dir = place();
    const parent = runCode(`
    import { startPostgres } from "${scriptUrl("pg.mjs")}";
    const { pid } = await startPostgres({ dir: ${JSON.stringify(dir)} });
    console.log("runs as " + pid);
    setInterval(() => {}, 1000);`);
    const pid = Number((await parent.until(/runs as (\d+)/))[1]);
    parent.child.kill("SIGKILL");
    await parent.ended;

    const adopted = await startPostgres({ dir });
    expect(adopted).toMatchObject({ wasRunning: true, pid });
    expect(serversOn(adopted.dir)).toEqual([pid]);
    await withClient(adopted.url("postgres"), (client) => client.query("CREATE TABLE kept AS SELECT 1 AS one"));

    await adopted.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(path.join(adopted.dir, "postmaster.pid"))).toBe(false);
    await adopted.stop();

    // A power cut: the server itself is killed, and its file still names it.
    const again = await startPostgres({ dir });
    process.kill(again.pid, "SIGKILL");
    await again.ended();
    const recovered = await startPostgres({ dir });
    expect(recovered.wasRunning).toBe(false);
    const { rows } = await withClient(recovered.url("postgres"), (client) => client.query("SELECT one FROM kept"));
    expect(rows).toEqual([{ one: 1 }]);
    await recovered.stop();
  },
);

describe.runIf(onLinux)("a killed server's number in the cluster's file", () => {
  /** A cluster whose server was killed, and whose file names the process that `code` leaves, of the same account. */
  async function killedAndNamed(code: string) {
    const dir = place();
    const first = await startPostgres({ dir, isThrowaway: true });
    process.kill(first.pid, "SIGKILL");
    await first.ended();
    // PostgreSQL minds only processes of its own account.
    const other = watched(
      spawn("sh", ["-c", code], { uid: statSync(first.dir).uid, stdio: ["ignore", "pipe", "pipe"] }),
    );
    onTestFinished(() => void other.child.kill());
    const pid = Number((await other.until(/names (\d+)/))[1]);
    const file = path.join(first.dir, "postmaster.pid");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(pid)));
    return { dir, pid };
  }

  test("that went to another program does not keep it from starting", async () => {
    const { dir, pid } = await killedAndNamed("echo names $$; exec sleep 1000");
    const server = await startPostgres({ dir, isThrowaway: true });
    expect(server.wasRunning).toBe(false);
    expect(isAlive(pid)).toBe(true);
    await server.stop();
  });

  test("that nobody has reaped does not keep it from starting", async () => {
    // It ends only once the shell has become a program that reaps nobody.
    const child = "until grep -q sleep /proc/$$/comm; do :; done";
    const { dir, pid } = await killedAndNamed(`{ ${child}; } & echo names $!; exec sleep 1000`);
    while (isAlive(pid)) await new Promise((done) => setTimeout(done, 10));
    expect(hasProcess(pid)).toBe(true);
    const server = await startPostgres({ dir, isThrowaway: true });
    expect(server.wasRunning).toBe(false);
    await server.stop();
  });
});

test("a cluster whose making was cut off is made anew", async () => {
  const dir = place();
  const parent = runCode(`
    import { startPostgres } from "${scriptUrl("pg.mjs")}";
    console.log("begins");
    await startPostgres({ dir: ${JSON.stringify(dir)} });`);
  const folder = path.dirname(dir);
  await parent.until(/begins/);
  while (!readdirSync(folder).some((name) => existsSync(path.join(folder, name, "PG_VERSION"))))
    await new Promise((resolve) => setTimeout(resolve, 5));
  parent.child.kill("SIGKILL");
  await parent.ended;
  expect(existsSync(dir)).toBe(false);

  const server = await startPostgres({ dir, isThrowaway: true });
  const { rows } = await withClient(server.url("postgres"), (client) => client.query("SELECT 1 AS one"));
  expect(rows).toEqual([{ one: 1 }]);
  await server.stop();
});

test("a folder that holds something and is no cluster is left as it is", async () => {
  const dir = place();
  mkdirSync(dir);
  writeFileSync(path.join(dir, "base"), "all there is");
  await expect(startPostgres({ dir })).rejects.toThrow(/something is missing from it/);
  expect(readFileSync(path.join(dir, "base"), "utf8")).toBe("all there is");
});

test.runIf(isRoot && onLinux)(
  "below a closed home it lives in a directory of its own, says so, and stays there",
  async () => {
    const dir = place();
    const home = path.dirname(dir);
    const said: string[] = [];
    const { chmodSync } = await import("node:fs");
    chmodSync(home, 0o700);

    const server = await startPostgres({ dir, isThrowaway: true, say: (line) => said.push(line) });
    expect(server.dir).toMatch(/^\/var\/lib\/attest\/[0-9a-f]{12}\/postgres$/);
    expect(said).toEqual([expect.stringContaining(server.dir)]);
    expect(uidOf(server.pid)).not.toBe(0);
    await server.stop();

    // Were it looked for in the opened home, the records would seem gone.
    chmodSync(home, 0o711);
    const later = await startPostgres({ dir, isThrowaway: true });
    expect(later.dir).toBe(server.dir);
    await later.stop();
    rmSync(path.dirname(server.dir), { recursive: true });
    await expect(startPostgres({ dir })).rejects.toThrow(/which is not there/);
  },
);

test("no server is found where none runs", () => {
  expect(postmasterOf(place())).toBeNull();
});
