import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

type Props = { title: string; children: string; href?: string | undefined; link?: string | undefined };

/** Why something is not offered here, and what to do about it: the same look for every reason. */
export function NotForYou({ title, children, href, link }: Props) {
  return (
    <Notice title={title} className="max-w-2xl" actions={href && link && <ButtonLink href={href}>{link}</ButtonLink>}>
      <p>{children}</p>
    </Notice>
  );
}
