import type { Role } from "@/lib/access/actor";
import type { When } from "@/lib/time/types";

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

/** Where and when research was kept from being done. A withdrawn one stays on record and makes no caveat any more. */
export type AccessConstraintView = {
  id: string;
  areaWords: string;
  areaPcodes: string[];
  period: When;
  words: string;
  sourceWords: string;
  version: number;
  recordedAt: Date;
  withdrawnAt: Date | null;
  canWithdraw: boolean;
};
