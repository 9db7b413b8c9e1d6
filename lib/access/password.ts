import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id, 64 MiB, t=3, p=1 (OWASP and RFC 9106 second recommended option, widened). */
const settings = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** At most four hashes at once: each takes 64 MiB. */
const slots = { free: 4, waiting: [] as (() => void)[] };

export const hashPassword = (password: string): Promise<string> => inSlot(() => hash(normalised(password), settings));

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  inSlot(() => verify(stored, normalised(password)));

/** Whether a hash was made with other settings than today's: the next right password makes a new one. */
export function needsRehash(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = settings;
  return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

/** A hash nobody knows the password of: an unknown account takes as long as a known one. */
let decoy: Promise<string> | undefined;
export async function verifyAgainstNobody(password: string): Promise<false> {
  decoy ??= hashPassword(crypto.randomUUID());
  await verifyPassword(await decoy, password);
  return false;
}

/** Unicode NFKC, so that one password typed on two keyboards is one password (NIST SP 800-63B 3.1.1.2). */
function normalised(password: string) {
  return password.normalize("NFKC");
}

async function inSlot<T>(work: () => Promise<T>): Promise<T> {
  if (slots.free === 0) await new Promise<void>((go) => slots.waiting.push(go));
  else slots.free -= 1;
  try {
    return await work();
  } finally {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.free += 1;
  }
}
