import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuild } from "../build.mjs";
import { nodeArguments, ownNode, root } from "../ensure.mjs";
import { layGround, productEnvironment } from "../ground.mjs";
import { throwawayFolder } from "../throwaway.mjs";
import { personAt } from "./browserless";
import { load } from "./load";
import { productOn, type WayToDie, waysToDie } from "./product";
import { leftCopies, reckon, unnamed } from "./reckoning";
import type { Proof } from "./write-proof";

type Options = { app: number; postgres: number; say: (line: string) => void };

/**
 * Kills the product under load, again and again, and starts it again with its own command; after each start everything
 * that was acknowledged is looked for. What one machine cannot show is a power cut: what the system had not yet written
 * to disk survives these kills.
 */
export async function proveKills({ app, postgres, say }: Options): Promise<Proof> {
  ensureBuild();
  const folder = throwawayFolder("prove");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const who = await setUp(folder, url);
  const product = productOn(folder, port);
  const person = personAt(url);

  await product.start();
  await person.signIn(who.email, who.password);
  let isUp = true;
  const work = load(person, who.code, () => isUp);
  const figures = { savesCut: 0, uploadsCut: 0, missing: 0, doubled: 0, broken: 0 };
  const faults = new Set<string>();
  const starts: number[] = [];

  const check = async () => {
    const { missing, doubled, broken, ...found } = await reckon(product.ownerUrl(), folder, work.items);
    for (const fault of found.faults) faults.add(fault);
    Object.assign(figures, { missing, doubled, broken });
  };

  try {
    for (const [index, way] of order(app, postgres).entries()) {
      await underLoad(work);
      figures.savesCut += work.inFlight.saves;
      figures.uploadsCut += work.inFlight.uploads;
      await product.kill(way);
      isUp = false;
      const since = performance.now();
      await product.start();
      starts.push(performance.now() - since);
      await check();
      isUp = true;
      say(`${index + 1} of ${app + postgres}: killed ${way}; ${faults.size} faults`);
    }
    await work.finish();
    await check();
    await product.stop();
    // Start-up sets aside what no record names; the worker sweeps what never came whole.
    const lastStart = new Date();
    await product.start();
    await sleep(1_000);
    await check();
    const left = await unnamed(product.ownerUrl(), folder);
    const copies = leftCopies(folder, lastStart);
    for (const refusal of work.refusals) faults.add(refusal);
    if (left.temporary + left.whole > 0)
      faults.add(`${left.temporary} temporary and ${left.whole} whole files without a row`);
    if (copies > 0) faults.add(`${copies} copies of originals that a killed worker left`);

    const saved = work.items.filter((item) => item.savedAs);
    const uploaded = work.items.filter((item) => item.uploadedAs);
    return {
      name: "kills",
      faults: [...faults],
      figures: {
        "kills of the app": app,
        "kills of PostgreSQL": postgres,
        "saves acknowledged": saved.length,
        "uploads acknowledged": uploaded.length,
        "megabytes in them": Math.round(uploaded.reduce((sum, item) => sum + item.bytes, 0) / 1_000_000),
        "saves under way at a kill": figures.savesCut,
        "uploads under way at a kill": figures.uploadsCut,
        "uploads given up after a kill": work.items.filter((item) => item.isGivenUp).length,
        "acknowledged and missing": figures.missing,
        doubled: figures.doubled,
        "rows that name a file that is not whole": figures.broken,
        "right requests refused": work.refusals.length,
        "whole files set aside at a start": filesBelow(path.join(folder, "set-aside")),
        "temporary files after the sweep": left.temporary,
        "whole files that no row names": left.whole,
        "working copies that a killed worker left": copies,
        "median seconds to start again": Math.round((median(starts) / 1_000) * 10) / 10,
      },
    };
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Waits until answers come and others are awaited, then for a moment that nobody chose. */
async function underLoad(work: ReturnType<typeof load>) {
  const before = work.acknowledged();
  const isAtWork = () => work.acknowledged() >= before + 6 && work.inFlight.saves + work.inFlight.uploads > 0;
  for (let waited = 0; waited < 60_000 && !isAtWork(); waited += 20) await sleep(20);
  await sleep(randomInt(0, 700));
}

/** Every way in turn, the two kinds mixed, so that a campaign cut short has still seen all. */
function order(app: number, postgres: number): WayToDie[] {
  const one = Array.from({ length: app }, (_, at) => ({
    at: at / app,
    way: waysToDie.app[at % 3] ?? waysToDie.app[0],
  }));
  const other = Array.from({ length: postgres }, (_, at) => ({
    at: at / postgres,
    way: waysToDie.postgres[at % 3] ?? waysToDie.postgres[0],
  }));
  return [...one, ...other].sort((a, b) => a.at - b.at).map(({ way }) => way);
}

/** The database made ready on real settings (every commit reaches the disk), and one researcher in it. */
async function setUp(folder: string, url: string): Promise<{ code: string; email: string; password: string }> {
  const ground = await layGround({ data: folder, databaseUrl: "" });
  try {
    const script = path.join(root, "scripts/prove/set-up.ts");
    const env = productEnvironment({ ...ground, url });
    return JSON.parse(execFileSync(ownNode(), [...nodeArguments, script], { cwd: root, env, encoding: "utf8" }));
  } finally {
    await ground.stop();
  }
}

const filesBelow = (target: string) =>
  existsSync(target)
    ? readdirSync(target, { withFileTypes: true, recursive: true }).filter((file) => file.isFile()).length
    : 0;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const freePort = () =>
  new Promise<number>((found) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
