import "server-only";
import { read } from "@/lib/db";
import { env } from "@/lib/env";
import type { Actor } from "../actor";
import { leastLength } from "../password-rules";
import { findEnrolled, findPending, isPendingStill } from "./find-factor";
import { canRemoveFactor } from "./policy";
import { openSeed } from "./seal";
import { enrolmentUri, groupsOf } from "./totp";
import type { EnrolmentView, FactorView } from "./types";

/** What one has of a second factor; never the seed. */
export const findMyFactor = (actor: Actor): Promise<FactorView> =>
  read(actor, async (tx) => {
    const enrolled = await findEnrolled(tx, actor.id);
    const codes = { userId: actor.id, endedAt: null, usedAt: null };
    return {
      enrolledAt: enrolled?.enrolledAt ?? null,
      recoveryCodesLeft: enrolled ? await tx.recoveryCode.count({ where: codes }) : 0,
      mayBeRemoved: canRemoveFactor(actor).allowed,
      leastPasswordLength: leastLength(enrolled !== null),
    };
  });

/** The seed that is being set up, for the app to take; null when there is none or it is too old. */
export const findMyEnrolment = (actor: Actor, now: Date): Promise<EnrolmentView | null> =>
  read(actor, async (tx) => {
    const pending = await findPending(tx, actor.id);
    if (!pending || !isPendingStill(pending, now)) return null;
    const seed = openSeed(pending.sealedSeed, pending.id);
    if (seed === null) return null;
    const uri = enrolmentUri(seed, { host: new URL(env().ATTEST_URL).host, staffCode: actor.code });
    return { uri, groups: groupsOf(seed) };
  });
