import { getTranslations } from "next-intl/server";
import { MyKey } from "@/components/sealing/my-key";
import { Words } from "@/components/shell/words";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";
import { findMyKeys } from "@/lib/sealing/queries";

export default async function MyKeyPage() {
  const actor = await requireActor();
  const myKeys = await findMyKeys(actor);
  const t = await getTranslations("sealingPages");
  const person = { userId: actor.id, name: actor.name, code: actor.code };

  return (
    <Words of="myKey">
      <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)} myKeys={myKeys}>
        <PageHeading
          title={t("myKey")}
          meta={t("myKeyHint")}
          breadcrumbs={[{ label: t("account"), href: "/account" }, { label: t("myKey") }]}
        />
        <MyKey person={person} myKeys={myKeys} />
      </WorkspaceFrame>
    </Words>
  );
}
