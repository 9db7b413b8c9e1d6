import { timingSafeEqual } from "node:crypto";
import { generateSecret, generateSync, generateURI } from "otplib";

/** Time-based codes (RFC 6238): six digits, thirty seconds, SHA-1, which is what every authenticator app knows. */
const stepSeconds = 30;

/** A phone's clock may be this many steps off, either way. */
const drift = 1;

/** 160 random bits in Base32, as the apps take it. */
export const newSeed = (): string => generateSecret({ length: 20 });

/** The time step of a moment: seconds since 1970 by thirty. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/**
 * The time step that a code belongs to, within one step of now; null when it belongs to none. Should it belong to two,
 * the later one: using it then uses both. Every candidate is compared, in constant time.
 */
export function matchingStep(seed: string, typed: string, now: Date): number | null {
  const code = Buffer.from(digitsOf(typed));
  if (code.length !== 6) return null;
  const current = stepOf(now);
  let found: number | null = null;
  for (let step = current - drift; step <= current + drift; step += 1) {
    const expected = Buffer.from(generateSync({ secret: seed, epoch: step * stepSeconds, period: stepSeconds }));
    if (timingSafeEqual(expected, code)) found = step;
  }
  return found;
}

/** People type "123 456" as the app shows it. Anything but six digits is no code. */
function digitsOf(typed: string): string {
  const plain = typed.replace(/[\s-]/g, "");
  return /^[0-9]{6}$/.test(plain) ? plain : "";
}

/** What the QR code holds: the app shows the installation's host and the staff code, no name and no e-mail address. */
export function enrolmentUri(seed: string, { host, staffCode }: { host: string; staffCode: string }): string {
  return generateURI({ issuer: `Attest ${host}`, label: staffCode, secret: seed });
}

/** The seed for typing: groups of four. */
export const groupsOf = (seed: string): string[] => seed.match(/.{1,4}/g) ?? [];
