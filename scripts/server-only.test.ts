import { describe, expect, test } from "vitest";
import { nodeArguments } from "./ensure.mjs";
import { runCode } from "./testing/run-script";

const code = 'await import("server-only"); console.log("loaded")';

describe("files that are for the server only", () => {
  test("are read by the scripts, the seed and the worker", async () => {
    const { ended, said } = runCode(code, { args: nodeArguments });
    expect(await ended).toBe(0);
    expect(said()).toContain("loaded");
  });

  test("are refused to whatever runs without saying that it is the server", async () => {
    const { ended, said } = runCode(code);
    expect(await ended).toBe(1);
    expect(said()).toContain("cannot be imported from a Client Component module");
  });
});
