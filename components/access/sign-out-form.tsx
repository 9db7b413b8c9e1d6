import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutAction } from "@/lib/access/actions";

export function SignOutForm() {
  const t = useTranslations("shell");
  return (
    <form action={signOutAction}>
      <SubmitButton variant="quiet" size="small">
        {t("signOut")}
      </SubmitButton>
    </form>
  );
}
