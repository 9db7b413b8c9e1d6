import type { Vault } from "./vault";
import type { VaultAnswer, VaultRefusal, VaultRequest } from "./vault-messages";

/** Why the vault did not do what it was asked, and the key of the words that say so to a person. */
export class VaultRefused extends Error {
  readonly words: string;

  constructor(readonly problem: VaultRefusal) {
    super(problem);
    this.name = "VaultRefused";
    this.words = `sealing.vault.${problem}`;
  }
}

type Answer<Name extends keyof Vault> = Promise<Awaited<ReturnType<Vault[Name]>>>;
type Calls = { [Name in keyof Vault]: (...input: Parameters<Vault[Name]>) => Answer<Name> };

/** How long a hidden page keeps its vault open. */
const hiddenForMs = 60_000;

type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void };
let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();
const listeners = new Set<(isUnlocked: boolean) => void>();
let hiding: ReturnType<typeof setTimeout> | undefined;

/** The vault of this page: one worker, started at the first call. Every call is a promise; it rejects with `VaultRefused`. */
export const vault = new Proxy({} as Calls, {
  get: (_calls, name: keyof Vault) => (input: unknown) => (name === "lock" ? lock() : ask(name, input)),
});

/** Whether this page has a vault at all: without one no name is known here. */
export const isVaultStarted = () => worker !== null;

/** Hears when the vault was opened or locked, also by itself. Returns how to stop. */
export function onVaultChange(listener: (isUnlocked: boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function ask(name: keyof Vault, input: unknown): Promise<never> {
  worker ??= start();
  asked += 1;
  const request: VaultRequest = { id: asked, name, input };
  const answered = new Promise<never>((resolve, reject) => waiting.set(request.id, { resolve, reject }));
  worker.postMessage(request);
  return opening.has(name) ? answered.then((result) => tell(true, result)) : answered;
}

const opening = new Set<keyof Vault>(["makeKeys", "unlock", "unlockWithRecoveryKey"]);

/** Wipes the keys and ends the worker: its memory goes back to the browser whole. */
async function lock(): Promise<void> {
  if (!worker) return;
  const tooLong = new Promise((resolve) => setTimeout(resolve, 500));
  await Promise.race([ask("lock", undefined), tooLong]);
  end();
}

function end() {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(new VaultRefused("locked"));
  waiting.clear();
  tell(false, undefined);
}

function start(): Worker {
  const started = new Worker(new URL("./vault.worker.ts", import.meta.url), { type: "module", name: "vault" });
  started.addEventListener("message", ({ data }: MessageEvent<VaultAnswer>) => {
    if ("event" in data) return end();
    const promise = waiting.get(data.id);
    waiting.delete(data.id);
    if ("problem" in data) promise?.reject(new VaultRefused(data.problem));
    else promise?.resolve(data.result as never);
  });
  started.addEventListener("error", () => end());
  return started;
}

function tell<T>(isUnlocked: boolean, result: T): T {
  for (const listener of listeners) listener(isUnlocked);
  return result;
}

/** Someone who turns away leaves nothing open behind them. */
if (typeof document !== "undefined") {
  document.addEventListener("visibilitychange", () => {
    clearTimeout(hiding);
    if (document.hidden) hiding = setTimeout(() => void lock(), hiddenForMs);
  });
  addEventListener("pagehide", () => void lock());
}
