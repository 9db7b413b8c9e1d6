import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The address of one of our scripts, for an import in a process of its own. */
export const scriptUrl = (name: string) => pathToFileURL(path.join(import.meta.dirname, "..", name)).href;

/** Runs a line of code in a process of its own, as a killed or stopped program must be. */
export function runCode(code: string, options: { args?: string[]; env?: NodeJS.ProcessEnv } = {}) {
  const { args = [], env = process.env } = options;
  const child = spawn(process.execPath, [...args, "--input-type=module", "-e", code], {
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  return watched(child);
}

/** What a child says, a line that it will say, and how it ends. */
export function watched(child: ChildProcess) {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
  const ended = new Promise<string | number | null>((done) =>
    child.once("exit", (code, signal) => done(signal ?? code)),
  );
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((found, fail) => {
      const look = () => {
        const match = pattern.exec(said);
        if (match) found(match);
      };
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", look);
      ended.then(() => (pattern.test(said) ? look() : fail(new Error(`it ended without saying ${pattern}: ${said}`))));
      look();
    });
  return { child, ended, until, said: () => said };
}
