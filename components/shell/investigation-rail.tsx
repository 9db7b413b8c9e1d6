import {
  BookText,
  Eye,
  FileCheck2,
  Files,
  Gauge,
  Mail,
  MessagesSquare,
  Settings,
  ShieldHalf,
  TriangleAlert,
  Users,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import { RailGroup } from "@/components/ui/rail-group";
import { RailLink } from "@/components/ui/rail-link";
import type { InvestigationView } from "@/lib/investigations/types";

/** What documenters do, in the order they do it. */
const places = [
  { path: "", label: "overview", Icon: Gauge },
  { path: "/incidents", label: "incidents", Icon: TriangleAlert },
  { path: "/interviews", label: "interviews", Icon: MessagesSquare },
  { path: "/evidence", label: "evidence", Icon: Files },
  { path: "/review", label: "review", Icon: FileCheck2 },
  { path: "/people", label: "people", Icon: Users },
  { path: "/actors", label: "actors", Icon: ShieldHalf },
  { path: "/summaries", label: "summaries", Icon: BookText },
  { path: "/letters", label: "letters", Icon: Mail },
  { path: "/trail", label: "trail", Icon: Eye },
  { path: "/settings", label: "settings", Icon: Settings },
] as const;

export async function InvestigationRail({ investigation }: { investigation: InvestigationView }) {
  const t = await getTranslations("shell");
  return (
    <RailGroup label={t("railLabel")}>
      {places.map(({ path, label, Icon }) => (
        <RailLink
          key={label}
          href={`/${investigation.code}${path}`}
          exact={path === ""}
          icon={<Icon aria-hidden className="size-4 shrink-0 text-ink-muted" />}
          label={t(`rail.${label}`)}
        />
      ))}
    </RailGroup>
  );
}
