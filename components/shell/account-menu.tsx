import { CircleUser } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Menu } from "@/components/ui/menu";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { signOutAction } from "@/lib/access/actions";

type Props = { name: string; code: string; isOperator: boolean };

export async function AccountMenu({ name, code, isOperator }: Props) {
  const t = await getTranslations("shell");
  return (
    <Menu
      label={<span className="max-sm:sr-only">{name}</span>}
      icon={<CircleUser aria-hidden className="size-4" />}
      align="end"
    >
      <p className="px-2 py-1 text-sm text-ink-muted">
        {name} · {code}
      </p>
      <ul className="flex flex-col">
        <li>
          <TextLink href="/account" quiet className="block rounded-md px-2 py-1.5 hover:bg-hover">
            {t("account")}
          </TextLink>
        </li>
        <li>
          <TextLink href="/account/drafts" quiet className="block rounded-md px-2 py-1.5 hover:bg-hover">
            {t("drafts")}
          </TextLink>
        </li>
        {isOperator && (
          <li>
            <TextLink href="/operator" quiet className="block rounded-md px-2 py-1.5 hover:bg-hover">
              {t("operator")}
            </TextLink>
          </li>
        )}
      </ul>
      <form action={signOutAction} className="mt-1 border-t border-rule px-2 pt-2">
        <SubmitButton variant="quiet" size="small">
          {t("signOut")}
        </SubmitButton>
      </form>
    </Menu>
  );
}
