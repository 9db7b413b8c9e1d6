import type { Actor } from "@/lib/access/actor";
import { buildActor, buildUser } from "./build-person";
import { owner } from "./database";

export type Cast = {
  investigationId: string;
  researcher: Actor;
  /** Two reviewers, for whatever needs two pairs of eyes. */
  reviewer: Actor;
  otherReviewer: Actor;
  admin: Actor;
  /** A member of another investigation only. */
  stranger: Actor;
};

let made = 0;

/** An investigation with one person of each role, and a stranger who is at home elsewhere. */
export async function buildInvestigation(fields: { title?: string } = {}): Promise<Cast> {
  const investigationId = await insertInvestigation(fields.title ?? "Village A");
  const elsewhere = await insertInvestigation("Elsewhere");
  const member = (roles: Parameters<typeof buildActor>[0] & object) => buildActor({ investigationId, ...roles });

  return {
    investigationId,
    researcher: await member({ roles: ["researcher"] }),
    reviewer: await member({ roles: ["reviewer"] }),
    otherReviewer: await member({ roles: ["reviewer"] }),
    admin: await member({ roles: ["admin"] }),
    stranger: await buildActor({ investigationId: elsewhere, roles: ["researcher", "reviewer", "admin"] }),
  };
}

async function insertInvestigation(title: string): Promise<string> {
  made += 1;
  const founder = await buildUser();
  const { id } = await owner.investigation.create({
    data: { code: `INV-${9000 + made}`, title, createdById: founder.id },
  });
  return id;
}
