import type { InterviewView } from "@/lib/interviews/types";

type Interviewer = { userId: string; name: string; code: string };

/** Who can be named as having led it: the members, and whoever is named already, also after leaving. */
export function interviewersFor({ interviewer }: InterviewView, members: readonly Interviewer[]): Interviewer[] {
  const isMember = !interviewer || members.some(({ userId }) => userId === interviewer.userId);
  return isMember ? [...members] : [interviewer, ...members];
}
