export type SessionView = { id: string; device: string; openedAt: Date; lastSeenAt: Date; isThisOne: boolean };

export type AccountView = {
  id: string;
  code: string;
  name: string;
  email: string;
  isOperator: boolean;
  state: "active" | "invited" | "disabled";
  createdAt: Date;
  /** When their second factor was set up; null without one. */
  factorSince: Date | null;
};
