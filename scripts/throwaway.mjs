// Folders that last as long as the process that made them: demonstrations, tests, proofs.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { postmasterOf } from "./pg.mjs";
import { isAlive } from "./processes.mjs";

const start = "attest-";
const ownerFile = "made-by.pid";

/** A new folder below the system's temporary one, which PostgreSQL's account can pass through. */
export function throwawayFolder(what) {
  sweepThrowaways();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${start}${what}-`));
  chmodSync(folder, 0o711);
  writeFileSync(path.join(folder, ownerFile), String(process.pid));
  return folder;
}

/** What killed processes left: their database servers are ended, and their folders go. */
export function sweepThrowaways() {
  for (const name of readdirSync(os.tmpdir()).filter((name) => name.startsWith(start))) {
    const folder = path.join(os.tmpdir(), name);
    const owner = path.join(folder, ownerFile);
    if (!existsSync(owner) || statSync(folder).uid !== process.getuid?.()) continue;
    if (isAlive(Number(readFileSync(owner, "utf8")))) continue;
    // Nothing in it is worth an orderly end.
    const server = postmasterOf(path.join(folder, "postgres"));
    if (server) process.kill(server.pid, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
