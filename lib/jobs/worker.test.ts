import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "pg";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transactionForJob, workerDatabaseUrl } from "@/lib/db/job";
import { makeThumbnail } from "@/lib/evidence/jobs/make-thumbnail";
import { readMetadata } from "@/lib/evidence/jobs/read-metadata";
import { findEvidence } from "@/lib/evidence/queries";
import { files } from "@/lib/storage/files";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, ownerUrl, useDatabase } from "@/lib/testing/database";
import { withClient } from "@/scripts/database.mjs";
import { installJobs } from "@/scripts/jobs.mjs";
import type { Job } from "./define-job";
import { takeOutbox } from "./outbox";
import { type RunningWorker, startWorker } from "./worker";

useDatabase();

const jpeg = "village-a-burned-walls.jpg";
let worker: RunningWorker | undefined;

beforeAll(async () => {
  await installJobs(ownerUrl);
  await installJobs(ownerUrl);
});
beforeEach(() => sql("DELETE FROM pgboss.job"));
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

const sql = (text: string) => withClient(ownerUrl, (client) => client.query(text));

async function jobStates(): Promise<string[]> {
  const { rows } = await sql("SELECT name || ' ' || state AS job FROM pgboss.job ORDER BY 1");
  return rows.map((row: { job: string }) => row.job);
}

async function until(isSo: () => Promise<boolean>, seconds = 15) {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await sleep(100)) if (await isSo()) return;
  throw new Error(`not so after ${seconds} seconds: ${(await jobStates()).join(", ")}`);
}

/** The outbox first: a row that is taken between the two questions is a job by the second. */
const areAllDone = async () =>
  (await owner.outbox.count({ where: { takenAt: null } })) === 0 &&
  (await jobStates()).every((job) => job.endsWith(" completed"));

async function run(jobs: Job[] = [readMetadata, makeThumbnail]) {
  worker = await startWorker({ jobs, pollSeconds: 0.5, superviseSeconds: 1 });
  await until(areAllDone);
}

async function setup(
  file = jpeg,
  kind: "photograph" | "satellite_image" | "video" | "audio" | "document" = "photograph",
) {
  const cast = await buildInvestigation();
  const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, { kind, file });
  const find = () => findEvidence(cast.researcher, cast.investigationId, evidenceId);
  return { ...cast, evidenceId, find };
}

const leftCopies = () => readdirSync(path.join(process.env.ATTEST_DATA ?? "", "working"));

describe("what follows an upload", () => {
  test("a photograph gets its metadata, and a picture that carries none", async () => {
    const { investigationId, evidenceId, find } = await setup();

    await run();

    const evidence = await find();
    const { metadata, derivatives, original } = evidence ?? {};
    const lines = new Map(metadata?.lines.map((line) => [line.name, line.value]));
    expect(lines.get("ExifIFD:DateTimeOriginal")).toBe("2024:05:16 10:02:11");
    expect(lines.get("Composite:GPSLatitude")).toBe("14.2");
    expect([...lines.keys()].filter((name) => /SourceFile|System:(?!FileSize)/.test(name))).toEqual([]);
    expect(metadata?.tool).toMatch(/^ExifTool 1\d/);
    expect(derivatives).toMatchObject([{ role: "thumbnail", mediaType: "image/webp" }]);

    const row = await owner.evidenceFile.findFirstOrThrow({ where: { role: "thumbnail" } });
    expect(row.sha256).not.toBe(original?.sha256);
    const opened = await files().open(investigationId, row.sha256);
    const found = await sharp(opened ? await buffer(opened.stream) : undefined).metadata();
    expect(found).toMatchObject({ format: "webp", width: 900, height: 600 });
    expect([found.exif, found.xmp, found.iptc, found.icc]).toEqual([undefined, undefined, undefined, undefined]);

    const events = await owner.auditEvent.findMany({ where: { actorId: null }, orderBy: { name: "asc" } });
    expect(events.map((event) => event.name)).toEqual(["evidence.metadata-read", "evidence.preview-made"]);
    expect(events[0]).toMatchObject({ subjectId: evidenceId, investigationId });
    expect(leftCopies()).toEqual([]);
  });

  test.each([
    ["a satellite image", "village-a-after-1.tif", "satellite_image", ["thumbnail"]],
    ["a video", "village-g-street.mp4", "video", ["poster"]],
    ["sound", "interview.mp3", "audio", []],
    ["a document", "communique.pdf", "document", []],
  ] as const)("%s", async (_what, file, kind, roles) => {
    const { find } = await setup(file, kind);
    await run();
    const evidence = await find();
    expect(evidence?.derivatives.map((one) => one.role)).toEqual(roles);
    expect(evidence?.metadata?.lines.length).toBeGreaterThan(5);
  });

  test("a video without ffmpeg has metadata and no picture, and no job is left behind", async () => {
    const { find } = await setup("village-g-street.mp4", "video");
    const found = process.env.PATH;
    process.env.PATH = path.dirname(process.execPath).concat(":", "/nowhere");
    try {
      worker = await startWorker({ jobs: [makeThumbnail], pollSeconds: 0.5 });
      await until(async () => (await jobStates()).includes("evidence.thumbnail completed"));
    } finally {
      process.env.PATH = found;
    }
    expect(await find()).toMatchObject({ derivatives: [], hasPreview: false });
  });

  test("a job that fails is tried again, and its message stays out of the queue", async () => {
    await setup();
    let tries = 0;
    const failing: Job = {
      kind: makeThumbnail.kind,
      run: async () => {
        tries += 1;
        throw new Error("Fatoumata is in the file");
      },
    };
    worker = await startWorker({ jobs: [failing], pollSeconds: 0.5, superviseSeconds: 1 });
    await until(async () => tries > 1, 30);

    const { rows } = await sql("SELECT output::text FROM pgboss.job WHERE output IS NOT NULL");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("Fatoumata");
  }, 40_000);
});

describe("a worker that is killed", () => {
  test.each(["before", "after"])(
    "%s its work was written: the job runs again, and nothing is doubled",
    async (when) => {
      const { find } = await setup();
      const script = path.join(import.meta.dirname, "testing/die-half-way.ts");
      const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, when], {
        env: process.env,
      });
      await new Promise<void>((resolve) => child.stdout.on("data", () => resolve()));
      child.kill("SIGKILL");
      expect(await jobStates()).toContain("evidence.thumbnail active");

      // The heartbeat of a job is ten seconds at least: its silence is written in rather than waited for.
      await sql("UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'");
      await sql("UPDATE pgboss.queue SET monitor_on = NULL");
      worker = await startWorker({ jobs: [readMetadata, makeThumbnail], pollSeconds: 0.5, superviseSeconds: 1 });
      await until(areAllDone, 40);

      expect((await find())?.derivatives).toHaveLength(1);
      expect(await owner.auditEvent.count({ where: { name: "evidence.preview-made" } })).toBe(1);
    },
    60_000,
  );

  test("the same job twice at once leaves one picture and one event", async () => {
    const { investigationId, evidenceId } = await setup();
    const data = { investigationId, payload: { evidenceId } };
    const twice = [makeThumbnail, makeThumbnail, readMetadata, readMetadata].map((job) =>
      job.run(data, new AbortController().signal),
    );
    await Promise.all(twice);
    expect(await owner.evidenceFile.count({ where: { role: "thumbnail" } })).toBe(1);
    expect(await owner.evidenceMetadata.count()).toBe(1);
    expect(await owner.auditEvent.count({ where: { actorId: null } })).toBe(2);
  });
});

describe("the outbox", () => {
  const boss = { send: async () => crypto.randomUUID() };

  test("is taken once, whoever takes it; kinds nobody knows are left", async () => {
    const { investigationId } = await setup();
    await owner.outbox.createMany({ data: [{ investigationId, kind: "of.tomorrow", payload: {} }] });
    const pool = new Pool({ connectionString: workerDatabaseUrl(), max: 4 });
    const kinds = ["evidence.metadata", "evidence.thumbnail"];

    const taken = await Promise.all([1, 2, 3].map(() => takeOutbox(pool, boss, kinds)));
    await pool.end();

    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await owner.outbox.findMany({ where: { takenAt: null } })).toMatchObject([{ kind: "of.tomorrow" }]);
  });

  test("stays when its jobs cannot be queued", async () => {
    await setup();
    const pool = new Pool({ connectionString: workerDatabaseUrl(), max: 2 });
    const refusing = { send: () => Promise.reject(new Error("no queue")) };
    await expect(takeOutbox(pool, refusing, ["evidence.metadata"])).rejects.toThrow("no queue");
    await pool.end();
    expect(await owner.outbox.count({ where: { takenAt: null } })).toBe(2);
  });
});

describe("the worker's role", () => {
  test("sees the investigation of its job and no other, and no account", async () => {
    const { investigationId, stranger } = await setup();
    const [elsewhere = ""] = stranger.roles.keys();
    const count = (id: string) => transactionForJob(id, (tx) => tx.evidence.count());
    expect(await count(investigationId)).toBe(1);
    expect(await count(elsewhere)).toBe(0);
    await expect(transactionForJob(investigationId, (tx) => tx.user.count())).rejects.toThrow(/denied/);
    await expect(
      transactionForJob(investigationId, (tx) => tx.evidence.updateMany({ data: { title: "x" } })),
    ).rejects.toThrow(/denied/);
  });
});
