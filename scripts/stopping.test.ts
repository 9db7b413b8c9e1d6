import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { isAlive } from "./processes.mjs";
import { inOrder } from "./stopping.mjs";
import { runCode, scriptUrl, watched } from "./testing/run-script";

describe("work that is taken down in order", () => {
  test("undoes what was put up, last first, when it ends", async () => {
    const order: string[] = [];
    const result = await inOrder(async ({ afterwards }) => {
      for (const part of ["database", "web server"]) afterwards(() => order.push(part));
      return 7;
    });
    expect(result).toBe(7);
    expect(order).toEqual(["web server", "database"]);
  });

  test("undoes what was put up when a later part fails, and passes the failure on", async () => {
    const order: string[] = [];
    const failing = inOrder(async ({ afterwards }) => {
      afterwards(() => order.push("database"));
      throw new Error("the port is taken");
    });
    await expect(failing).rejects.toThrow("the port is taken");
    expect(order).toEqual(["database"]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s at any moment, and again, ends it in order",
    async (signal) => {
      const { child, until, ended, said } = runCode(`
      import { inOrder, untilAsked } from "${scriptUrl("stopping.mjs")}";
      process.exitCode = await inOrder(async ({ asked, afterwards }) => {
        afterwards(async () => {
          console.log("stopping");
          await new Promise((done) => setTimeout(done, 200));
          console.log("stopped");
        });
        console.log("up");
        const life = setInterval(() => {}, 1000);
        await untilAsked(asked);
        clearInterval(life);
        asked.throwIfAborted();
      });`);
      await until(/up/);
      child.kill(signal);
      await until(/stopping/);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(said()).toMatch(/stopped/);
    },
  );
});

describe("the script that runs on the packages' own Node", () => {
  /** A script of ours in small: it says its own number, and leaves a note when it stops in order. */
  async function startScript(env: Record<string, string> = {}, [program = process.execPath, ...args]: string[] = []) {
    const folder = mkdtempSync(path.join(inject("folder"), "own-node-"));
    const [script, note] = [path.join(folder, "script.mjs"), path.join(folder, "note")];
    writeFileSync(
      script,
      `import { onOwnNode } from "${scriptUrl("ensure.mjs")}";
       import { writeFileSync } from "node:fs";
       if (onOwnNode(import.meta.url)) {
         for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {
           writeFileSync(${JSON.stringify(note)}, "in order");
           process.exit(3);
         });
         setInterval(() => {}, 1000);
         console.log("inner " + process.pid);
       }`,
    );
    const outer = watched(
      spawn(program, [...args, script], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } }),
    );
    const inner = Number((await outer.until(/inner (\d+)/))[1]);
    return { note, outer, inner };
  }

  test.each(["SIGINT", "SIGTERM"] as const)("passes %s on, and ends with its result", async (signal) => {
    const { outer, note } = await startScript();
    outer.child.kill(signal);
    expect(await outer.ended).toBe(3);
    expect(readFileSync(note, "utf8")).toBe("in order");
  });

  test("stops in order when npm is told to: npm tells only the shell between them", async () => {
    const shell = ["sh", "-c", 'node "$0"; true'];
    const { outer, inner, note } = await startScript({ npm_lifecycle_event: "start" }, shell);
    outer.child.kill("SIGTERM");
    await outer.ended;
    while (isAlive(inner)) await new Promise((done) => setTimeout(done, 20));
    expect(readFileSync(note, "utf8")).toBe("in order");
  });

  test.runIf(process.platform === "linux")(
    "stops in order when npm is killed: the shell between them lives on",
    async () => {
      // npm in small: a program of that name, a shell below it, and the script below the shell.
      const asNpm = `process.title = "npm start"; require("node:child_process").spawn("sh", ["-c", 'node "$0"; true', process.argv[1]], { stdio: "inherit" });`;
      const { outer, inner, note } = await startScript({ npm_lifecycle_event: "start" }, [
        process.execPath,
        "-e",
        asNpm,
      ]);
      outer.child.kill("SIGKILL");
      while (isAlive(inner)) await new Promise((done) => setTimeout(done, 20));
      expect(readFileSync(note, "utf8")).toBe("in order");
    },
  );

  test("stops in order when the first process is killed", async () => {
    const { outer, inner, note } = await startScript();
    outer.child.kill("SIGKILL");
    await outer.ended;
    while (isAlive(inner)) await new Promise((done) => setTimeout(done, 20));
    expect(existsSync(note)).toBe(true);
  });
});

describe("the lifeline of the web server and the worker", () => {
  test("ends them when the process that started them is gone", async () => {
    const { child, until, ended } = runCode("setInterval(() => {}, 1000); console.log('at work')", {
      args: ["--import", scriptUrl("lifeline.mjs")],
    });
    await until(/at work/);
    child.stdin?.end();
    expect(await ended).toBe("SIGTERM");
  });

  test("does not keep alive one that is done", async () => {
    const { ended } = runCode("console.log('done')", { args: ["--import", scriptUrl("lifeline.mjs")] });
    expect(await ended).toBe(0);
  });
});
