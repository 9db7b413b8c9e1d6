// The product built, only when a source has changed since.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ownNode, root, say } from "./ensure.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/schema",
  "public",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation-client.ts",
  "tsconfig.json",
];

/** The database client, generated from the schema. */
export function ensureClient() {
  const hash = hashOf(["prisma/schema", "package-lock.json"]);
  const stamp = path.join(root, "generated/.attest-schema");
  if (isStamped(stamp, hash)) return;
  say("generating the database client");
  run("prisma/build/index.js", ["generate"], {
    DATABASE_URL: "postgresql://nowhere/none",
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts/schema-engine.mjs"),
  });
  writeFileSync(stamp, hash);
}

export function ensureBuild() {
  ensureClient();
  const hash = hashOf(sources);
  const stamp = path.join(root, process.env.ATTEST_BUILD ?? ".next", "attest-build");
  if (isStamped(stamp, hash)) return;
  say("building (about a minute; only after a change)");
  run("next/dist/bin/next", ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function run(program, args, env) {
  const options = {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 64 << 20,
    stdio: ["ignore", "pipe", "pipe"],
  };
  try {
    execFileSync(ownNode(), [path.join(root, "node_modules", program), ...args], options);
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ""}${error.stderr ?? ""}`);
    throw new Error(`${program} ${args.join(" ")} failed: see above`);
  }
}

function isStamped(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

function hashOf(names) {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => filesOf(path.join(root, name))).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(target) {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  return readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
