export type FactorView = {
  /** Null: none is set up. */
  enrolledAt: Date | null;
  recoveryCodesLeft: number;
  mayBeRemoved: boolean;
  /** The fewest characters that a new password of theirs may have. */
  leastPasswordLength: number;
};

/** For the eyes of its owner, until a first code shows that the app has it. */
export type EnrolmentView = { uri: string; groups: string[] };
