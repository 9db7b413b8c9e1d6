import type { Role } from "@/lib/access/actor";

/** An investigation as its members see it. */
export type InvestigationView = {
  id: string;
  code: string;
  title: string;
  description: string;
  fictionNotice: string | null;
  version: number;
  myRoles: Role[];
  canManage: boolean;
};

export type MemberView = {
  membershipId: string;
  userId: string;
  code: string;
  name: string;
  email: string;
  roles: Role[];
  version: number;
  joinedAt: Date;
  canChange: boolean;
};

export type AccessConstraintView = {
  id: string;
  areaWords: string;
  areaPcodes: string[];
  periodWords: string;
  words: string;
  sourceWords: string;
};
