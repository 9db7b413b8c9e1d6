export const roles = ["researcher", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who is asking: roles as the database has them at the start of this request, never from a token or a form. */
export type Actor = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly sessionId: string | null;
  readonly isOperator: boolean;
  readonly locale: "en" | "fr";
  readonly theme: "system" | "light" | "dark";
  /** When this session last gave a code of the second factor; null: not yet. See step-up.ts. */
  readonly factorProvenAt: Date | null;
  readonly hasFactor: boolean;
  /** Whether this installation asks for a second factor where it matters (ATTEST_SECOND_FACTOR). */
  readonly isFactorRequired: boolean;
  /** Must set up a second factor before anything else: rule in step-up.ts, kept by session.ts. */
  readonly isEnrolmentDue: boolean;
  /** Roles by investigation id; an investigation that is not here does not exist for this person. */
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
  has(role: Role, investigationId: string): boolean;
  isMember(investigationId: string): boolean;
};

export type FactorFields = Pick<Actor, "factorProvenAt" | "hasFactor" | "isFactorRequired" | "isEnrolmentDue">;
export type ActorFields = Omit<Actor, "has" | "isMember" | keyof FactorFields> & Partial<FactorFields>;

const noFactor = { factorProvenAt: null, hasFactor: false, isFactorRequired: false, isEnrolmentDue: false };

export function makeActor(fields: ActorFields): Actor {
  return {
    ...noFactor,
    ...fields,
    has: (role, investigationId) => fields.roles.get(investigationId)?.has(role) ?? false,
    isMember: (investigationId) => fields.roles.has(investigationId),
  };
}

/** The investigations an actor is a member of, for `where` clauses. */
export function investigationsOf(actor: Actor): string[] {
  return [...actor.roles.keys()];
}

/** `where` of every table that belongs to an investigation. */
export function inInvestigationsOf(actor: Actor) {
  return { investigationId: { in: investigationsOf(actor) } };
}
