import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Trail } from "@/components/audit/trail";
import { ContactNotice } from "@/components/interviews/contact-notice";
import { InterviewLines } from "@/components/interviews/interview-lines";
import { ChangePersonForm } from "@/components/people/change-person-form";
import { NoNames } from "@/components/people/no-names";
import { PersonDetails } from "@/components/people/person-details";
import { PersonLinks } from "@/components/people/person-links";
import { RecordedBy } from "@/components/people/recorded-by";
import { Keeping } from "@/components/sealing/keeping";
import { SealedIdentity } from "@/components/sealing/sealed-identity";
import { Words } from "@/components/shell/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listTrail } from "@/lib/audit/queries";
import { listActsOfVictim } from "@/lib/incidents/queries";
import { findContact, listAttended } from "@/lib/interviews/conversation/queries";
import { listInterviewsOf } from "@/lib/interviews/queries";
import { findPerson } from "@/lib/people/queries";
import { canAskForTwo } from "@/lib/sealing/policy";
import { findMyKeys, findSeal, findSealing } from "@/lib/sealing/queries";
import { listGrantable, listRecordGrants } from "@/lib/sealing/record-grants/queries";
import { listHolds, listSealingRequests } from "@/lib/sealing/two-people/queries";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string; personId: string }> };

export default async function PersonPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const person = await findPerson(actor, investigation.id, (await params).personId);
  if (!person) notFound();
  const interviews = await listInterviewsOf(actor, investigation.id, person.personId, clock.now());
  const contact = await findContact(actor, investigation.id, person.personId, clock.now());
  const attended = await listAttended(actor, investigation.id, person.personId);
  const acts = await listActsOfVictim(actor, investigation.id, person.personId);
  const asked = { investigationId: investigation.id, subjectId: person.personId, page: 1 };
  const { entries } = await listTrail(actor, asked);
  const seal = await findSeal(actor, investigation.id, person.personId);
  const sealing = await findSealing(actor, investigation.id);
  const hasKeys = (await findMyKeys(actor)) !== null;
  const t = await getTranslations("people");

  return (
    <Words of="sealedIdentity">
      <PageHeading
        title={person.code}
        code={person.code}
        meta={<RecordedBy by={person.recordedBy} at={person.recordedAt} namespace="people" />}
        actions={
          person.canChange && (
            <ButtonLink href={`/${investigation.code}/interviews/new?person=${person.code}`}>
              {t("recordInterview")}
            </ButtonLink>
          )
        }
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/people` }, { label: person.code }]}
      />
      {contact && (
        <div className="max-w-2xl">
          <ContactNotice contact={contact} />
        </div>
      )}
      <Section title={t("about")} className="max-w-2xl">
        <PersonDetails person={person} />
        {person.canChange && (
          <Disclosure summary={t("change")} className="mt-3">
            <NoNames />
            <ChangePersonForm person={person} />
          </Disclosure>
        )}
      </Section>
      {seal && (
        <SealedIdentity
          investigation={{ id: investigation.id, code: investigation.code }}
          seal={seal}
          sealing={sealing}
          hasKeys={hasKeys}
          members={sealing?.isHolder ? await listGrantable(actor, investigation.id) : []}
          grants={await listRecordGrants(actor, investigation.id, person.personId)}
        />
      )}
      {seal && (
        <Keeping
          investigationId={investigation.id}
          seal={seal}
          requests={await listSealingRequests(actor, investigation.id)}
          holds={await listHolds(actor, investigation.id)}
          canAsk={canAskForTwo(actor, { investigationId: investigation.id }).allowed}
        />
      )}
      <Section title={t("given")} hint={t("givenHint")} className="max-w-2xl">
        {interviews.length === 0 ? (
          <p>{t("noneGiven")}</p>
        ) : (
          <InterviewLines lines={interviews} path={`/${investigation.code}/interviews`} />
        )}
      </Section>
      <PersonLinks attended={attended} acts={acts} base={`/${investigation.code}`} />
      <Disclosure summary={t("history")} className="print:hidden">
        <Trail entries={entries} />
      </Disclosure>
    </Words>
  );
}
