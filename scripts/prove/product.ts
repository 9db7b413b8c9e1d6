import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ownNode, root } from "../ensure.mjs";
import { postmasterOf } from "../pg.mjs";
import { childrenOf, commandOf, isAlive } from "../processes.mjs";

/** What can be killed, each as a person with bad luck would have it. */
export const waysToDie = {
  app: ["the web server", "the web server and the worker", "everything but PostgreSQL"],
  postgres: ["PostgreSQL", "PostgreSQL with all its processes", "everything at once"],
} as const;

export type WayToDie = (typeof waysToDie)["app" | "postgres"][number];

/** The real product, started by the real command, on a data directory of its own. */
export function productOn(folder: string, port: number) {
  const cluster = path.join(folder, "postgres");
  let outer: ChildProcess;
  let inner = 0;
  let said = "";

  const { DATABASE_URL: _theirs, ...rest } = process.env;
  const env = { ...rest, ATTEST_DATA: folder, ATTEST_PORT: String(port), ATTEST_URL: "", ATTEST_HOST: "" };

  async function start() {
    said = "";
    outer = spawn(ownNode(), [path.join(root, "scripts/start.mjs")], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const gone = new Promise((done) => outer.once("exit", done));
    await new Promise<void>((up, fail) => {
      const listen = (text: Buffer) => {
        said += text;
        if (said.includes("Ctrl-C stops it")) up();
      };
      outer.stdout?.on("data", listen);
      outer.stderr?.on("data", listen);
      gone.then(() => fail(new Error(`it did not start:\n${said}`)));
    });
    inner = childrenOf(outer.pid ?? 0)[0] ?? 0;
  }

  function parts() {
    const children = childrenOf(inner).filter((pid) => !commandOf(pid)?.includes("postgres"));
    const workers = children.filter((pid) => commandOf(pid)?.includes("worker.ts"));
    return { web: children.filter((pid) => !workers.includes(pid)), workers };
  }

  /** SIGKILL: no process gets to say or to finish anything. Waits until the whole product is down or on its own. */
  async function kill(way: WayToDie) {
    const { web, workers } = parts();
    const server = postmasterOf(cluster)?.pid;
    if (!server || !inner) throw new Error(`there is no ${server ? "product" : "PostgreSQL"} to kill:\n${said}`);
    const victims: Record<WayToDie, number[]> = {
      "the web server": web,
      "the web server and the worker": [...web, ...workers],
      "everything but PostgreSQL": [outer.pid ?? 0, inner, ...web, ...workers],
      PostgreSQL: [server],
      "PostgreSQL with all its processes": [server, ...childrenOf(server)],
      "everything at once": [outer.pid ?? 0, inner, ...web, ...workers, server, ...childrenOf(server)],
    };
    for (const pid of victims[way]) {
      if (pid > 0 && isAlive(pid)) process.kill(pid, "SIGKILL");
    }
    const rest = [inner, ...web, ...workers];
    while (rest.some(isAlive)) await new Promise((done) => setTimeout(done, 20));
  }

  async function stop() {
    outer.kill("SIGTERM");
    while (isAlive(outer.pid ?? 0)) await new Promise((done) => setTimeout(done, 20));
    return said;
  }

  /** The owner's connection, found as an operator would: in the data directory. */
  function ownerUrl() {
    const password = readFileSync(path.join(cluster, "attest.secret"), "utf8").trim();
    return `postgresql://postgres:${password}@127.0.0.1:${postmasterOf(cluster)?.port}/attest`;
  }

  return { start, kill, stop, ownerUrl };
}
