import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "@/components/access/change-password-form";
import { FactorSection } from "@/components/access/factor-section";
import { SessionList } from "@/components/access/session-list";
import { Words } from "@/components/shell/words";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findMyFactor } from "@/lib/access/factor/queries";
import { listMySessions } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";
import { findMyKeys } from "@/lib/sealing/queries";
import { clock } from "@/lib/time/clock";

export default async function AccountPage() {
  const actor = await requireActor();
  const sessions = await listMySessions(actor, clock.now());
  const myKeys = await findMyKeys(actor);
  const factor = await findMyFactor(actor);
  const t = await getTranslations("access");
  const sealing = await getTranslations("sealingPages");

  return (
    <Words of="account">
      <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)} myKeys={myKeys}>
        <PageHeading title={actor.name} code={actor.code} meta={t("staffCodeHint")} />
        <FactorSection factor={factor} />
        <Section title={sealing("myKey")} hint={sealing("myKeyHint")}>
          <TextLink href="/account/key">{sealing(myKeys ? "toMyKey" : "make")}</TextLink>
        </Section>
        <ChangePasswordForm leastLength={factor.leastPasswordLength} />
        <SessionList sessions={sessions} />
      </WorkspaceFrame>
    </Words>
  );
}
