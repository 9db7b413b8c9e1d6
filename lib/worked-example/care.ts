import "server-only";
import { assessRisk } from "@/lib/interviews/care/commands/assess-risk";
import { makePromise } from "@/lib/interviews/care/commands/make-promise";
import { offerReferral } from "@/lib/interviews/care/commands/offer-referral";
import { stopAndRefer } from "@/lib/interviews/care/commands/stop-and-refer";
import { writeAssessment } from "@/lib/interviews/care/commands/write-assessment";
import { recordInterview } from "@/lib/interviews/commands/record-interview";
import type { Cast } from "./cast";

/** What a vulnerable interviewee needs before their statement can be fixed, and what was promised to them. */
export async function careFor(cast: Cast, interviewId: string) {
  await assessRisk(cast.researcher, {
    interviewId,
    threats: [
      {
        threat: "retaliation",
        likelihood: "medium",
        impact: "high",
        mitigation: "Met in the regional town; nothing published that only this person could have seen. (Fictional.)",
      },
      {
        threat: "family_at_risk",
        likelihood: "low",
        impact: "high",
        mitigation: "No contact with those who stayed. (Fictional.)",
      },
    ],
    decision: "go_with_care",
    assessedOn: "2024-08-01",
  });
  await offerReferral(cast.researcher, {
    interviewId,
    service: "psychosocial",
    outcome: "none_exists",
    note: "The nearest service is two days away. (Fictional.)",
    offeredOn: "2024-08-02",
  });
  await offerReferral(cast.researcher, {
    interviewId,
    service: "protection",
    outcome: "accepted",
    organisation: "A protection service of the region (fictional)",
    offeredOn: "2024-08-02",
  });
  await makePromise(cast.researcher, {
    interviewId,
    what: "Tell them what became of their account. (Fictional.)",
    dueOn: "2024-12-15",
    channel: "Through the local monitor, in the market town",
  });
  await writeAssessment(cast.researcher, {
    interviewId,
    text: "Told in order and without prompting; said so each time they had only heard it. (Fictional.)",
  });
}

/** A child's first account: the minimum, then stopped and referred. It has no statement and counts for nothing. */
export async function recordFirstAccount(cast: Cast) {
  const { interviewId } = await recordInterview(cast.researcher, {
    investigationId: cast.investigationId,
    interviewee: "new",
    vulnerabilities: ["child"],
    knowledge: "eyewitness",
    modality: "in_person",
    startedOn: "2024-11-06",
    languages: ["ff"],
    account: "They came at noon. I was with the animals. (Fictional.)",
  });
  await stopAndRefer(cast.researcher, {
    interviewId,
    reason: "A child: the minimum was noted, no question was asked beyond it. (Fictional.)",
    service: "child_protection",
    outcome: "accepted",
    organisation: "A child protection service of the region (fictional)",
    offeredOn: "2024-11-06",
  });
}
