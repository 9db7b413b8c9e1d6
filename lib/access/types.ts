/** Characters. Length is all that is asked for (NIST SP 800-63B). */
export const minimumPasswordLength = 15;

export type SessionView = { id: string; device: string; openedAt: Date; lastSeenAt: Date; isThisOne: boolean };

export type AccountView = {
  id: string;
  code: string;
  name: string;
  email: string;
  isOperator: boolean;
  state: "active" | "invited" | "disabled";
  createdAt: Date;
};
